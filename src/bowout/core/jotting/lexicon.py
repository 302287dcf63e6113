"""Closed lists of English words by what they do in a jotted phrase.

The lists are grammar, not meaning: which words open a noun phrase, which verbs a candidate leaves the subject off,
which nouns take no article. Words outside them are treated by their shape.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DETERMINERS = _words(
    """the a an this that these those my your his her its our their any some each every both all another such
    no more most less few fewer several many much enough one two three four five six seven eight nine ten what which"""
)
PRONOUNS = _words("i you he she it we they there this that everyone somebody someone people")
PREPOSITIONS = _words(
    """about above across after against along among around as at before behind below beside between beyond by during
    for from in inside into near of off on onto out outside over since through throughout to toward towards under
    until up upon via with within without"""
)
RELATIVES = _words("that which who whom whose where when while because if unless although though")
WH_WORDS = _words("how what why whether where who which when")
AUXILIARIES = _words(
    """is are was were am be been being will would can could shall should may might must has have had do does did
    isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't don't doesn't didn't"""
)
NEGATIONS = _words(
    """not no never nothing nobody none neither nor cannot without isn't aren't wasn't weren't won't wouldn't can't
    couldn't shouldn't hasn't haven't hadn't don't doesn't didn't lack lacks lacking hardly barely"""
)

# Third-person verbs that say of a thing what it does or will do; forms that are as often plural nouns (talks, plans,
# releases, demos) are left out on purpose.
THING_VERBS = _words(
    """ships launches opens starts begins goes lands rolls moves kicks comes becomes gets expands needs grows ends
    closes finishes takes makes brings gives keeps runs works uses means remains stays changes looks sounds seems
    requires involves includes happens arrives appears turns replaces covers depends focuses aims hopes intends wants
    publishes ran went came became got took made brought gave kept began grew found built wrote said told hired
    premieres debuts pays offers lies sits"""
)

# Verbs people jot in the bare form, with themselves as the subject nobody writes.
BARE_VERBS = _words(
    """see watch hear follow meet stay keep read try catch learn attend join connect reconnect collaborate find get
    go speak discuss exchange compare continue explore understand help build write apply reapply revisit attend
    present contribute cooperate partner ask share send swap say sit drop grab have be become return come bring take
    make use use play listen talk-again catch-up hang congratulate celebrate stay remain visit work chat touch check
    reach look think"""
)
# The same in a jotting on what was talked about: what a team does, told as a plain verb.
TOPIC_VERBS = _words(
    """modernise modernize migrate move build rebuild rewrite scale automate replace redesign improve introduce
    reduce grow hire expand open launch-new balance measure manage lead run teach train document refactor simplify
    integrate digitise digitize optimise optimize reorganise reorganize merge split adopt migrate ship make use
    handle organise organize prioritise prioritize plan-for structure develop deliver create design-for support
    maintain protect rethink rethinking turn bring keep set get go work find help write"""
)
# Bare forms that are nouns as often as verbs: verbs only where what follows shows it.
VERB_OR_NOUN = _words(
    """visit work chat touch check look play try read catch find help hire launch move plan design support use share
    present partner build exchange return drop split measure balance document manage lead train run open process
    ship turn set talk sit have"""
)

SELF_GERUNDS = _words(
    """seeing watching hearing following meeting reading trying learning catching attending staying keeping
    reconnecting connecting collaborating crossing visiting talking chatting speaking listening exchanging comparing
    continuing exploring understanding celebrating being getting working finding joining applying reapplying
    returning coming running bumping sharing discovering using playing tasting experiencing"""
)
HEARING_GERUNDS = _words(
    """hearing learning meeting discussing talking seeing touring walking getting finding speaking chatting exploring
    listening comparing exchanging understanding working-through brainstorming whiteboarding going watching swapping
    sharing trading digging diving visiting"""
)
ING_NOUNS = _words(
    """meeting building training engineering onboarding hiring pricing testing planning tooling marketing branding
    programming funding housing lighting parking banking accounting manufacturing mentoring coaching teaching nursing
    learning modelling modeling monitoring logging staffing scheduling recruiting sourcing budgeting reporting
    consulting wording writing reading opening spring morning evening string ring king thing something anything
    everything nothing wing painting recording screening offering clothing packaging shipping wedding ceiling
    drawing setting upcoming ongoing existing remaining exciting interesting inspiring amazing leading growing
    forthcoming surrounding outstanding beijing sterling being pending"""
)

ROLE_NOUNS = _words(
    """role roles position positions opening openings opportunity opportunities job jobs vacancy vacancies internship
    internships contract contracts post posts seat"""
)
ROLE_PLURALS = _words("roles positions openings opportunities jobs vacancies internships contracts posts")
TALK_NOUNS = _words(
    """chat conversation discussion talk exchange debate call meeting session interview brainstorm brainstorming
    walk-through walkthrough deep-dive chats conversations discussions talks exchanges"""
)
SPEECHES = _words(
    "talk keynote speech presentation panel session lecture podcast interview webinar book article post workshop"
)
TITLES = _words("ceo cto cfo coo cpo cmo cio vp founder director president chairwoman chairman chair")
PEOPLE_NOUNS = _words(
    """team teams people engineers developers designers managers folks users customers clients colleagues students
    teachers nurses doctors staff crew partners patients guests kids children volunteers members founders owners
    group researchers analysts editors"""
)

MASS_NOUNS = _words(
    """news progress work growth feedback coffee lunch dinner tea advice research culture quality security safety
    software hardware data content sales marketing logistics finance music art health care education technology tech
    observability reliability accessibility sustainability automation documentation leadership management design
    architecture infrastructure equipment information knowledge experience mentorship ownership autonomy trust
    innovation communication collaboration remote flexibility stability variety diversity inclusion inventory
    compliance privacy governance energy agriculture journalism literature medicine law science mathematics physics
    on-call devops open-source fintech biotech robotics time travel pay salary compensation equity support training
    hiring retention churn latency performance consistency strategy delivery production development engineering
    teamwork craftsmanship hospitality procurement publishing translation preservation restoration conservation
    wellbeing well-being staffing recruitment"""
)
SINGULAR_S = _words(
    "news process business progress access success campus status focus bus class pass press basis "
    "analysis thesis crisis axis canvas atlas series lens address consensus census corpus prospectus"
)
ADJECTIVES_ALONE = _words(
    """remote hybrid part-time full-time freelance hands-on closer smaller larger bigger calmer slower faster fully
    local international technical strategic creative practical permanent temporary steadier quieter nearer different
    new academic clinical onsite on-site"""
)
VOWEL_SOUND = _words(
    "hour honest heir honour honor mba mvp sre html hr ml api ux-free llm sdk sql ngo rn mri fmcg nhs"
)
CONSONANT_SOUND = _words(
    "european university unit user union unique one once ui ux usability useful us uk uni urologist"
)

MONTHS = _words("january february march april may june july august september october november december")
WEEKDAYS = _words("monday tuesday wednesday thursday friday saturday sunday")
SEASONS = _words("spring summer autumn fall winter christmas easter")
MONTH_CUES = _words(
    "in next this last by until till early mid late since from before after during end of mid-"
)
TIME_OPENERS = _words(
    "in after around by next later once when from before until during early late this at sometime"
)
TIME_WORDS = (
    MONTHS
    | WEEKDAYS
    | SEASONS
    | _words(
        """year years month months week weeks quarter day days weekend soon later time q1 q2 q3 q4 half decade semester
    term season graduation degree leave sabbatical studies phd master's masters parental maternity paternity move"""
    )
)

