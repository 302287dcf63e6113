"""What a withdrawal must not say: promises, hedges, other employers, comparisons, criticism, meetings that never were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.findings import Severity
from bowout.core.guard.classes import CLASSES
from bowout.core.guard.phrases import Hit, Phrases
from bowout.core.guard.rule import Rule, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts
    from bowout.core.text import Passage

_ANYWHERE = Scope.SLOT | Scope.LETTER | Scope.JOTTING

_PROMISE = Phrases("""
i|we will @adv? @adv? !be|miss|remember|always|not|continue|keep|watch|follow|carry|cherish|treasure|look|think|have|cheer|root|certainly|definitely|gladly|happily|sure|also|read|hold|of|no|never|try|leave|remain|value|appreciate ..0 apply|send|call|contact|reach|get|write|email|visit|come|join|return|attend|refer|recommend|introduce|share|forward|pass|connect|meet|see|buy|bring|tell|let|make|be|help|support|stop|drop|ping|message|follow|circle|touch|check|revisit|reapply|reconsider|submit|provide|deliver|ensure|finish|complete|stay|speak|talk|catch
i will @adv? @adv? be in|there|back|attending|joining|reaching|sending|applying|calling|contacting|coming|writing|following|visiting|reapplying|sharing|happy|glad|available|free
i|we promise|guarantee|commit|pledge|vow|swear|undertake
i give you my word
you have my word
my promise|word|guarantee
i am going|planning|intending|set to ..2 apply|send|call|contact|reach|write|email|visit|come|join|return|attend|refer|share|introduce|reapply
i plan|intend|aim|mean to ..1 apply|send|call|contact|reach|write|email|visit|come|join|return|attend|refer|share|introduce|reapply|be|follow|stay|reconnect|get
i shall ..1 apply|send|call|contact|reach|write|email|visit|come|join|return|attend|refer|share|introduce|reapply|be|follow|stay|get
count on me
you can|may count|rely|depend on me
expect to? hear from me
you will hear from me
you will receive|get ..4 from me
will be in touch
i look|am forward|looking to? seeing|meeting you again? on|at|in|next|this|tomorrow
i am|would happy|glad|free|available|be to? meet|chat|speak|talk|call|join|hop|jump ..3 on|at|next|this|tomorrow|any|early|later @weekday|week|time|month|day|tomorrow|afternoon|morning
i am|be available|free|around|open on|at|next|this|tomorrow|any|from|between|@weekday
i am available|free
let us|me schedule|book|arrange|set|plan|meet|grab|catch
how|what about|does @weekday|next|tomorrow|this
would|does @weekday|tomorrow|next ..2 work|suit
happy|glad to ..2 recommend|refer|introduce|consult|contribute|advise|review|beta
happy|glad to @adv? help ..3 transition|find|replace|replacement|fill
i can|could|would @adv? gladly|happily|also? recommend|refer|introduce|consult|connect you
once|after|as|when soon? as? i|my ..6 i will
""", CLASSES)  # fmt: skip


def _promises(passage: Passage, facts: Facts) -> Iterator[Hit]:
    if facts.leaving:
        yield from _PROMISE.find(passage)


_HEDGE = Phrases(
    """
may|might|could need|have to ..1 withdraw|decline|step|bow|pull|remove|cancel|reconsider
i|we may|might @adv? !be|have|one|again|seem|not ..1 withdraw|decline|step|bow|pull|remove|leave|reconsider|change|pass|take
i|we am|are not @adv? sure|certain|ready|decided
i|we am|are still|currently|leaning @adv? considering|deciding|weighing|thinking|evaluating|unsure|undecided|open|interested|toward|towards|torn
i|we am|are ..1 unsure|undecided|torn|inclined|leaning|hesitant|wavering
still|currently considering|deciding|weighing|undecided|unsure|on
at this point|time|stage ..1 probably|likely|perhaps|maybe
probably|likely|possibly|perhaps|maybe ..1 withdraw|withdrawing|decline|declining|step|stepping|bow|bowing|pull|pulling|not
i think|believe|feel|guess|suppose i ..3 withdraw|decline|step|bow|pull|pass|remove
i would like|love|want to ..1 pause|delay|postpone|defer|hold
for the|this time|moment being? i ..4 withdraw|decline|step|bow|pull
on hold for
thinking of|about withdrawing|declining|stepping|bowing|pulling|leaving
considering withdrawing|declining|stepping|bowing|pulling|leaving
tentatively|provisionally|temporarily
unless i hear|you|your|there|something|things
""",
    CLASSES,
)


def _hedges(passage: Passage, facts: Facts) -> Iterator[Hit]:
    if facts.leaving:
        yield from _HEDGE.find(passage)


_REOPENED = Phrases(
    """
