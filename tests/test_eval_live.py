"""A live endpoint and cassettes of it: what is sent, kept and replayed, and what never is."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bowout import cli
from bowout.core.errors import ModelFailed, UsageError
from bowout.evaluation.session import Options, run
from support.evals import CASE_FILE, GOOD, case_folder
from support.fake_server import FakeServer, Reply, answer
from support.live import failures, judge_or_draft, live

if TYPE_CHECKING:
    from pathlib import Path

KEY = "sk-live-secret-0123456789"
LISBON = "  private: [we are moving to Lisbon]\n"


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Set the key that must be sent and never kept."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    """Return a folder of cases."""
    return case_folder(tmp_path, CASE_FILE.replace("usual:", f"{LISBON}usual:"))


def test_every_case_is_sent_as_it_stands(cases: Path) -> None:
    """The key travels in the header, the prompt in the body; what a script would say does not count."""
    session, server = live(cases)
    assert failures(session) == {}
    assert len(server.received) == 3
    assert all(each.path == "/v1/chat/completions" for each in server.received)
    assert {each.headers["authorization"] for each in server.received} == {f"Bearer {KEY}"}
    assert {result.mode for result in session.report.results} == {"personalized"}


def test_a_live_run_can_be_repeated_and_has_an_interval(cases: Path) -> None:
    """Pass rates of a model need more than one run."""
    session, server = live(cases, repeat=4, jobs=2, wanted=["no model"])
    assert len(server.received) == 4
    assert [result.repeat for result in session.report.results] == [1, 2, 3, 4]


def test_a_live_run_is_not_held_against_the_offline_baseline(cases: Path) -> None:
    """A model's letters differ from the scripts' by nature."""
    run(str(cases), Options(update_baseline=True))
    session, _ = live(cases)
    assert session.report.comparison is None


def test_a_live_endpoint_that_fails_is_a_fallback_and_is_told(cases: Path) -> None:
    """The letter is the template's; the report says why."""
    session, server = live(cases, Reply(401), wanted=["no model"])
    (result,) = session.report.results
    assert (result.mode, result.fallback) == ("template", "unauthorized")
    assert len(server.received) == 1


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_endpoint_that_answers_nobody_ends_the_run(cases: Path, jobs: int) -> None:
    """A wrong key or address is told once and fails, not once for each of two hundred cases."""
    session, server = live(cases, *[Reply(401)] * 40, jobs=jobs, repeat=10)
    report = session.report
    assert report.verdict == "fail"
    assert "The server does not accept the key" in str(report.stopped)
    assert len(server.received) <= 2 * jobs < report.planned == 30
    assert any(notice.startswith("Given up") for notice in report.notices)
    assert set(failures(session).values()) == {"no model answered: unauthorized"}


def test_an_endpoint_that_fails_later_does_not_end_the_run(cases: Path) -> None:
    """Once somebody was answered, the rest is tried; what was not answered fails."""
    session, _ = live(cases, answer(json.dumps(GOOD)), Reply(401), answer(json.dumps(GOOD)))
    assert session.report.stopped is None
    assert list(failures(session).values()) == ["no model answered: unauthorized"]
    assert len(session.report.results) == 3


def test_a_connection_that_failed_is_not_recorded(cases: Path, tmp_path: Path) -> None:
    """A cassette holds what an endpoint answered, not that it was not there."""
    tapes = tmp_path / "tapes"
    endpoint = "http://127.0.0.1:9/v1"
    options = Options(live=True, base_url=endpoint, wanted=["no model"], record=str(tapes), timeout=0.2)
    session = run(str(cases), options)
    assert session.messages == ["some/no-model-at-all: not recorded, since the connection failed"]
    assert not tapes.exists()


def test_a_live_connection_that_is_refused_fails_as_the_real_one_does(cases: Path) -> None:
    """The SDK sees the exception that it would have seen."""
    session = run(
        str(cases), Options(live=True, base_url="http://127.0.0.1:9/v1", wanted=["no model"], timeout=0.2)
    )
    assert session.report.results[0].fallback == "unreachable"


def test_what_came_back_is_recorded_and_replayed(cases: Path, tmp_path: Path) -> None:
    """A cassette holds no key, private text or name, and gives the same letter without a network."""
    tapes = tmp_path / "tapes"
    first, _ = live(cases, record=str(tapes))
    text = "".join(path.read_text(encoding="utf-8") for path in tapes.rglob("*.json"))
    assert len(list(tapes.rglob("*.json"))) == 3
    for secret in (KEY, "Bearer", "Lisbon", "Whitfield", "Okafor", "Northwind", "dana."):
        assert secret not in text, secret
    second = run(str(cases), Options(cassettes=str(tapes)))
    assert failures(second) == {}
    bodies = [
        [result.letter and result.letter.body for result in each.report.results] for each in (first, second)
    ]
    assert bodies[0] == bodies[1]


