"""Eval runs against a server on loopback."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from bowout.evaluation.session import Options, Session, run
from support.evals import GOOD
from support.fake_server import FakeServer, Received, Reply, answer

if TYPE_CHECKING:
    from pathlib import Path


def judge_or_draft(received: Received) -> Reply:
    """Answer a judge's question with yes, and any other with good slots."""
    asked = received.json["messages"][0]["content"]
    if "You judge letters" in asked:
        return answer(json.dumps({"verdict": "yes", "reason": "Kind and clear."}))
    return answer(json.dumps(GOOD))


def live(cases: Path, *script: Any, **options: Any) -> tuple[Session, FakeServer]:
    """Run the cases against a server on loopback, and return what came in."""
    with FakeServer(*(script or (judge_or_draft,))) as server:
        return run(str(cases), Options(live=True, base_url=server.base_url, **options)), server


def failures(session: Session) -> dict[str, str]:
    """Return the reasons of failed cases by id."""
    return {
        result.id: "; ".join(each.reason for each in result.failed)
        for result in session.report.results
        if not result.passed
    }
