"""Templates: the sandbox, the slots, the errors with their place, and a user's own folder."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bowout.core.errors import TemplateInvalid, UsageError
from bowout.core.jotting import Kind
from bowout.core.letter import Language, compose
from bowout.core.notes import Channel, Disclosure, Role, Situation, Stage, Tone
from bowout.core.template import Template
from bowout.pipeline.compose import sendable_letter
from bowout.pipeline.validate import _samples, validate_template
from bowout.resources import TemplateStore, parse_template
from support.drafting import NOW, notes_of

if TYPE_CHECKING:
    from datetime import datetime

WHOLE = """---
version: 1
subject: "Withdrawing: {{ position }}"
slots:
  thanks: Gratitude.
---
Dear {{ recipient.formal }},

{% block thanks scoped %}Thank you for your time.{% endblock %}

I have decided to withdraw from the process for the {{ position }} role at {{ company }}.
{% if interview %}Please cancel the interview{{ " on " ~ interview.named if interview.named }}.{% endif %}

Kind regards,{{ br }}{{ sender }}
"""


def templated(text: str, name: str = "own") -> Template:
    """Return the template in a file ``own.j2`` under a name, which is the intent it serves."""
    return Template(parse_template(text, where="own.j2", name=name), lambda _part: None)


def problems_of(text: str, now: datetime) -> list[str]:
    """Return what is told of a template that cannot be used."""
    with pytest.raises(TemplateInvalid) as caught:
        sendable_letter(notes_of(), templated(text), now=now)
    return [str(problem) for problem in caught.value.problems]


def test_a_whole_template_makes_a_letter(now: datetime) -> None:
    """A template of one's own is filled with values, its empty lines part paragraphs, its marks are gone."""
    letter = sendable_letter(notes_of(), templated(WHOLE), now=now).letter
    assert letter.subject == "Withdrawing: Backend Engineer"
    assert letter.body == (
        "Dear Dana Whitfield,\n\nThank you for your time.\n\n"
        "I have decided to withdraw from the process for the Backend Engineer role at Northwind.\n\n"
        "Kind regards,\nSam Okafor"
    )
    assert letter.slot_text("thanks") == "Thank you for your time."


@pytest.mark.parametrize(
    "reach",
    [
        "{{ company.__class__ }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ self.__init__.__globals__ }}",
        "{{ recipient.update({'given': 'x'}) }}",
        "{{ cycler.__init__ }}",
    ],
)
def test_the_sandbox_lets_nothing_out(reach: str, now: datetime) -> None:
    """A template sees the values it is given, and nothing of Python behind them."""
    (told,) = problems_of(WHOLE.replace("Thank you for your time.", reach), now)
    assert told.startswith("own.j2:9: cannot be filled in:")


def test_a_misspelt_name_is_told_with_its_line(now: datetime) -> None:
    """A variable that there is not is an error at its place, never an empty string."""
    (told,) = problems_of(WHOLE.replace("{{ company }}", "{{ comany }}"), now)
    assert told == "own.j2:11: cannot be filled in: 'comany' is undefined"


def test_a_misspelt_name_in_the_subject_is_told_as_the_subjects(now: datetime) -> None:
    """A subject's error names the key of the front matter."""
    (told,) = problems_of(WHOLE.replace("Withdrawing: {{ position }}", "{{ job }}"), now)
    assert told == "own.j2: subject: cannot be filled in: 'job' is undefined"


def test_a_syntax_error_is_told_with_its_line(now: datetime) -> None:
    """What Jinja2 cannot read is an error at its line of the file, the front matter counted."""
    (told,) = problems_of(WHOLE.replace("{% if interview %}", "{% if interview"), now)
    assert told.startswith("own.j2:12: ")


def test_a_bracket_left_open_is_told_as_such(now: datetime) -> None:
    """The sign that stands for a paragraph's end is no character of the user's, and is not shown."""
    (told,) = problems_of(WHOLE.replace("recipient.formal }},", "recipient.formal"), now)
    assert told.startswith("own.j2:")
    assert told.endswith("`{{` or `{%` is opened, and not closed in its paragraph")


DEEP = "{% for _ in [1] %}" * 30 + "x" + "{% endfor %}" * 30


@pytest.mark.parametrize("text", [DEEP, "{{ " + "(" * 500 + "1" + ")" * 500 + " }}", "{{ 'x' * 1000001 }}"])
def test_what_goes_beyond_all_bounds_is_told(text: str, now: datetime) -> None:
    """A nest that Python cannot compile, and a text that no letter is, are errors of the template."""
    (told,) = problems_of(WHOLE.replace("Thank you for your time.", text), now)
    assert told.startswith("own.j2: c")  # cannot be compiled, cannot be filled in, comes to


