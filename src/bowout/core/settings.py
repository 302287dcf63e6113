"""What a setting may be, for the command line and the config file alike."""

TONES = ("warm", "formal", "brief")  # those of `bowout.core.notes.Tone`, without the cost of loading it
TIMEOUT_MIN, TIMEOUT_MAX = 0.1, 3600.0  # seconds: less is over before a server can answer, more is forgotten
