"""Write the golden messages anew, to be reviewed before they are committed: ``python -m golden_german``."""

from support.german import cases, golden_of, shown

for case in cases():
    golden_of(*case).write_text(shown(*case), encoding="utf-8")
