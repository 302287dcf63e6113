"""Verdicts that a jotting hangs on what was spoken of, and that no letter tells: "the rays - great!!"."""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.wording import Wording

CLOSING_VERDICT = Wording(
    rf"\s+={{1,2}}\s*(?:(?:so|just|really|very|super)\s+)*(?:{'|'.join(sorted(lex.EVALUATIVE))}|wow|love|yes)\W*$",
    re.IGNORECASE,
    signs="=",
)
_IDEA = r"(?:idea|concept|stuff|thing|touch|work)\b(?=\s*[,;!.])"
# Behind one of several things: "the rays - great!! & the reef".
AMID_VERDICT = Wording(
    rf"(?:\s+[-–—]+\s+|,\s+(?=(?:\w+ )?\w+ {_IDEA}))(?:(?:so+|just|really|very|v\.?|super|absolutely)\s+)*"
    rf"(?:an? )?(?:{'|'.join(sorted(lex.EVALUATIVE))}|huge|massive|wow|love|loved it|liked it)"
    rf"(?: {_IDEA})?[!.\s]*"
    r"(?=\s(?:[&+]|and|also|plus)\s|[,;])",
    re.IGNORECASE,
    signs="-–—,",
)
ITEM_VERDICT = Wording(
    rf",\s+(?:(?:so|really|very|super)\s+)*(?:{'|'.join(sorted(lex.EVALUATIVE))})"
    r"(?=, and (?:the|an?|how|why) |\s+[/&+]\s)",
    re.IGNORECASE,
    signs=",",
)
LAST_VERDICT = Wording(r"(?<=\w)\s(?:ok|okay|fine|meh)(?=$|[,;]|\s?\()", needs="ok okay fine meh")
