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
    premieres debuts pays offers lies sits speaks leads joins arrives reopens relaunches returns expands merges
    migrates breaks wins receives turns plays performs retires relocates hits teaches serves lets sells buys goes
    presents loves likes knows thinks believes says travels tours appears lives belongs has does recruits migrates completes airs celebrates turns shuts reaches"""
)

# Those of them that are plural nouns as well: verbs only where what follows shows it.
PLURALS_TOO = _words(
    """moves leads plays turns hits wins returns changes breaks ends covers runs rolls looks sounds uses needs means focuses
    aims hopes remains lands offers buys airs releases builds likes tours travels"""
)

# What a hook may be seen doing: each finite form and its base.
DYNAMIC = {
    "ships": "ship", "launches": "launch", "opens": "open", "starts": "start", "begins": "begin", "goes": "go",
    "lands": "land", "rolls": "roll", "moves": "move", "kicks": "kick", "comes": "come", "becomes": "become",
    "gets": "get", "expands": "expand", "grows": "grow", "ends": "end", "closes": "close", "finishes": "finish",
    "takes": "take", "gives": "give", "publishes": "publish", "premieres": "premiere", "debuts": "debut",
    "speaks": "speak", "leads": "lead", "joins": "join", "arrives": "arrive", "reopens": "reopen",
    "relaunches": "relaunch", "returns": "return", "merges": "merge", "migrates": "migrate", "wins": "win",
    "receives": "receive", "turns": "turn", "plays": "play", "performs": "perform", "hits": "hit",
    "changes": "change", "completes": "complete", "airs": "air", "celebrates": "celebrate", "reaches": "reach",
    "replaces": "replace", "hires": "hire", "presents": "present", "releases": "release", "builds": "build",
    "introduces": "introduce", "tours": "tour", "travels": "travel", "runs": "run", "makes": "make", "appears": "appear", "happens": "happen",
}  # fmt: skip
DYNAMIC_BASES = frozenset(DYNAMIC.values())

# Verbs people jot in the bare form, with themselves as the subject nobody writes.
BARE_VERBS = _words(
    """see watch hear follow meet stay keep read try catch learn attend join connect reconnect collaborate find get
    go speak discuss exchange compare continue explore understand help build write apply reapply revisit attend
    present contribute cooperate partner ask share send swap say sit drop grab have be become return come bring take
    make use play listen hang congratulate celebrate remain visit work chat touch check reach subscribe give refer
    recommend volunteer sail test review reapply rejoin support cheer taste eat experience bump swing pop
    stop sign explore cook sing dance cycle run"""
)
# Verbs after which no object wants an article: "touch base", "compare notes".
IDIOMS = ("touch base", "compare notes", "swap notes", "exchange ideas", "exchange notes", "swap ideas", "talk shop", "check in",
          "check back", "keep in", "stay in", "get in", "work together", "swap recipes", "trade notes")  # fmt: skip
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
    ship turn set talk sit have volunteer test review stop sign swing cook cycle run cheer bump pop dance support
    experience"""
)

