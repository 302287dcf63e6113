"""Closed classes of words: grammar, numbers, and what a letter may always call its reader and itself."""

from __future__ import annotations

from functools import lru_cache

FUNCTION_WORDS = frozenset(
    ["a", "an", "the", "this", "that", "these", "those", "some", "any", "each", "every", "either", "neither", "both", "all", "another", "such", "same", "other", "others", "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves", "you", "your", "yours", "yourself", "yourselves", "he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself", "they", "them", "their", "theirs", "themselves", "who", "whom", "whose", "which", "what", "whoever", "whatever", "be", "am", "is", "are", "was", "were", "been", "being", "'s", "have", "has", "had", "having", "do", "does", "did", "done", "doing", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "not", "no", "nor", "never", "and", "or", "but", "so", "yet", "if", "then", "than", "because", "although", "though", "while", "whereas", "unless", "until", "since", "as", "when", "whenever", "where", "wherever", "why", "how", "whether", "of", "in", "to", "for", "with", "on", "at", "from", "by", "about", "into", "onto", "over", "after", "before", "between", "through", "during", "without", "within", "against", "among", "along", "across", "behind", "beyond", "toward", "towards", "upon", "around", "near", "off", "out", "up", "down", "there", "here", "just", "also", "too", "very", "quite", "rather", "really", "only", "even", "still", "again", "once", "ever", "always", "often", "sometimes", "soon", "already", "almost", "enough", "much", "many", "more", "most", "less", "least", "few", "several", "lot", "lots", "own", "both", "instead", "otherwise", "however", "therefore", "thus", "well", "now", "today", "like", "unlike", "via", "per", "plus", "yes", "ok", "okay", "one", "ones", "something", "anything", "everything", "nothing", "someone", "anyone", "everyone", "nobody", "else", "thing", "things", "way", "ways", "kind", "sort", "bit", "let"]
)

ROLE_WORDS: dict[str, frozenset[str]] = {
    "hiring-manager": frozenset(["hiring", "manager", "team"]),
    "recruiter": frozenset(["recruiter", "recruiting", "recruitment", "team"]),
    "agency": frozenset(["agency", "recruiter", "recruiting", "recruitment", "client", "team"]),
    "panel": frozenset(["panel", "everyone", "team", "members"]),
    "referrer": frozenset(["referral", "referring", "referred", "refer", "introduction", "recommending", "team"]),
}

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_VALUES: dict[str, str] = {
    **{word: str(value) for value, word in enumerate(_UNITS.split())},
    **{word: str(value * 10) for value, word in enumerate(_TENS.split(), start=2)},
    **dict(zip(["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], map(str, range(2, 11)), strict=True)),
    "hundred": "100", "hundreds": "100", "thousand": "1000", "thousands": "1000", "million": "1000000",
    "millions": "1000000", "billion": "1000000000", "billions": "1000000000", "dozen": "12", "dozens": "12",
    "twice": "2", "double": "2", "doubled": "2", "doubling": "2", "triple": "3", "tripled": "3", "tripling": "3",
    "quadruple": "4", "half": "1/2", "halved": "1/2", "couple": "2", "decade": "10", "decades": "10",
    "percent": "%",
}  # fmt: skip
_HARMLESS = frozenset({"one", "zero"})


@lru_cache(maxsize=4096)
def number_value(word: str) -> str | None:
    """Return the value of a number in figures or in words, or None where the word tells no number.

    ``3``, ``3rd``, ``three`` and ``third`` are all ``3``; ``one`` is a pronoun more often than a number.
    """
    if word in _HARMLESS:
        return None
    if word in _VALUES:
        return _VALUES[word]
    if not any(char.isdigit() for char in word):
        return None
    figures = word.lstrip("$€£¥").rstrip("%")
    digits = figures.rstrip("abcdefghijklmnopqrstuvwxyz")
    return (digits or figures).replace(",", "") if figures[:1].isdigit() else word
