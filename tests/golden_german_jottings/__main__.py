"""Write the letters anew, to be reviewed before they are committed: ``python -m golden_german_jottings``."""

from golden_german_jottings import golden_of, letter_of, notes_files

for notes_file in notes_files():
    golden_of(notes_file).write_text(letter_of(notes_file), encoding="utf-8")
