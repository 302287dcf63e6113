"""What --show-request prints: the bytes that would be sent, and nothing sent."""

from __future__ import annotations

import pytest
import respx

from bowout.core.errors import ModelFailed
from bowout.llm import request_bytes
from support.asking import GOOD, KEY, asker, question
from support.fake_server import FakeServer, answer


def test_the_preview_is_byte_for_byte_what_is_sent() -> None:
    """Method, address and body of the preview are those of the first request that leaves."""
    request = question("José & 山田 <b>“quoted”</b> \u2028 JSON")
    with FakeServer(answer(GOOD)) as server:
        asker(server.base_url).ask(request)
        preview = request_bytes(request, model="tiny", base_url=server.base_url)
    sent = server.received[0]
    assert preview.body == sent.body
    assert preview.method == sent.method
    assert preview.url == f"http://127.0.0.1:{server.port}{sent.path}"


def test_a_preview_needs_no_network_and_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is sent, and neither a key nor an address of the environment gets into it."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("OPENAI_BASE_URL", "http://other.example/v1")
    with respx.mock(using="httpcore2", assert_all_called=False) as router:
        route = router.route()
        preview = request_bytes(question(), model="tiny", base_url=None)
        assert route.call_count == 0
    assert preview.url == "https://api.openai.com/v1/chat/completions"
    assert KEY.encode() not in preview.body


def test_a_password_in_the_address_is_not_shown() -> None:
    """What is shown of the address is where the request goes, and not what opens it."""
    preview = request_bytes(question(), model="tiny", base_url="http://sam:hunter2@models.example:8000/v1")
    assert preview.url == "http://models.example:8000/v1/chat/completions"


def test_a_query_of_the_base_url_goes_behind_the_path_and_is_not_shown() -> None:
    """A base URL may carry a query, which stays one; it may hold a key, so that no word of it is shown."""
    with FakeServer(answer(GOOD)) as server:
        base_url = f"{server.base_url}/?api-version=2026-01&key=hunter2#top"
        assert asker(base_url).ask() == GOOD
        preview = request_bytes(question(), model="tiny", base_url=base_url)
    assert server.received[0].path == "/v1/chat/completions?api-version=2026-01&key=hunter2"
    assert preview.url == f"{server.base_url}/chat/completions?…"


@pytest.mark.parametrize(
    ("base_url", "words", "code"),
    [
        ("models.example", "x", "bad-url"),
        ("http://models\u2488example", "x", "bad-url"),
        ("http://models..example/v1", "x", "bad-url"),
        (None, "\ud83d", "unsendable"),
    ],
)
def test_what_could_not_be_sent_has_no_preview(base_url: str | None, words: str, code: str) -> None:
    """An address or a prompt that cannot be sent is told with its code."""
    with pytest.raises(ModelFailed) as caught:
        request_bytes(question(words), model="tiny", base_url=base_url)
    assert caught.value.code == code
