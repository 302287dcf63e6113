"""The SDK is loaded without the types it does not need, and has them all for whoever asks."""

from __future__ import annotations

import subprocess
import sys

LOADED = """
import sys
from bowout.llm.sdk import load_sdk
load_sdk()
import openai
"""


def said_by(program: str) -> list[str]:
    """Return the lines that a program prints in a process of its own, in which nothing is loaded yet."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED + program], capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()


def test_asking_for_a_completion_loads_no_types_of_other_services() -> None:
    """The SDK is ready to ask, and the types of the Responses service are not loaded."""
    said = said_by(
        "openai.OpenAI(api_key='k', base_url='http://localhost').chat.completions.create\n"
        "print('openai.types.responses.response' in sys.modules, 'openai.types.beta' in sys.modules)"
    )
    assert said == ["False False"]


ASKED = {
    "openai.types.Completion.__name__": "Completion",
    "openai.types.responses.Response.__name__": "Response",
    "__import__('openai.types.beta', fromlist=['Assistant']).Assistant.__name__": "Assistant",
    "hasattr(openai.types, 'Nonsense')": "False",
    "hasattr(openai.types, '__nonsense__')": "False",
    "openai.types.chat.chat_completion.ChatCompletion is openai.types.chat.ChatCompletion": "True",
}
FORKING = """
import os
for asked in {}:
    if not (child := os.fork()):
        print(eval(asked), flush=True)
        os._exit(0)
    os.waitpid(child, 0)
"""


def test_a_package_of_types_is_read_once_it_is_asked_for_a_name() -> None:
    """Whoever asks for a type gets it, and a name that is nowhere is an AttributeError, as without bowout.

    Each is the first to ask: it has a process of its own, forked where nothing has been asked for yet.
    """
    assert said_by(FORKING.format(list(ASKED))) == list(ASKED.values())


def test_an_sdk_that_is_loaded_is_left_alone() -> None:
    """A program that imported openai itself keeps its modules, and nothing stays in the import system."""
    said = said_by(
        "before = list(sys.meta_path), openai.types\n"
        "load_sdk()\n"
        "print(before == (list(sys.meta_path), openai.types))\n"
        "print(any('bowout' in type(finder).__module__ for finder in sys.meta_path))"
    )
    assert said == ["True", "False"]


def test_packages_of_types_are_read_once_however_many_threads_ask() -> None:
    """Threads that ask at the same time all get the type."""
    said = said_by(
        "from concurrent.futures import ThreadPoolExecutor\n"
        "with ThreadPoolExecutor(8) as pool:\n"
        "    names = set(pool.map(lambda _: openai.types.responses.Response.__name__, range(32)))\n"
        "print(names)"
    )
    assert said == ["{'Response'}"]