NOTHING_SAID = _words(
    "n/a na none no nothing nil - -- – — ? ?? ??? idk same tbc unknown null x .. ... yes ok y n nope dunno"
)

# Written as people type them, and as a letter has them.
CASED = {
    word.lower(): word
    for word in """CEO CTO CFO COO CPO CMO CIO VP HR API APIs SDK SQL AWS GCP ML AI LLM LLMs UI UX QA CI iOS SaaS B2B
    B2C KPI KPIs OKR OKRs MVP R&D Q&A SRE ETL ERP CRM NHS ICU ER GPU GPUs CPU IoT AR VR PhD MBA SEO GDPR NGO EU UK USA
    PyCon KubeCon DevOps GitHub GitLab LinkedIn Kubernetes Terraform Postgres PostgreSQL Python JavaScript TypeScript
    Java Golang Django Kafka Docker Linux Android Azure YouTube Slack Zoom Monday Tuesday Wednesday Thursday Friday
    Saturday Sunday January February April June July August September October November December Christmas Easter
    English German French Spanish Italian Dutch European American British Asian African Q1 Q2 Q3 Q4""".split()
} | {"march": "march", "may": "may", "it": "it", "us": "us", "er": "er", "ar": "ar"}

ABBREVIATIONS = {
    "w/": "with", "w/o": "without", "b/c": "because", "bc": "because", "abt": "about", "thru": "through",
    "esp.": "especially", "esp": "especially", "mgmt": "management", "mgr": "manager", "dept": "department",
    "dept.": "department", "yr": "year", "yrs": "years", "mo": "month", "wk": "week", "wks": "weeks", "hrs": "hours",
    "convo": "conversation", "eng": "engineering", "prod": "production", "dev": "development", "devs": "developers",
    "ppl": "people", "approx": "about", "approx.": "about", "incl.": "including", "incl": "including", "vs": "versus",
    "vs.": "versus", "govt": "government", "intl": "international", "+": "and", "&": "and", "@": "at", "→": "to",
    "->": "to", "=>": "to", "gonna": "going to", "wanna": "want to", "lookin": "looking", "fwd": "forward",
    "pls": "please", "u": "you", "ur": "your", "tmrw": "tomorrow", "conf": "conference", "k8s": "Kubernetes",
    "i": "I", "i'm": "I'm", "i'd": "I'd", "i've": "I've", "i'll": "I'll", "im": "I'm", "ive": "I've",
    "dont": "don't", "doesnt": "doesn't", "theyre": "they're", "thats": "that's", "hasnt": "hasn't",
    "wasnt": "wasn't", "isnt": "isn't", "arent": "aren't", "cant": "can't", "wont": "won't", "didnt": "didn't",
}  # fmt: skip