def test_a_nest_too_deep_in_a_part_is_told(now: datetime) -> None:
    """A part is compiled when it is imported, and is told of as the template itself."""
    source = parse_template(
        WHOLE.replace("Dear", "{% import '_deep.j2' as deep %}"), where="own.j2", name="own"
    )
    with pytest.raises(TemplateInvalid, match="nested"):
        sendable_letter(notes_of(), Template(source, lambda _part: DEEP), now=now)


def test_white_space_inside_a_value_takes_no_time(now: datetime) -> None:
    """Line ends around what a macro returns are dropped, a long run of blanks elsewhere is one."""
    text = "{{ '\\n Thank' ~ ' ' * 300000 ~ 'you. \\n ' }}"
    template = templated(WHOLE.replace("Thank you for your time.", text))
    assert sendable_letter(notes_of(), template, now=now).letter.slot_text("thanks") == "Thank you."


@pytest.mark.parametrize("key", ["interview", "reason", "looking_for"])
def test_a_value_that_the_notes_lack_is_never_printed(key: str, now: datetime) -> None:
    """A letter has no `None` in it: printing a value unasked is an error at its line."""
    (told,) = problems_of(WHOLE.replace("Thank you for your time.", f"Thank you for {{{{ {key} }}}}."), now)
    assert told == (
        "own.j2:9: cannot be filled in: "
        "the notes do not hold what is printed here; ask for it with `{% if %}`"
    )


def test_an_unknown_part_is_named(now: datetime) -> None:
    """A part that is not there is told by its name."""
    (told,) = problems_of(WHOLE.replace("Dear", '{% import "_mine.j2" as mine %}Dear'), now)
    assert told == "own.j2: there is no template part '_mine.j2'"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            ("thanks: Gratitude.", "thanks: G.\n  hook: H."),
            "own.j2: the slot 'hook' has no block in the body",
        ),
        (
            ("{% block thanks scoped %}", "{% block thank scoped %}"),
            "own.j2: the block 'thank' is not among the slots of the front matter",
        ),
    ],
)
def test_slots_and_blocks_belong_together(change: tuple[str, str], told: str, now: datetime) -> None:
    """A slot without its block and a block without its slot are told."""
    assert told in problems_of(WHOLE.replace(*change), now)


def test_template_syntax_in_notes_stays_literal(now: datetime) -> None:
    """What notes hold is a value, never source."""
    letter = sendable_letter(notes_of(company="{{ 7*7 }} {% x %} GmbH"), templated(WHOLE), now=now).letter
    assert "role at {{ 7*7 }} {% x %} GmbH." in letter.body


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hello", "own.j2:1: has no front matter"),
        ("---\nversion: [\n---\nHello", "own.j2:3: the front matter is not YAML"),
        (
            "---\nsubject: " + "{a: " * 60_000 + "\n---\nHello",
            "own.j2:2: the front matter is nested too deep",
        ),
        (
            "---\nversion: &a [x, y]\nsummary: [*a, *a]\n---\nHello",
            "own.j2:3: the front matter uses an alias",
        ),
        ("---\n- 1\n---\nHello", "own.j2:1: the front matter is not a list of keys and values"),
        ("---\nversion: 1\n---\nHello", "own.j2: subject: the front matter lacks this key"),
        ("---\nsubject: S\n---\nHello", "own.j2: version: the front matter lacks this key"),
        ("---\nversion: 1\nsubject: S\nslot: x\n---\nHello", "own.j2: slot: unknown key of the front matter"),
        (
            "---\nversion: 1\nsubject: {a: b}\n---\nHello",
            "own.j2: subject: must be a text or a list of texts",
        ),
        ("---\nversion: 1\nsubject: S\nslots: [a]\n---\nHello", "own.j2: slots: must map each slot's name"),
        *(
            (f"---\nversion: {odd}\nsubject: S\n---\nHello", "own.j2:1: the front matter is not YAML")
            for odd in ("!!bool x", "!!timestamp x", "!!float _", "!!int x", "2026-02-31")
        ),
        (
            "---\nversion: 1\nsubject: S\nslots: {"
            + "".join(f"s{n}: x, " for n in range(101))
            + "}\n---\nHello",
            "own.j2: slots: has 101 slots; keep at most 100",
        ),
    ],
)
def test_a_front_matter_is_checked(text: str, told: str) -> None:
    """Each fault of a front matter is told with its place and key."""
    with pytest.raises(TemplateInvalid) as caught:
        parse_template(text, where="own.j2", name="own")
    assert any(str(problem).startswith(told) for problem in caught.value.problems)


