"""Which headings and labels mean that what belongs to them is private, in English and in German above all.

In doubt one does: what is taken for private too much is missing in a letter, where it is told; what is taken
for free may be sent.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bowout.core.text import MARK, fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in text.split(","))


_LABEL_MAX = 4  # words; what is longer before a colon is a sentence
_HEAD_MAX = 8  # words; a longer line heads nothing
_LOCKS = re.compile("[\U0001f50f-\U0001f513\U0001f510\U0001f92b\U0001f910\u3299]")  # locks, hushed faces
_SPELLED = 4  # letters
_WORD = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"<[^<>]*>")
_BRACKETED = re.compile(r"[(\[{]([^()\[\]{}]{1,60})[)\]}]|(?<![\w&])[#@]([\w-]+)")
_EMPHASIS = re.compile(r"^\s*(\*{1,3}|_{1,3}|`|==|~~)(?=\S)(.+?)\1(.*)$")
_LABELLED = re.compile(r"^\s*(.{1,80}?)\s*(?:[:;|=\u2013\u2014!?.,/>\u2192(\[]|\s-+\s)(.*)$")
_COLON = re.compile(r"^\s*([^:]{1,60}?)\s*(?::|\s[-\u2013\u2014]+\s)\s*\S")

_WORDS = _words(
    "private privat privates privater privatem privaten privacy confidential confidentially secret"
    " secrets geheim geheime geheimes geheimer vertraulich vertrauliche vertrauliches vertraulicher"
    " vertraulichen verschwiegen classified prive privee confidentiel confidentielle privado privada"
    " confidencial privato riservato vertrouwelijk nda undisclosed unausgesprochen verschlusssache"
)
_PHRASES = _phrases(
    "for me only, only for me, just for me, for my eyes, my eyes only, eyes only, me only, for myself"
    ", to myself, note to self, notes to self, between us, between you and me, off the record"
    ", off record, in confidence, not for, do not share, do not send, do not tell, do not mention"
    ", do not say, do not use, do not include, do not disclose, must not, should not know"
    ", need not know, not to share, not to send, not to mention, not to be, never share, never mention"
    ", never tell, never say, never send, keep quiet, keep out, leave out, stays here, stays with me"
    ", stays between, not public, non public, nur fur mich, fur mich allein, fur mich behalten"
    ", fur mich selbst, nur intern, nur ich, unter uns, unter vier augen, bleibt hier, bleibt bei mir"
    ", bleibt unter, nicht fur, nicht teilen, nicht senden, nicht schicken, nicht erwahnen"
    ", nicht weitergeben, nicht weitersagen, nicht verraten, nicht nennen, nicht sagen, nicht verwenden"
    ", nicht verschicken, nicht offentlich, nicht weiter sagen, nicht weiterleiten, nie erwahnen"
    ", niemandem sagen, darf nicht, durfen nicht, darf niemand, soll nicht, sollen nicht, keinem sagen"
    ", eigenen gebrauch, internal only, geht niemanden"
)
_BEGUN = {first: [each for each in _PHRASES if each[0] == first] for first, *_ in _PHRASES}
# These mean private where they are all that a heading says, but for words that say nothing.
_ALONE = _words(
    "personal personally personlich personliches personliche personlicher internal internes hidden"
    " sensitive sensibel sensibles heikel heikles delicate intim diskret discreet unsaid verborgen"
)
_SILENT = _words(
    "a an the my mine our own some and or of for only just very strictly streng sehr nur rein meine"
    " mein meiner meines eigene und oder der die das fur mich me please bitte note notes stuff notiz"
    " notizen things thing dinge sachen thoughts gedanken remarks part section abschnitt teil bereich"
    " info infos information informationen details points punkte matters angelegenheiten reasons"
    " reason grunde anmerkungen bemerkungen top begin start anfang this it that with them anyone"
    " anybody others dies es andere anderen niemand niemanden ihnen to"
)


def reads_private(title: str) -> bool:
    """Whether a heading means that what stands under it is private."""
    said = _said(title)
    return is_private(title) or bool(_marks(said))


def is_private(label: str) -> bool:
    """Whether a text says that something is private, and nothing else (``My private notes:``)."""
    said = _said(label)
    marked = _marks(said)
    if not marked and not _ALONE.intersection(said):
        return False
    rest = (word for number, word in enumerate(said) if number not in marked)
    return all(word in _SILENT or word in _ALONE or len(word) == 1 for word in rest)


def may_head(line: str) -> bool:
    """Whether a line that has something below it, or ends in a colon, is a private head."""
    said = _said(line)
    return len(said) <= _HEAD_MAX and reads_private(line)


def speaks(line: str) -> bool:
    """Whether a line has any word or sign of privacy, so that it is worth a closer look."""
    said = _said(line)
    return bool(_marks(said)) or not _ALONE.isdisjoint(said) or any(map(_is_private_tag, _TAG.findall(line)))


def is_labelled(line: str) -> bool:
    """Whether a line of text has a private label or tag (``Private: the pay``, ``the pay (private)``)."""
    if any(_is_private_tag(tag) for tag in _TAG.findall(line)) or _LOCKS.search(line):
        return True
    bare = " ".join(_TAG.sub("**", line).split())
    if any(is_private(found[1] or found[2]) for found in _BRACKETED.finditer(bare)):
        return True
    if any(is_private(cell) for cell in bare.split("|")) and "|" in bare:
        return True
    return any(is_private(label) for label in _labels(bare)) or _opens_privately(bare)


def rest_of(title: str) -> str:
    """Return what a private heading says beyond that, as far as it can be told; empty where it is all."""
    if is_private(title):
        return ""
    found = _LABELLED.match(" ".join(title.split()))
    return found[2].strip(" )]}*_") if found and is_private(found[1]) else title


@lru_cache(maxsize=16)  # each line is asked about several times
def _said(text: str) -> tuple[str, ...]:
    """Return the words of a text, folded, without figures and tags; what is spelled out is one word."""
    plain = fold(_TAG.sub(" ", _LOCKS.sub(" private ", text))).replace(MARK, "").replace("n't", " not")
    said = tuple(_WORD.findall(plain))
    return ("".join(said),) if len(said) > _SPELLED and all(len(word) == 1 for word in said) else said


def _marks(said: Sequence[str]) -> set[int]:
    """Return the numbers of the words that mean private."""
    found: set[int] = set()
    for number, word in enumerate(said):
        if word in _WORDS:
            found.add(number)
        for phrase in _BEGUN.get(word, ()):
            if tuple(said[number : number + len(phrase)]) == phrase:
                found.update(range(number, number + len(phrase)))
    return found


def _labels(line: str) -> Iterator[str]:
    """Yield what may be the label of a line: what stands before its first mark, or is emphasised."""
    if (found := _LABELLED.match(line)) and _marks(_said(found[1])):
        yield found[1]
    if found := _COLON.match(line):
        yield found[1]
    if found := _EMPHASIS.match(line):
        yield found[2]


def _opens_privately(line: str) -> bool:
    """Whether a short label before a colon or a dash begins with a word for it (``Private pay talk: …``)."""
    found = _COLON.match(line)
    said = _said(found[1]) if found else ()
    telling = [number for number, word in enumerate(said) if word not in _SILENT]
    marked = _marks(said)
    return bool(telling) and len(said) <= _LABEL_MAX and telling[0] in marked


def _is_private_tag(tag: str) -> bool:
    """Whether an HTML tag's attributes say so (``<div class="private">``)."""
    return not _WORDS.isdisjoint(_WORD.findall(fold(tag)))