SELF_GERUNDS = _words(
    """becoming eating cooking volunteering contributing cheering subscribing giving touching checking writing seeing watching hearing following meeting reading trying learning catching attending staying keeping
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
    teachers nurses doctors staff crew partners patients guests kids children volunteers adults juniors beginners members fan fans friend friends founders owners
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
    wellbeing well-being staffing recruitment provision football music fruit food wine cheese bread beer rust scrum kanban
    lean agile regulation legislation transport transportation tourism traffic freight waste water air soil climate nature
    poetry history philosophy theatre theater photography fashion furniture housing fundraising outreach advocacy
    diplomacy democracy transparency integrity purpose leave travel homework pedagogy literacy numeracy nutrition
    physiotherapy radiology oncology paediatrics pediatrics covid flexitime flexi-time sourdough menopause zero surgery midwifery dementia palliative triage epidemiology
    biodiversity genomics machine-learning statistics maths chemistry biology archaeology heritage folklore law policing
    prevention protection immigration integration asylum welfare poverty debt capital cash credit insurance
    underwriting wealth tax audit procurement stock merchandise packaging branding copy storytelling press
    innovation teamwork clay steel wood timber glass paper-making poka-yoke kaizen hydrogen electricity wind solar
    service infra ai ml hr ci/cd r&d l&d m&a dei esg gdpr devops seo ux ui iot vr ar b2b b2c saas qa pr it sre bim gis nlp tdd ddd cpd"""
)
SINGULAR_S = _words(
    "physics logistics mathematics lotus virus census surplus chaos crossroads means headquarters news process business progress access success campus status focus bus class pass press basis "
    "analysis thesis crisis axis canvas atlas series lens address consensus census corpus prospectus"
)
ADJECTIVES_ALONE = _words(
    """backend back-end frontend front-end full-stack mobile embedded seasonal regional senior junior salaried remote hybrid part-time full-time freelance hands-on closer smaller larger bigger calmer slower faster fully
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
NAMES_WHEN_CAPITAL = _words(
    """rust go swift ruby spark airflow scratch excel access word teams notion react flask spring rails oracle apple amazon
    meta target shell gap hamlet atlas lean scrum agile dart julia crystal elm angular express ember vue helm istio
    confluence jira miro figma sketch looker snowflake fabric power"""
)
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
    term season"""
    )
)

# Words that make a phrase a complaint, which no letter of thanks and no hook repeats.
COMPLAINTS = _words(
    """bad terrible awful horrible chaotic messy poor lack lacks lacking lacked missing rude boring toxic unclear worst worse
    stressful disorganised disorganized confusing confused broken failing failed outdated unprofessional annoying stupid
    crazy insane hostile unfriendly arrogant weird creepy ugly useless pointless disappointing disappointed frustrating
    tedious tiring exhausting unpaid underpaid overworked layoffs turnover burnout micromanagement mess chaos sexist
    racist unfair dishonest shady sketchy dull hate hated disliked worried concerned concerns doubts
    nepotism bureaucracy bureaucratic gossip drama"""
)
# What a letter of thanks does not thank for.
MONEY = _words("salary salaries compensation bonus bonuses wage wages perks raise remuneration")
VAGUE = _words("stuff things thing something sth bits bit part parts anything everything whatever")
EVALUATIVE = _words(
    """great good nice lovely fun wonderful amazing interesting fascinating inspiring helpful super awesome fantastic
    brilliant excellent cool pleasant friendly kind beautiful delightful enjoyable insightful impressive memorable"""
)
ADVERBS = _words(
    """mostly mainly only just still even also quite really very too now already almost purely fully largely partly
    basically rather always never often again actually probably definitely certainly possibly ideally"""
)
# Words of other languages that English has not; one of them in lower case is enough.
FOREIGN = _words(
    """der das und für über mit vom zum zur unser unsere unserer ihre eine einen einem einer nicht bei im neue neuen dem
    ich wir gespräch el los del una une avec pour les aux dans sur notre votre nuestro nuestra por para con che della
    nel gli het een voor och att på med ist sind auf aus nach oder aber über"""
)
# What can be the reason all by itself, as a noun.
REASON_HEADS = _words(
    """commute salary compensation pay travel travelling relocation distance location hours schedule contract visa
    timing timeline studies shifts shift nights weekends workload promotion move scope level seniority duration
    notice journey rota office start date studies benefits budget language requirement requirements work"""
)
JOB_TITLES = _words(
    """engineer developer manager designer analyst counsel nurse chef teacher lawyer scientist curator director lead
    architect consultant researcher planner writer editor producer officer administrator coordinator specialist
    technician midwife doctor physician lecturer professor tutor librarian archivist postdoc solicitor paralegal cook
    baker buyer driver operator strategist marketer recruiter accountant auditor controller assistant executive
    advisor adviser representative supervisor translator interpreter pharmacist therapist psychologist electrician"""
)
# What one wants as such, rather than work in it.
WANTED_AS_SUCH = _words(
    """work time travel growth stability flexibility autonomy responsibility variety trust purpose room mentorship
    mentoring training ownership experience leadership support contact fieldwork research security balance pace"""
)
FOLLOWED = _words(
    """progress work project projects research growth expansion migration move rollout roll-out pilot pilots trial trials
    plan plans journey blog newsletter story stories development developments series case programme programmes program
    programs scheme campaign extension product platform team company roadmap study studies survey merger
    restoration excavation season mission initiative initiatives strategy transformation transition rebuild rewrite
    redesign construction podcast channel account careers work adventure adventures partnership"""
)
NOTHING_SAID = _words(
    "n/a na n.a none no nothing nil - -- – — ? ?? ??? idk same tbc unknown null x .. ... yes ok y n nope dunno etc tbd tba xxx todo"
)

