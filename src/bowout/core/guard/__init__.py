"""The guard: what a text may say, given the notes."""