i|we would|might|could|may|will @adv? reconsider|revisit|rejoin|return|reapply|reverse|rethink
i|we would|might|could|may|will @adv? change my|our mind|minds|decision
if|should|unless ..6 changes|change|improves|improve|increases|were|reconsider|revised|revise|budge|better ..6 reconsider|revisit|interested|open|rejoin|return|talk|discuss|move|happy|love
happy|open|willing|glad|love|like|prepared|ready to ..1 reconsider|revisit|continue|proceed|resume|rejoin|reapply|negotiate|renegotiate|reschedule|interview|move|go|take|accept|start|discuss ..5 process|interview|interviews|interviewing|candidacy|application|terms|offer|decision|forward|ahead|role|position|salary|compensation|package|you|later|again|!x
open|willing to reconsider|reconsidering|negotiating|negotiate|renegotiating|continuing|resuming|revisiting|rejoining|discussing ..2
@be|remain|stay|remaining @adv? @adv? interested in ..3 position|role|job|opportunity|offer|continuing|process|interviewing|interview|joining|moving
i|we would ..1 love|like|want to continue|proceed|resume|rejoin|stay|remain|keep|move|go ..4 process|interview|interviews|candidacy|application|forward|ahead|consideration|running
keep|keeping|leave|leaving|hold ..2 my ..1 application|candidacy|resume|name|cv ..4 open|active|file|consideration|mind|running|list|pool
keep|keeping|leave|leaving me ..2 running|consideration|pool|process
still ..2 interested|hope|hoping|hopeful|like|love|want|keen to|in ..2 join|joining|interview|role|position|continue|proceed|process|work|working|opportunity|job
look|looking forward to ..2 next|the|our|my|upcoming|second|final|continuing|joining|starting|working ..1 interview|round|stage|step|steps|process|you|team|with|together|interviews|on
looking|look forward to joining|starting|continuing
see you on|next|tomorrow|then
next steps|step
continue|continuing|proceed|proceeding|move|moving forward|with ..3 process|interview|interviews|application|candidacy|round|stage
hear|hearing back? from you ..1 about|regarding|on ..3 next|decision|offer|outcome|role|position|application
hope|hoping|excited|eager|keen to @adv? work|working|join|joining|start|starting ..2 with|at|for|you|team|the|soon
if|should ..3 better|higher|improved|different|revised ..1 offer|salary|package|terms
would it be possible to ..3 reschedule|postpone|move|delay|extend|continue
could|can|may we|i ..1 reschedule|postpone|delay|extend|continue|renegotiate
second thoughts
changed my mind
take back
disregard|ignore ..5 withdrawal|email|message|note|decision|letter
""",
    CLASSES,
)


def _reopened(passage: Passage, facts: Facts) -> Iterator[Hit]:
    if facts.leaving:
        yield from _REOPENED.find(passage)


_EMPLOYER = Phrases("""
another|other|different|new|second|competing|rival|larger|bigger|smaller|prospective ..1 @firm
another|other|competing|rival|second|outside|counter|different|new offer|offers
counteroffer|counteroffers|competitor|competitors|rival|rivals
accepted|accept|accepting|taking|take|took|received|receive|signed|sign|signing|got|have ..1 an|another|a|the|my|their ..3 offer|position|role|job|contract ..0 !you|i|we|for|as|that
accepted|accepting|taken|taking|signed|received|got|landed|secured|found|chosen|chose ..1 an|another|a ..3 offer|position|role|job|opportunity|contract|placement
accepted|accepting|received elsewhere
join|joining|joined|joins|start|starting|started|going|gone|move|moving|leaving|signed|signing|sign ..1 at|with|to|for another|other|a|competitor|rival|elsewhere|different
joining|starting|working at|with another|a
elsewhere
my|new new|current|future|present|existing|next employer|boss|company|job|role|position|manager|team|workplace|post
staying|stay|remain|remaining with|at|where my|current|the|i
""", CLASSES)  # fmt: skip


def _other_employer(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """A slot never mentions one; a whole letter may say that an offer was accepted, never whose."""
    if facts.slot is not None:
        yield from _EMPLOYER.find(passage)
    yield from _named(passage, facts)


_JOINS = Phrases("""
join|joins|joined|joining|accepted|accepting|signed|signing|start|starting|started|work|working|hired|role|position|job|offer|offers|opportunity|moving|going|competitor|rival|employer|company|opportunities ..2 at|with|from|for|to|by|called|named|like
join|joins|joined|joining
""")


def _named(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """A capitalised name after a word of joining that the notes' company does not bear."""
    words = passage.words
    own = facts.known.own_names
    for _first, last in _JOINS.spans(words):
        name = next(
            (word for word in words[last + 1 : last + 3] if word.text not in {"the", "a", "an"}), None
        )
        if (
            name is None
            or name.sentence != words[last].sentence
            or name.text in own
            or name.text in _NO_NAMES
        ):
            continue
        if passage.raw[name.start].isupper():
            yield Hit(name.start, name.end, "this names another employer.")


