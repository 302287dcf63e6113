"""The rules in a language other than English: those of the table, each by that language's wordings and lists.

What a rule weighs, why it holds and where it is from is the same in all languages. Rules that read
signs (markup, length, signature) are the very same; those that read grammar read that language's, by its
word classes and its verbs, and find nothing where it has none. Each of the others has its check here.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bowout.core.guard.lexical import claims, names, polarity, relations, words
from bowout.core.guard.rule import Reading
from bowout.core.lexicon import lexicon

if TYPE_CHECKING:
    from bowout.core.guard.facts import Facts
    from bowout.core.guard.phrases import Hit
    from bowout.core.guard.rule import Check, Rule
    from bowout.core.text import Passage


def _names(passage: Passage, facts: Facts) -> list[Hit]:
    return [*words.greeted(passage, facts), *claims.misnamed(passage, facts)]


CHECKS: dict[str, Check] = {
    "meta-talk": claims.meta,
    "ai-phrases": claims.anywhere("ai-phrases"),
    "anchor": words.lost_anchor,
    "decision-stated": claims.decision,
    "slot-cancelled": claims.cancelled,
    "thanks": claims.thanks,
    "names": _names,
    "no-promise": claims.parting("no-promise"),
    "no-hedge": claims.hedges,
    "decision-kept": claims.kept,
    "no-other-employer": claims.other_employer,
    "no-comparison": claims.anywhere("no-comparison"),
    "no-criticism": claims.anywhere("no-criticism"),
    "no-unmet": claims.never_met,
    "private": words.private,
    "reason-disclosed": words.reason,
    "numbers": words.numbers,
    "dates": words.dates,
    "grounded": words.grounded,
    "invented-name": names.invented,
    "relations": relations.relations,
    "tense": words.misplaced,
    "polarity": polarity.denied,
    "stage": claims.misfit,
    "apologies": claims.apologies,
    "one-apology": claims.one_apology,
    "flattery": claims.anywhere("flattery"),
    "thread-language": words.language,
    "address-kept": words.address,
}


@cache
def rules_of(language: str, rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """Return those of ``rules`` that hold for texts in a language, in their order."""
    listed = lexicon(language).known
    held = (rule for rule in rules if listed or rule.reads is not Reading.LISTS)
    return tuple(_ruled(rule, language) for rule in held)


def _ruled(rule: Rule, language: str) -> Rule:
    if rule.reads is Reading.SIGNS:
        return rule
    mend = f"Write {lexicon(language).name}." if rule.id == "thread-language" else rule.mend
    return rule._replace(check=CHECKS[rule.id], mend=mend)
