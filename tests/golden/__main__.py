"""Write the golden letters anew, to be reviewed before they are committed: ``python -m golden`` in tests."""

from support.goldens import golden_of, letter_of, notes_files

for notes_file in notes_files():
    golden_of(notes_file).write_text(letter_of(notes_file), encoding="utf-8")
