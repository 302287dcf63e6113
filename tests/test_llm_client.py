"""Asking a model: the ladder of formats, second tries, the deadline of a run and what it cost."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import threading
import zlib
from typing import TYPE_CHECKING

import pytest

from bowout.core.asking import Message, Model, ModelRequest
from bowout.llm import connect
from bowout.llm.wire import DeadlineError, _trust, within
from support.asking import GOOD, KEY, asker, question
from support.failures import parts
from support.fake_server import FakeServer, Received, Reply, answer, error

if TYPE_CHECKING:
    from collections.abc import Callable


def _formats(server: FakeServer) -> list[str | None]:
    """Return the response format of each request received; None is plain."""
    return [received.json.get("response_format", {}).get("type") for received in server.received]


def _like_llama_cpp_python(received: Received) -> Reply:
    """Answer 500 to a JSON schema, as a current llama-cpp-python server does."""
    return error(500) if received.json["response_format"]["type"] == "json_schema" else answer(GOOD)


def _like_lm_studio(received: Received) -> Reply:
    """Refuse ``json_object`` and, as some models on it do, the schema too."""
    return error(400) if "response_format" in received.json else answer(f"```json\n{GOOD}\n```")


def test_the_first_request_asks_for_a_strict_schema() -> None:
    """The first request holds model, messages and the strict schema, and nothing else."""
    with FakeServer(answer(GOOD)) as server:
        asker(server.base_url).ask()
    sent = server.received[0]
    assert (sent.method, sent.path) == ("POST", "/v1/chat/completions")
    assert sent.json.keys() == {"model", "messages", "response_format"}
    assert sent.json["model"] == "tiny"
    assert [message["role"] for message in sent.json["messages"]] == ["system", "user"]
    schema = sent.json["response_format"]["json_schema"]
    assert schema["strict"] is True
    assert schema["name"] == "personalization"
    assert schema["schema"] == question().schema


def test_the_key_travels_in_its_header_alone() -> None:
    """The key is in the authorization header and nowhere else; a server of one's own gets a harmless one."""
    with FakeServer(answer(GOOD)) as server:
        asker(server.base_url).ask()
        asker(server.base_url, api_key=None).ask()
    with_key, without = server.received
    assert with_key.headers["authorization"] == f"Bearer {KEY}"
    assert KEY.encode() not in with_key.body
    assert [value for value in with_key.headers.values() if KEY in value] == [f"Bearer {KEY}"]
    assert without.headers["authorization"] == "Bearer none-needed"