_NO_NAMES = (
    frozenset({"i", "we"}) | frozenset(CLASSES["month"].split()) | frozenset(CLASSES["weekday"].split())
)

_COMPARISON = Phrases(
    """
better|higher|stronger|more|greater|bigger|richer|larger|superior|improved|attractive|competitive|generous|lucrative|compelling|exciting|appealing|suitable|interesting|aligned|closer|closely|preferable|fitting ..1 offer|salary|pay|compensation|package|money|benefits|title|terms|opportunity|role|position|fit|match|option|alternative|job|career|equity|rate|prospects|flexibility|aligned|suited|team|company|culture|place
better|higher|stronger|greater|bigger|larger|nicer|faster|more ..3 than
more money|pay|senior|seniority|exciting|attractive|competitive|appealing|interesting|compelling|lucrative|responsibility|flexible ..4
pays|paid|paying|paying|offers|offered|offering ..1 more|better|less|higher
compared to|with|against
in comparison
than you|your|yours|this|the|most|other|others
unlike your|you|this|the|other|others|many|most|some
outweighed|outweighs|outweigh|outshone|outbid|outmatched|trumps|trumped|beats|beat|match|matched|exceeds|exceeded|surpasses|surpassed ..2 offer|salary|package|your|yours|it
prefer|preferred|preferable|favour|favor|favoured|favored ..4 over|to|instead
could|can|did|would not match|compete|beat|refuse|pass
too good to
""",
    CLASSES,
)


def _comparison(passage: Passage, facts: Facts) -> Iterator[Hit]:
    for hit in _COMPARISON.find(passage):
        if facts.slot is not None or passage.plain[hit.start : hit.end] not in facts.known.public_text:
            yield hit


_CRITICISM = Phrases(
    """
<!not|no|never|without @bad ..2 @process|@firm|@job|@pay|people|interviewer|interviewers|manager|culture|management|leadership|codebase|stack|product|environment|atmosphere|experience|impression|vibe|first|way|person|flags|flag
@process|@firm|@job|@pay|people|interviewer|interviewers|manager|culture|management|leadership|codebase|stack|product|environment|atmosphere|experience|impression|way|it|you|they|he|she|everything @be|felt|seemed|feels|seems|looked|came|comes|sounded|sounds ..2 @bad
@process|@firm|@job|@pay|culture|management|leadership|role took|takes|dragged|lacked|lacks|failed|fails|fell|left|kept|missed|needs ..4
red flag|flags
despite|notwithstanding the|your|all|some|what
in spite of
even though|although|though ..3 @process|@firm|@job|@pay|it|you|they @be|was|did|could|felt ..2 not|@bad|less|below|short
not|never|hardly|barely|less|rarely|isn't ..2 impressed|organized|organised|professional|respectful|transparent|welcoming|prepared|convinced|comfortable|responsive|competitive|clear|well|fair|ideal|inspiring|exciting|aligned|honest|upfront|forthcoming|engaged|engaging|enough|sustainable|healthy|modern
below|beneath|under|short of? market|expectations|my|average|expected|par|standard|standards|range
wish|wished|hoped|expected|expecting ..1 you|the|it|things|there|i|your|for|that|more|better ..3 had|was|were|been|more|better|clearer|quicker|faster|sooner|could
would|could|should have been|been? better|clearer|faster|nicer|smoother|quicker|more|appreciated|helped|communicated|told|said|given|done
concern|concerns|complaint|complaints|criticism|criticisms|criticize|criticise|frustration|frustrations|disappoint*|disagree*|frustrat*|unprofessional*|disrespect*|disorgani* ..0
reservations|doubts|misgivings about|regarding|over|with|around
waste|wasted|wasting of? my|your|everyone|our? time
turnover|burnout|glassdoor|layoffs|micromanag*|lowball*|underpaid|underpay*|overwork*|nepotism|ghosted|ghosting
a|some bit|little|touch|somewhat|rather|too @bad
too @bad|long|many|low|few|little|small|corporate|much|junior|narrow|far ..2
not what i|we|was expected|hoped|wanted|looking|promised|described|advertised
turned|put|scared|drove me off|away
let|lets me down
get|getting better|organized|act|organised
room for improvement
work|working on your|the ..3 process|communication|culture
could use|do|benefit
took|takes|taking too|forever|weeks|months|far
constructive|honest feedback for|about|on
""",
    CLASSES,
)


