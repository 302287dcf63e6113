"""From files and streams to notes."""
