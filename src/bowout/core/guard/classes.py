"""Classes of words that the wordings of several rules share (``@name`` in :mod:`bowout.core.guard.phrases`)."""

from __future__ import annotations

CLASSES: dict[str, str] = {
    "be": "am is are was were be been being 's",
    "i": "i we",
    "aux": "have has had do did does would will can could should may might must",
    "adv": "also just really so very truly simply certainly definitely gladly happily even always still now quite "
    "absolutely only probably likely too already soon personally surely",
    "pay": "pay paid pays salary salaries wage wages compensation comp remuneration package money bonus equity "
    "benefits rate numbers figures budget offer raise stipend earnings income",
    "firm": "company companies employer employers firm firms organization organisation organizations place startup "
    "business team teams elsewhere corporation agency",
    "job": "job role position offer opportunity opportunities post gig placement contract",
    "meeting": "meeting meetings interview interviews conversation conversations call calls chat chats talk talks "
    "visit visits discussion discussions session sessions round rounds lunch coffee panel tour",
    "met": "met meeting spoke speaking talked talking chatted chatting sat interviewed discussed discussing",
    "process": "process processes interview interviews hiring recruitment recruiting communication feedback "
    "scheduling timeline response",
    "bad": "bad poor poorly terrible awful horrible rude unprofessional disorganized disorganised chaotic slow "
    "confusing confused frustrating frustrated disappointing disappointed disappointment unclear vague "
    "unpleasant hostile toxic dismissive arrogant unprepared outdated mediocre weak boring tedious messy sloppy "
    "disrespectful unfair unreasonable unrealistic underwhelming underwhelmed concerning worrying worried "
    "uncomfortable discouraging unresponsive dated clunky legacy lacking shaky rigid bureaucratic rushed draining "
    "exhausting lengthy unimpressed unimpressive troubling alarming cold impersonal abrupt late red",
    "month": "january february march april june july august september october november december",
    "weekday": "monday tuesday wednesday thursday friday saturday sunday",
}  # fmt: skip