def _criticism(passage: Passage, facts: Facts) -> Iterator[Hit]:
    return _CRITICISM.find(passage)


_MET = Phrases(
    """
meeting|met|interviewing|visiting|seeing with? you|the|your|everyone|team|all|several|in
met|spoke|spoken|talked|chatted|sat|interviewed|discussed ..1 with|to|down|you|about|the|your
speaking|talking|chatting|sitting with|to|down|about you|the|your|everyone|each|@be
@meeting with|we|about|you|on|and|went|@be|gave|left|last|yesterday|that|i|over
our|the|my|your|every|each|a ..2 @meeting
during|throughout|in|from|after|since|over our|the|my|your|that ..2 @meeting|time
when|since|as we|i|you last? spoke|met|talked|chatted|discussed|spoken|interviewed|told|showed|mentioned
you|everyone|team told|showed|shared|mentioned|explained|described|walked|introduced|answered|asked|gave
hearing|heard|learned|learning|learnt from|about|directly ..3 you|your|team|person
welcoming|welcomed|hosting|hosted|showing|showed|walking|walked|introducing|introduced|answering|explaining ..1 me
getting to know you|the|everyone|your
time|hour|minutes|afternoon|morning|day we|i|you|together spent|had|shared
spending|spent|spend ..4 with|together
face to face
in person
""",
    CLASSES,
)


def _never_met(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """At the stages before any meeting, words that tell of one; the booked interview itself may be named."""
    if facts.notes.stage.met:
        return
    for hit in _MET.find(passage):
        if facts.slot is not None or not _is_future(passage, hit):
            yield hit


_TO_COME = Phrases("""
cancel*|free|release|booked|scheduled|planned|upcoming|invitation|invite|invited|inviting|opportunity|forward|arrange|arranging|arranged|setting|slot|appear|attend|proceed|not|before|withdraw|withdrawing|decline|next|reschedule|offering|offered|future|setting|scheduling|hope|time|date
""")


def _is_future(passage: Passage, hit: Hit) -> bool:
    number = next(word.sentence for word in passage.words if word.start >= (hit.start or 0))
    return any(passage.words[first].sentence == number for first, _ in _TO_COME.spans(passage.words))


RULES = (
    Rule(
        "no-promise", Severity.ERROR, "Nothing one is not certain to do; no meeting times offered.", "fistcock, backrow",
        _ANYWHERE, "this promises something or offers a time.", "Wish or thank instead; promise and offer nothing.", _promises,
    ),
    Rule(
        "no-hedge", Severity.ERROR, "The decision is not softened.", "climb-recruiter, askmycareer", Scope.SLOT | Scope.LETTER,
        "this makes the decision sound open.", "Leave the decision as final as it is.", _hedges,
    ),
    Rule(
        "decision-kept", Severity.ERROR, "The decision is not undone or reopened.", "resumer", _ANYWHERE,
        "this reopens what the letter closes.", "Keep to goodwill; do not speak of continuing, returning or reconsidering.",
        _reopened,
    ),
    Rule(
        "no-other-employer", Severity.ERROR, "The other employer is neither named nor described.", "pocketpence", _ANYWHERE,
        "this points to another employer.", "Leave the other side out.", _other_employer,
    ),
    Rule(
        "no-comparison", Severity.ERROR, "Nothing is weighed against the offer, the role or the company.", "emacromall, algrim",
        _ANYWHERE, "this weighs one side against the other.", "Leave the comparison out.", _comparison,
    ),
    Rule(
        "no-criticism", Severity.ERROR, "No criticism of company, people, process or offer.", "thebalance, aboutcom, sfa",
        _ANYWHERE, "this can be read as criticism.", "Leave it out, or name something that was good.", _criticism,
    ),
    Rule(
        "no-unmet", Severity.ERROR, "No meeting is spoken of that never took place.", "thebalance", Scope.SLOT | Scope.LETTER,
        "by the notes' stage you have not met yet.", "Thank for the invitation or the consideration instead.", _never_met,
    ),
)  # fmt: skip