IRREGULAR_PASTS = _words(
    """accepted got found took went came became began built bought brought chose did drew felt gave grew had heard held
    kept knew led left learned learnt lost made met moved needed decided paid read ran said saw sent set spent spoke
    started stood stopped taught thought told turned understood was were won wrote switched signed received realised
    realized changed relocated enrolled agreed committed promoted withdrew"""
)
FIRST_PERSON_VERBS = _words(
    "want need prefer hope plan intend would have am must can cannot can't don't won't wish"
)

EVENT_NOUNS = SPEECHES - {"book", "article", "interview", "post", "panel"} | _words(
    """launch release premiere opening conference meetup meet-up summit exhibition exhibit concert show demo fair
    festival race publication publishing unveiling go-live gala performance tour hackathon symposium reunion premiere
    premieres launches talks keynotes hearing announcement ceremony relaunch debut screening showcase webinar
    inauguration kick-off kickoff matinee vernissage retrospective"""
)
EVENT_ENDINGS = (
    "con",
    "conf",
    "summit",
    "week",
    "days",
    "day",
    "fest",
    "festival",
    "expo",
    "fair",
    "congress",
    "forum",
)
GATHERINGS = _words(
    "coffee lunch dinner tea beer drink drinks breakfast catch-up catchup chat call coffees walk"
)
PLATFORMS = _words("linkedin github slack twitter mastodon bluesky email e-mail xing instagram discord")
PLURAL_SUBJECT_VERBS = _words(
    "ship go come speak begin need want launch open start move roll land get become run plan"
)
TOLD = {
    "told": "hearing from {who}", "explained": "hearing from {who}", "described": "hearing from {who}",
    "mentioned": "hearing from {who}", "showed": "seeing from {who}", "shared": "hearing from {who}",
    "talked": "hearing from {who}", "spoke": "hearing from {who}", "said": "hearing from {who}",
    "outlined": "hearing from {who}", "presented": "hearing from {who}",
}  # fmt: skip

# First words of an object that want an article nobody jots: "see API go live".
WANT_ARTICLE = (
    TITLES
    | EVENT_NOUNS
    | _words(
        """api app product team project platform migration roadmap new next company mvp website site shop store book
    museum exhibition clinic ward school programme program course season prototype beta first final"""
    )
)
NAMED_DAYS = _words("day days week night evening weekend")
FAVOURS = _words("showed gave took walked introduced invited taught helped let offered sent lent made")
INDEFINITE_PRONOUNS = _words("something anything somewhere someone somebody")