def test_the_environment_changes_neither_key_nor_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the SDK would read from the environment by itself is for the caller to resolve."""
    with FakeServer(answer(GOOD)) as server, FakeServer(answer(GOOD)) as other:
        monkeypatch.setenv("OPENAI_BASE_URL", other.base_url)
        monkeypatch.setenv("OPENAI_API_KEY", "sk-other")
        asker(server.base_url, api_key=None).ask()
        assert len(server.received) == 1
        assert other.received == []
        assert "sk-other" not in str(server.received[0].headers)


def test_a_server_that_fails_on_a_schema_is_asked_for_an_object() -> None:
    """One step down costs one request more, without a sleep, and the rung is remembered for the run."""
    with FakeServer(_like_llama_cpp_python) as server:
        asked = asker(server.base_url)
        assert [asked.ask(), asked.ask()] == [GOOD, GOOD]
    assert _formats(server) == ["json_schema", "json_object", "json_object"]
    assert server.received[1].json["response_format"]["schema"] == question().schema
    assert asked.clock.sleeps == []
    assert asked.model.requests == 3


def test_a_server_that_knows_no_format_is_asked_in_words() -> None:
    """On the lowest rung the demand stands at the end of the last message, with every key and its meaning."""
    with FakeServer(_like_lm_studio) as server:
        asked = asker(server.base_url)
        asked.ask()
        asked.ask()
    assert _formats(server) == ["json_schema", "json_object", None, None]
    first, *_, last = (received.json["messages"] for received in server.received)
    assert len(last) == len(first)
    assert last[-1]["content"].startswith(first[-1]["content"])
    added = last[-1]["content"].removeprefix(first[-1]["content"])
    assert all(word in added for word in ["one JSON object", '"thanks": Gratitude.', '"hook": The close.'])


@pytest.mark.parametrize(("words", "more"), [("Answer as JSON.", False), ("Reword it.", True)])
def test_an_object_is_asked_for_with_the_word_that_providers_demand(words: str, more: bool) -> None:
    """A prompt without the word JSON gets the demand in words; one that has it is left as it is."""
    with FakeServer(_like_llama_cpp_python) as server:
        asker(server.base_url).ask(question(words))
    content = server.received[1].json["messages"][-1]["content"]
    assert (content != words) is more
    assert "JSON" in content


def test_a_request_is_not_changed_by_asking() -> None:
    """Going down the ladder adds words to what is sent, never to the request of the caller."""
    request = question()
    with FakeServer(_like_lm_studio) as server:
        asker(server.base_url).ask(request)
    assert request == question()


def test_one_failure_in_passing_is_survived() -> None:
    """A server that is overloaded once is asked again, and the failed request counts."""
    with FakeServer(error(503), answer(GOOD)) as server:
        asked = asker(server.base_url)
        assert asked.ask() == GOOD
    assert asked.model.requests == 2
    assert asked.clock.sleeps == [0.5]


def test_tries_and_steps_down_have_one_bound() -> None:
    """Two failures in passing and two steps down are the most that one question can cost: five requests."""
    with FakeServer(error(429), error(503), error(500), error(400), answer(GOOD)) as server:
        asked = asker(server.base_url)
        assert asked.ask() == GOOD
    assert _formats(server) == ["json_schema", "json_schema", "json_schema", "json_object", None]
    assert asked.clock.sleeps == [0.5, 1.0]


def test_a_broken_connection_is_tried_again() -> None:
    """An answer cut off half-way is asked for again, and the second one counts."""
    with FakeServer(Reply(body=answer(GOOD).body, cut_after=5), answer(GOOD)) as server:
        asked = asker(server.base_url)
        assert asked.ask() == GOOD
        assert len(server.received) == 2


def test_choices_count_more_than_an_error_beside_them() -> None:
    """A gateway that tells of a warning as an error and still answers has answered."""
    warned = json.loads(answer(GOOD).body) | {"error": {"message": "deprecated"}}
    with FakeServer(Reply(body=json.dumps(warned).encode())) as server:
        assert asker(server.base_url).ask() == GOOD


def test_replies_are_wanted_uncompressed() -> None:
    """A compressed reply could unfold to any size before it is counted, so none is asked for."""
    with FakeServer(answer(GOOD)) as server:
        asker(server.base_url).ask()
    assert server.received[0].headers["accept-encoding"] == "identity"


def test_a_key_that_a_server_echoes_is_no_word_of_an_answer() -> None:
    """A server that writes the key into its answer gets it into no letter and no finding that quotes it."""
    with FakeServer(answer(GOOD.replace("Thank", KEY))) as server:
        told = str(asker(server.base_url).ask())
    assert KEY not in told
    assert told == GOOD.replace("Thank", "\ufffd")


@pytest.mark.parametrize("compress", [gzip.compress, zlib.compress], ids=["gzip", "zlib"])
@pytest.mark.parametrize("announced", ["gzip", "deflate", "br", "identity"])
def test_a_reply_compressed_all_the_same_is_read(compress: Callable[[bytes], bytes], announced: str) -> None:
    """A gateway that compresses all it passes on has answered, whatever its header calls the compression."""
    body = compress(answer(GOOD).body)
    with FakeServer(Reply(body=body, headers={"Content-Encoding": announced})) as server:
        assert asker(server.base_url).ask() == GOOD


@pytest.mark.parametrize(("address", "roots"), [("https", True), ("HTTPS", True), ("http", False)])
def test_the_roots_of_trust_are_loaded_for_tls_alone(address: str, roots: bool) -> None:
    """However https is spelled, certificates are checked as by the SDK; without TLS nobody is trusted."""
    assert (_trust(f"{address}://models.example/v1") is True) is roots


def test_what_outlasts_the_deadline_is_given_up() -> None:
    """Whatever the call still holds is freed once nobody waits for it; one in time keeps it."""
    released, given_up = threading.Event(), threading.Event()
    with pytest.raises(DeadlineError):
        within(0.01, lambda: released.wait(30), give_up=given_up.set)
    released.set()
    assert given_up.is_set()
    assert within(30, lambda: "in time", give_up=lambda: pytest.fail("there was no need")) == "in time"


def test_no_sleep_goes_beyond_the_deadline() -> None:
    """A wait that would outlast the deadline is not begun; the failure at hand is told at once."""
    with FakeServer(error(429, headers={"Retry-After": "6"})) as server:
        asked = asker(server.base_url, deadline=10.0)
        assert asked.ask() == "rate-limited"
    assert asked.clock.sleeps == [6.0]
    assert asked.model.requests == 2


def test_one_deadline_holds_for_all_questions_of_a_run() -> None:
    """The clock starts with the first question; the second has what is left, and nothing is sent after it."""
    with FakeServer(error(503, headers={"Retry-After": "8"}), answer(GOOD)) as server:
        asked = asker(server.base_url, deadline=10.0)
        assert asked.ask() == GOOD
        asked.clock.now += 2.0
        assert asked.ask() == "deadline"
        assert len(server.received) == asked.model.requests == 2


def test_a_long_wait_before_the_first_question_is_not_counted() -> None:
    """Connecting starts no clock: reading notes and writing the letter may take their time."""
    with FakeServer(answer(GOOD)) as server:
        asked = asker(server.base_url, deadline=10.0)
        asked.clock.now += 60.0
        assert asked.ask() == GOOD


def test_tokens_and_requests_add_up_over_a_run() -> None:
    """What a run costs is summed over its questions, answers of no use included."""
    replies = [
        answer(GOOD, prompt_tokens=100, completion_tokens=20),
        answer(None, refusal="no", prompt_tokens=7, completion_tokens=1),
        error(503),
        answer(GOOD, prompt_tokens=30, completion_tokens=4),
    ]
    with FakeServer(*replies) as server:
        asked = asker(server.base_url)
        first = asked.model.ask(question())
        assert asked.ask() == "refused"
        last = asked.model.ask(question())
    assert (first.requests, first.prompt_tokens, first.completion_tokens) == (1, 100, 20)
    assert (last.requests, last.prompt_tokens, last.completion_tokens) == (4, 137, 25)
    assert (asked.model.requests, asked.model.prompt_tokens, asked.model.completion_tokens) == (4, 137, 25)
    assert last.model == "tiny"


@pytest.mark.parametrize(
    "usage",
    [
        None,
        [],
        {"prompt_tokens": "9"},
        {"prompt_tokens": True},
        {"prompt_tokens": -1},
        {"prompt_tokens": 10**4299, "completion_tokens": 10**12},
    ],
    ids=["none", "list", "text", "flag", "negative", "more than any"],
)
def test_tokens_nobody_counted_are_unknown(usage: object) -> None:
    """A server that counts nothing, or nonsense, leaves the tokens unknown rather than zero."""
    completion = {**json.loads(answer(GOOD).body), "usage": usage}
    with FakeServer(Reply(body=json.dumps(completion).encode())) as server:
        found = asker(server.base_url).model.ask(question())
    assert (found.prompt_tokens, found.completion_tokens) == (None, None)


def test_half_a_character_in_a_reply_does_not_keep_the_model_from_being_asked_again() -> None:
    """What JSON can hold and no encoding can is replaced, so that the answer can be quoted to the model."""
    broken = Reply(body=b'{"choices": [{"message": {"content": "hm \\ud800 \xed\xa0\x80"}}]}')
    with FakeServer(broken, answer(GOOD)) as server:
        asked = asker(server.base_url)
        quoted = asked.ask()
        assert asked.ask(question(f"You wrote: {quoted}")) == GOOD
    assert quoted.replace("\ufffd", "") == "hm  "
    assert server.received[1].json["messages"][1]["content"] == f"You wrote: {quoted}"


def test_a_redirect_takes_neither_key_nor_letter_along() -> None:
    """A server that sends elsewhere is not followed: nothing reaches the other host."""
    with FakeServer(answer(GOOD)) as other:
        elsewhere = {"Location": f"{other.base_url}/chat/completions"}
        with FakeServer(error(307, headers=elsewhere)) as server:
            assert asker(server.base_url).ask() == "redirected"
        assert other.received == []


def test_names_in_any_script_arrive_as_they_are() -> None:
    """Accents, right-to-left text and emoji are sent as UTF-8."""
    with FakeServer(answer(GOOD)) as server:
        asker(server.base_url).ask(question("José, דנה, 山田, 🎉"))
    assert server.received[0].json["messages"][1]["content"] == "José, דנה, 山田, 🎉"


def test_an_answer_in_parts_is_their_text() -> None:
    """Some servers give the content as a list; what is thought aloud in it is no part of the answer."""
    thought = {"type": "thinking", "thinking": [{"type": "text", "text": "hm"}]}
    with FakeServer(
        parts(thought, *({"type": "text", "text": half} for half in (GOOD[:9], GOOD[9:])))
    ) as server:
        assert asker(server.base_url).ask() == GOOD


def test_a_request_of_one_message_goes_down_the_ladder() -> None:
    """The words of the lowest rung find their place also where the system's is the only message."""
    request = ModelRequest((Message("system", "Reword."),), question().schema, "p")
    with FakeServer(_like_lm_studio) as server:
        assert asker(server.base_url).ask(request) == f"```json\n{GOOD}\n```"


def test_the_real_client_is_a_model() -> None:
    """What connect returns fits the Protocol that the pipeline asks for."""
    model: Model = connect(model="tiny", base_url=None, api_key=None)
    assert model.requests == 0


def test_nothing_heavy_is_imported_before_the_first_question() -> None:
    """Connecting loads neither the SDK nor tenacity: a run that ends before asking does not pay for them."""
    code = (
        "import sys; from bowout.llm import connect; connect(model='m', base_url=None, api_key=None); "
        "print(sorted({'openai', 'httpx2', 'tenacity', 'asyncio'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_key_that_cannot_be_one_is_told_without_loading_the_sdk() -> None:
    """What is wrong with a setting is told at once, not after the second that the SDK takes to load."""
    code = (
        "import sys; from bowout.llm import connect; from bowout.core.errors import ModelFailed\n"
        "try: connect(model='m', base_url=None, api_key='k\\n').ask(None)\n"
        "except ModelFailed as failure: print(failure.code, 'openai' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["bad-key", "False"]
