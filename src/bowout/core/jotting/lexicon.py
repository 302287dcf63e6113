"""Closed lists of English words by what they do in a jotted phrase.

The lists are grammar, not meaning: which words open a noun phrase, which verbs a candidate leaves the
subject off, which nouns take no article. Words outside them are treated by their shape.
"""

from __future__ import annotations

import re

from bowout.core.text import BARE_NOT
from bowout.data import read_text
from bowout.data.lists import lines_of, sections_of

_LINES = sections_of(lines_of(read_text("jotting_en")))
_SECTIONS = {
    name: frozenset(" ".join(lines).split()) for name, lines in _LINES.items() if name != "abbreviations"
}
KNOWN = frozenset().union(*_SECTIONS.values())  # every word of every class


def words_of_class(section: str) -> frozenset[str]:
    """Return the words of a section of ``jotting_en.txt``."""
    return _SECTIONS[section]


_words = words_of_class


DETERMINERS = _words("determiners")
PRONOUNS = _words("pronouns")
NUMBERS = frozenset(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])
PREPOSITIONS = _words("prepositions")
RELATIVES = _words("relatives")
WH_WORDS = _words("wh_words")
AUXILIARIES = _words("auxiliaries")
NEGATIONS = _words("negations")

# Third-person verbs that say of a thing what it does or will do; forms that are as often plural nouns
# (talks, plans, releases, demos) are left out on purpose.
THING_VERBS = _words("thing_verbs")
SPEAKING = _words("speaking")

# Those of them that are plural nouns as well: verbs only where what follows shows it.
PLURALS_TOO = _words("plurals_too")

# What a hook may be seen doing: each finite form and its base.
DYNAMIC = {
    form: re.sub("(?:(?<=sh)|(?<=ch)|(?<=go))es$|s$", "", form.replace("ies", "ys"))
    for form in _words("dynamic")
}
DYNAMIC_BASES = frozenset(DYNAMIC.values())

# Verbs people jot in the bare form, with themselves as the subject nobody writes.
BARE_VERBS = _words("bare_verbs")
# Verbs after which no object wants an article: "touch base", "compare notes".
IDIOMS = ("touch base", "compare notes", "swap notes", "exchange ideas", "exchange notes",
    "swap ideas", "talk shop", "say hi", "say hello", "have a look", "take a look", "look round",
    "look around", "walk round", "walk around", "walk through the", "check in", "check back", "keep in",
    "stay in", "get in", "work together", "swap recipes", "trade notes",
    *(f"{go} {by}" for go in ("drop", "pop", "swing", "come") for by in ("by", "in", "over")),
)  # fmt: skip
# The same in a jotting on what was talked about: what a team does, told as a plain verb.
TOPIC_VERBS = _words("topic_verbs")
# Bare forms that are nouns as often as verbs: verbs only where what follows shows it.
VERB_OR_NOUN = _words("verb_or_noun")

SELF_GERUNDS, HEARING_GERUNDS, ING_NOUNS = map(_words, ("self_gerunds", "hearing_gerunds", "ing_nouns"))

SPEECHES = _words("speeches")
TITLES = _words("titles")
PEOPLE_NOUNS = _words("people_nouns")

MASS_NOUNS = _words("mass_nouns")
SINGULAR_S = _words("singular_s")
ADJECTIVES_ALONE = _words("adjectives_alone")
VOWEL_SOUND, CONSONANT_SOUND = map(_words, ("vowel_sound", "consonant_sound"))

MONTHS = _words("months")
NAMES_WHEN_CAPITAL = _words("names_when_capital")
WEEKDAYS = _words("weekdays")
SEASONS = _words("seasons")
MONTH_CUES, TIME_OPENERS = map(_words, ("month_cues", "time_openers"))
TIME_WORDS = MONTHS | WEEKDAYS | SEASONS | _words("time_words")

# Words that make a phrase a complaint, which no letter of thanks and no hook repeats.
COMPLAINTS = _words("complaints")
# What a letter of thanks does not thank for.
MONEY = _words("money")
VAGUE, EVALUATIVE, ADVERBS = map(_words, ("vague", "evaluative", "adverbs"))
# Words of other languages that English has not; one of them in lower case is enough.
FOREIGN = _words("foreign")
# What can be the reason all by itself, as a noun.
REASON_HEADS = _words("reason_heads")
RELATIONS, OWN_THINGS, ABSENT = map(_words, ("relations", "own_things", "absent"))
JOB_TITLES = _words("job_titles")
# What one wants as such, rather than work in it.
WANTED_AS_SUCH = _words("wanted_as_such")
# Where one works: one looks for a role there, rather than for the house.
HOUSES = _words("houses")
SECTORS, NO_JOB = map(_words, ("sectors", "no_job"))
WELCOMING, COURTESIES = map(_words, ("welcoming", "courtesies"))
FOLLOWED = _words("followed")
NOTHING_SAID = _words("nothing_said")