# Written as people type them, and as a letter has them.
CASED = {
    word.lower(): word
    for word in [
        "CEO",
        "CTO",
        "CFO",
        "COO",
        "CPO",
        "CMO",
        "CIO",
        "VP",
        "HR",
        "API",
        "APIs",
        "SDK",
        "SQL",
        "AWS",
        "GCP",
        "ML",
        "AI",
        "LLM",
        "LLMs",
        "UI",
        "UX",
        "QA",
        "CI",
        "iOS",
        "SaaS",
        "B2B",
        "B2C",
        "KPI",
        "KPIs",
        "OKR",
        "OKRs",
        "MVP",
        "R&D",
        "Q&A",
        "SRE",
        "ETL",
        "ERP",
        "CRM",
        "NHS",
        "ICU",
        "ER",
        "GPU",
        "GPUs",
        "CPU",
        "IoT",
        "AR",
        "VR",
        "PhD",
        "MBA",
        "SEO",
        "GDPR",
        "NGO",
        "EU",
        "UK",
        "USA",
        "PyCon",
        "KubeCon",
        "DevOps",
        "GitHub",
        "GitLab",
        "LinkedIn",
        "Kubernetes",
        "Terraform",
        "Postgres",
        "PostgreSQL",
        "Python",
        "JavaScript",
        "TypeScript",
        "Java",
        "Golang",
        "Django",
        "Kafka",
        "Docker",
        "Linux",
        "Android",
        "Azure",
        "YouTube",
        "Slack",
        "Zoom",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "April",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Christmas",
        "Easter",
        "English",
        "German",
        "French",
        "Spanish",
        "Italian",
        "Dutch",
        "European",
        "American",
        "British",
        "Asian",
        "African",
        "Q1",
        "Q2",
        "Q3",
        "Q4",
    ]
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
    "i": "I", "i'm": "I'm", "i'd": "I'd", "i've": "I've", "i'll": "I'll", "sth": "something", "smth": "something", "teh": "the", "gr8": "great", "bday": "birthday",
    "ive": "I've",
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

EVENT_NOUNS = SPEECHES - {
    "book",
    "article",
    "interview",
    "post",
    "panel",
    "podcast",
    "workshop",
    "session",
} | _words(
    """play tasting quiz barbecue party congress forum expo party anniversary birthday concerts gala ceremony launch release premiere opening conference meetup meet-up summit exhibition exhibit concert show demo fair
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
    "pint coffee lunch dinner tea beer drink drinks breakfast catch-up catchup chat call coffees walk"
)
PLATFORMS = _words("linkedin github slack twitter mastodon bluesky email e-mail xing instagram discord")
PLURAL_SUBJECT_VERBS = _words(
    """ship go come speak begin need want launch open start move roll land get become run arrive grow finish expand take
    like change return join"""
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