@pytest.mark.parametrize(
    "place",
    ["/home/sam/venv/lib/server/app.py", "C:\\\\Users\\\\sam\\\\app.py", "file:///srv/models/sam.gguf"],
)
def test_where_a_server_keeps_its_files_is_not_recorded(cases: Path, tmp_path: Path, place: str) -> None:
    """An error may come with a traceback; its status, which is what matters, is kept."""
    tapes = tmp_path / "tapes"
    broken = Reply(500, f'{{"error": {{"message": "File {place}, line 3", "code": null}}}}'.encode())
    live(cases, *[broken] * 5, record=str(tapes), wanted=["no model"], timeout=0.3)
    (tape,) = tapes.rglob("*.json")
    found = json.loads(tape.read_text(encoding="utf-8"))["exchanges"]
    assert {each["status"] for each in found} == {500}
    assert all(json.loads(each["body"])["error"]["code"] is None for each in found)
    assert not any("sam" in each["body"] for each in found)


def test_an_error_is_recorded_without_its_words(cases: Path, tmp_path: Path) -> None:
    """Providers repeat a part of the key in them; type and code are what a replay needs."""
    tapes = tmp_path / "tapes"
    told = {"message": f"Incorrect API key provided: {KEY[:9]}***", "type": "auth", "code": "invalid_api_key"}
    live(cases, Reply(401, json.dumps({"error": told}).encode()), record=str(tapes), wanted=["no model"])
    (tape,) = tapes.rglob("*.json")
    text = tape.read_text(encoding="utf-8")
    assert "invalid_api_key" in text
    assert KEY[:9] not in text


@pytest.mark.parametrize("status", [200, 401])
@pytest.mark.parametrize(
    "body", [b'{"error": {"type": [1], "code": {}}}', b'{"error":' + b"[" * 100_000, b"7"]
)
def test_what_no_reader_can_follow_is_recorded_all_the_same(
    cases: Path, tmp_path: Path, status: int, body: bytes
) -> None:
    """A reply of odd types, or of nothing but brackets, is one case's failure and does not end the run."""
    tapes = tmp_path / "tapes"
    live(cases, Reply(status, body), record=str(tapes), wanted=["no model"])
    assert list(tapes.rglob("*.json"))


def test_an_answer_that_holds_the_key_is_not_recorded(cases: Path, tmp_path: Path) -> None:
    """Whatever makes a server repeat it."""
    tapes = tmp_path / "tapes"
    good = answer(json.dumps(GOOD))
    echo = replace(good, body=good.body.replace(b'"created"', b'"seen": "%s", "created"' % KEY.encode()))
    session, _ = live(cases, echo, record=str(tapes), wanted=["no model"])
    assert session.messages == ["some/no-model-at-all: not recorded, since the key stands in it"]
    assert not list(tapes.rglob("*.json"))


def test_a_model_that_writes_something_private_is_not_recorded(cases: Path, tmp_path: Path) -> None:
    """The cassette would carry it to whoever reads the repository."""
    tapes = tmp_path / "tapes"
    session, _ = live(
        cases, answer(json.dumps({**GOOD, "hook": "Lisbon calls."})), record=str(tapes), wanted=["no model"]
    )
    assert not list(tapes.rglob("*.json"))
    assert "something private" in session.messages[0]


def test_a_model_that_guesses_a_name_is_not_recorded(cases: Path, tmp_path: Path) -> None:
    """Names travel as pseudonyms, and cassettes keep to that."""
    tapes = tmp_path / "tapes"
    session, _ = live(
        cases,
        answer(json.dumps({**GOOD, "hook": "Bye, Dana Whitfield."})),
        record=str(tapes),
        wanted=["no model"],
    )
    assert not list(tapes.rglob("*.json"))
    assert "a name of the notes" in session.messages[0]


@pytest.fixture
def tape(cases: Path, tmp_path: Path) -> Path:
    """Return the cassette of one case."""
    live(cases, record=str(tmp_path / "tapes"))
    return tmp_path / "tapes" / "some" / "no-model-at-all.json"


def replayed(cases: Path, tape: Path) -> str:
    """Return why the replay of the one case failed."""
    return failures(run(str(cases), Options(cassettes=str(tape.parent.parent), wanted=["no model"]))).get(
        "some/no-model-at-all", ""
    )