# Written as people type them, and as a letter has them.
CASED = (
    {word.lower(): word for word in _words("cased")}
    | {f"{day}s": f"{day.title()}s" for day in WEEKDAYS}
    | {"xray": "X-ray", "xrays": "X-rays", "x-rays": "X-rays"}
    | {"march": "march", "may": "may", "it": "it", "us": "us", "er": "er", "ar": "ar"}
)

ABBREVIATIONS = dict(line.split(maxsplit=1) for line in _LINES["abbreviations"]) | {
    bare: f"{bare[:-1]}'t" for bare in BARE_NOT
}

VOWELLESS, ACRONYMS = map(_words, ("vowelless", "acronyms"))
UNFINISHED, UNSURE = map(_words, ("unfinished", "unsure"))
SOMEBODY_ELSE = _words("somebody_else")
WANTING_AN_OBJECT = _words("wanting_an_object")
WISHING, BIDDING = map(_words, ("wishing", "bidding"))
IRREGULAR_PASTS = _words("irregular_pasts")
FIRST_PERSON_VERBS = _words("first_person_verbs")

EVENT_NOUNS = SPEECHES - {
    "book", "article", "interview", "post", "panel", "podcast", "workshop", "session",
} | _words("event_nouns")  # fmt: skip
EVENT_ENDINGS = (
    "con", "conf", "summit", "week", "days", "day", "fest", "festival", "expo", "fair", "congress", "forum",
)  # fmt: skip
GATHERINGS, PLURAL_SUBJECT_VERBS = map(_words, ("gatherings", "plural_subject_verbs"))
PLATFORMS, PRODUCTS, SITES = map(_words, ("platforms", "products", "sites"))
TOLD = _words("told")

# First words of an object that want an article nobody jots: "see API go live".
WANT_ARTICLE = TITLES | EVENT_NOUNS | _words("want_article")
GATHERED, PERFORMED, BRANCHES, WAYS = map(_words, ("gathered", "performed", "branches", "ways"))
HELD_BY_NAME, EVENT_KINDS, KIN = map(_words, ("held_by_name", "event_kinds", "kin"))
TOWNS_TOO, SMALL_TOWNS = map(_words, ("towns_too", "small_towns"))
NAMED_DAYS = _words("named_days")
FAVOURS = _words("favours")
INDEFINITE_PRONOUNS = _words("indefinite_pronouns")
HEDGE_OPENERS, TRAILERS, COUNTABLE = map(_words, ("hedge_openers", "trailers", "countable"))
SINGLE_THINGS, INSTITUTIONS, STUFF = map(_words, ("single_things", "institutions", "stuff"))
GETTING, SEEING = map(_words, ("getting", "seeing"))
IRREGULAR_PLURALS = _words("irregular_plurals")
DOERS_VERBS, OBJECTLESS_VERBS, DOERS_AND_NOUNS = map(
    _words, ("doers_verbs", "objectless_verbs", "doers_and_nouns")
)
MEDIA = _words("media")
WANTED_PLURALS, COUNTED_WANTS = map(_words, ("wanted_plurals", "counted_wants"))
ROLE_QUALITIES, ROLE_NOUNS = map(_words, ("role_qualities", "role_nouns"))
PLACES_ALONE, PLACES_WITHIN, PLACES_ON = map(_words, ("places_alone", "places_within", "places_on"))
COMPOUND_FIELDS, FIELDS = map(_words, ("compound_fields", "fields"))
HAPPENED = _words("happened")
ENDING_VERBS = _words("ending_verbs")
FORMS_OF_ADDRESS = _words("forms_of_address")
PARTICIPLES, NEVER_FIRST, AFTER_HEADS = map(_words, ("participles", "never_first", "after_heads"))
PICTURES, GOING_ON, LOOSE = map(_words, ("pictures", "going_on", "loose"))
BEFORE_DETERMINER, DATE_WORDS, SELF_PASSIVES = map(
    _words, ("before_determiner", "date_words", "self_passives")
)