@pytest.mark.usefixtures("few_samples")
@pytest.mark.parametrize(
    ("changes", "rules"),
    [
        (
            {
                "Thank you for your time.": "Thank you for your time at [Company].",
                "I have decided to withdraw from": "I have thought about",
                "Please cancel": "I look forward to",
                "{{ sender }}": "Me",
            },
            {"placeholder", "decision-stated", "slot-cancelled", "signature"},
        ),
        ({"Thank you for your time.": "Thank you. " + "I am grateful for it all. " * 30}, {"length"}),
    ],
)
def test_validate_finds_what_no_letter_may_be(changes: dict[str, str], rules: set[str]) -> None:
    """A gap, a missing decision or signature, an uncancelled slot and too many words are told by rule."""
    text = WHOLE
    for old, new in changes.items():
        text = text.replace(old, new)
    with pytest.raises(TemplateInvalid) as caught:
        validate_template(templated(text, "withdraw"))
    assert rules <= {problem.key for problem in caught.value.problems}


def test_validate_counts_the_letters_of_a_sound_template() -> None:
    """A sound template comes back with the number of letters that were tried: of every kind of notes."""
    template = templated(WHOLE, "withdraw")
    tried = list(_samples(template, Channel.EMAIL))
    assert validate_template(template) == len(tried) > 300
    kinds = {(each.stage, each.situation) for each in tried}
    assert len(kinds) == len(Stage) * len(Situation)
    assert {(each.stage, each.role) for each in tried} == set(product(Stage, Role))
    assert {(each.stage, each.tone, each.hook) for each in tried} == set(
        product(Stage, Tone, (None, "CEO talk @ PyCon in May?", "their API ships in spring"))
    )
    assert {each.disclose for each in tried} == set(Disclosure)


def test_the_document_names_every_value_and_kind() -> None:
    """docs/templates.md tells all that a template is given, and every kind of phrase."""
    page = (Path(__file__).parents[1] / "docs" / "templates.md").read_text(encoding="utf-8")
    given: dict[str, object] = {}
    spying = templated(WHOLE)
    spying.render_body = lambda context: given.update(context) or ""  # type: ignore[method-assign]
    compose(
        notes_of(interview="14 May 2026, 10:00", stage="scheduled"),
        spying,
        now=NOW,
        language=Language(is_common=str.islower),
    )
    assert [name for name in given if f"`{name}`" not in page and f"`{name}." not in page] == []
    assert [kind for kind in Kind if f"| `{kind}` |" not in page] == []


class TestFolderOfOnesOwn:
    """A user's folder comes before the shipped one."""

    def test_its_template_takes_the_shipped_ones_place(self, tmp_path: Path) -> None:
        """The same name in the user's folder wins, and its place is told."""
        (tmp_path / "withdraw.j2").write_text(WHOLE, encoding="utf-8")
        store = TemplateStore(str(tmp_path))
        assert store.load("withdraw").source.slots == {"thanks": "Gratitude."}
        assert store.where("withdraw") == str(tmp_path / "withdraw.j2")
        assert TemplateStore().where("withdraw") == "shipped"

    def test_its_part_takes_the_shipped_ones_place(self, tmp_path: Path, now: datetime) -> None:
        """A part of the user's own serves the shipped template."""
        frames = TemplateStore().text("_frames")
        (tmp_path / "_frames.j2").write_text(
            frames.replace("Warm regards", "Sunny regards"), encoding="utf-8"
        )
        template = TemplateStore(str(tmp_path)).load("withdraw")
        assert "Sunny regards" in sendable_letter(notes_of(), template, now=now).letter.body

    def test_new_names_are_listed_and_parts_are_not(self, tmp_path: Path) -> None:
        """A template of another name joins the list; files that begin with an underscore do not."""
        (tmp_path / "mine.j2").write_text(WHOLE, encoding="utf-8")
        (tmp_path / "_part.j2").write_text("", encoding="utf-8")
        names = TemplateStore(str(tmp_path)).names()
        assert {"mine", "withdraw"} <= set(names)
        assert not [name for name in names if name.startswith("_")]

    @pytest.mark.parametrize("name", ["nope", "../withdraw", "a/b", ".hidden"])
    def test_a_name_that_is_none_is_refused(self, name: str, tmp_path: Path) -> None:
        """An unknown name, or one that would leave the folder, is a usage error that lists what there is."""
        with pytest.raises(UsageError, match="withdraw"):
            TemplateStore(str(tmp_path)).load(name)

    def test_a_missing_folder_is_refused(self, tmp_path: Path) -> None:
        """A folder that is not there is told at once."""
        with pytest.raises(UsageError, match="no such folder"):
            TemplateStore(str(tmp_path / "none"))

    @pytest.mark.parametrize(
        ("raw", "told"), [(b"\xff\xfe", "is not UTF-8"), (b"x" * 300_000, "is larger than")]
    )
    def test_a_file_that_is_no_text_is_refused(self, raw: bytes, told: str, tmp_path: Path) -> None:
        """Bytes that are no UTF-8 and files without end are told, not read."""
        (tmp_path / "mine.j2").write_bytes(raw)
        with pytest.raises(TemplateInvalid, match=told):
            TemplateStore(str(tmp_path)).load("mine")
