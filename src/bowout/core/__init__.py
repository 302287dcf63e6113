"""The shipped rules, the letter and all else that needs no I/O, no clock and no model."""
