"""The one way from notes to a draft; does no I/O of its own."""
