"""Closed classes of words: grammar, and what a letter may always call its reader and itself."""

from __future__ import annotations

from functools import cache

from bowout.data import read_words

ROLE_WORDS: dict[str, frozenset[str]] = {
    "hiring-manager": frozenset({"hiring", "manager", "team"}),
    "recruiter": frozenset({"recruiter", "recruiting", "recruitment", "team"}),
    "agency": frozenset({"agency", "recruiter", "recruiting", "recruitment", "client", "team"}),
    "panel": frozenset({"panel", "everyone", "team", "members"}),
    "referrer": frozenset({"referral", "refer", "introduction", "recommending", "team"}),
}

TITLES = frozenset(
    {"mr", "mrs", "ms", "mx", "dr", "prof", "professor", "sir", "dame"}
    | {"captain", "capt", "doctor", "miss", "madam"}
    | {"han\u0131m", "bey", "encik", "puan", "tuan", "datuk", "bapak", "khun", "shri", "smt", "sensei"}
    | {"herr", "frau", "monsieur", "madame", "mademoiselle", "signor", "signora", "senor", "senora"}
    | {"senhor", "senhora", "meneer", "mevrouw", "fru"}
)


@cache
def function_words() -> frozenset[str]:
    """Return the words of grammar."""
    return read_words("function_en")
