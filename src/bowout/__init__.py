"""bowout: notes in, a polished withdrawal email out."""

__version__ = "0.1.0"