def test_a_cassette_that_no_longer_fits_the_request_says_so(cases: Path, tape: Path) -> None:
    """Other notes make another request: the message and the place where they part are named."""
    text = (cases / "some.yaml").read_text(encoding="utf-8")
    (cases / "some.yaml").write_text(
        text.replace("position: Backend", "position: Frontend"), encoding="utf-8"
    )
    told = replayed(cases, tape)
    assert re.search(r"withdraw@\d+, personalize@\d+", told)
    assert "no longer fits the request (recorded with " in told
    assert "): message 2 differs at" in told
    assert "Frontend" in told
    assert "record it again" in told


CHANGES: tuple[tuple[dict[str, Any], str], ...] = (
    ({"cassette": 0}, "is of form 0, and this bowout plays form 1"),
    ({"case": "other/case"}, "was recorded for the case 'other/case'"),
    ({"exchanges": [{"request": {}}]}, "lacks what a cassette holds"),
    (
        {"exchanges": [{"request": {}, "status": "200", "headers": {}, "body": "", "seconds": 0}]},
        "lacks what",
    ),
    ({"exchanges": [{"request": 5, "status": 200, "headers": {}, "body": "", "seconds": 0}]}, "lacks what"),
    ({"exchanges": []}, "holds 0 answers, and one more is asked for"),
)


@pytest.mark.parametrize(("change", "told"), CHANGES)
def test_a_foreign_cassette_fails_its_case_alone(
    cases: Path, tape: Path, change: dict[str, Any], told: str
) -> None:
    """Another form, another case's, or half of one: the case fails with the reason, the others run."""
    tape.write_text(json.dumps(json.loads(tape.read_text(encoding="utf-8")) | change), encoding="utf-8")
    assert told in replayed(cases, tape)
    assert list(failures(run(str(cases), Options(cassettes=str(tape.parent.parent))))) == [
        "some/no-model-at-all"
    ]


@pytest.mark.parametrize("text", ["{", pytest.param("[" * 100_000, id="deep")])
def test_a_cassette_that_is_no_json_fails_its_case(cases: Path, tape: Path, text: str) -> None:
    """A torn file, or one of nothing but brackets, is told as such."""
    tape.write_text(text, encoding="utf-8")
    assert "is no cassette: no JSON" in replayed(cases, tape)


def test_a_case_without_a_cassette_has_its_script(cases: Path, tape: Path) -> None:
    """A folder need not hold all."""
    tape.unlink()
    session = run(str(cases), Options(cassettes=str(tape.parent.parent), wanted=["no model"]))
    assert session.report.results[0].mode == "template"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (Options(record="x"), "add --live"),
        (Options(live=True, cassettes="x"), "choose one"),
        (Options(live=True, base_url="http://127.0.0.1:9/v1", record="x", repeat=2), "one run of each case"),
        (Options(live=True, update_baseline=True), "one offline run"),
        (Options(cassettes="/nowhere"), "no such folder"),
        (Options(wanted=["nothing like it"]), "no case has that"),
        (Options(wanted=[""]), "--filter: is empty"),
        (Options(templates=["evals"]), "no templates"),
    ],
)
def test_options_that_contradict_each_other_are_told(cases: Path, options: Options, told: str) -> None:
    """Before anything is run or sent."""
    with pytest.raises(UsageError, match=told):
        run(str(cases), options)


@pytest.mark.parametrize("option", ["record", "verdicts"])
def test_what_a_live_run_could_not_keep_is_told_before_it_asks(
    cases: Path, tmp_path: Path, option: str
) -> None:
    """Answers that took minutes are not thrown away for want of a folder; the server hears nothing."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with FakeServer(judge_or_draft) as server:
        given: dict[str, Any] = {option: str(tmp_path / "file" / "kept")}
        options = Options(live=True, base_url=server.base_url, judge=True, **given)
        with pytest.raises(UsageError, match=r"cannot be written: .*file is no folder"):
            run(str(cases), options)
    assert not server.received


def test_a_live_report_that_could_not_be_written_is_told_before_it_asks(
    cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same holds for --out."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with FakeServer(judge_or_draft) as server:
        out = str(tmp_path / "file" / "report.html")
        live_at = ["--live", "--base-url", server.base_url]
        assert cli.run(["eval", str(cases), *live_at, "--out", out]) == 2
    assert "cannot be written" in capsys.readouterr().err
    assert not server.received


def test_live_needs_an_endpoint(cases: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a key and a base URL nothing is sent anywhere; a base URL that is none is told."""
    monkeypatch.delenv("OPENAI_API_KEY")
    with pytest.raises(UsageError, match="--live needs an endpoint"):
        run(str(cases), Options(live=True))
    with pytest.raises(ModelFailed):
        run(str(cases), replace(Options(live=True), base_url="nonsense"))
