"""The config file: what it may set, what is refused, and that flags and environment win over it."""

from __future__ import annotations

import os
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest
from click.testing import CliRunner

from bowout.config import OPTIONS, Settings, load_settings, usual_place
from bowout.core.errors import ExitCode, UsageError
from bowout.core.notes import Tone
from bowout.core.settings import TONES

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.cli import Ran

FULL = """
model = "small"
base_url = "http://127.0.0.1:8000/v1"
personalize = false
tone = "formal"
templates = "mine"
timeout = 12.5
"""


def written(folder: Path, text: str) -> Path:
    """Return a config file that holds a text."""
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_setting_is_read(tmp_path: Path) -> None:
    """Each setting of the table is read with its type; a relative folder starts at the config file."""
    settings = load_settings({}, written(tmp_path, FULL))
    assert settings == Settings(
        model="small",
        base_url="http://127.0.0.1:8000/v1",
        personalize=False,
        tone="formal",
        templates=tmp_path / "mine",
        timeout=12.5,
    )


def test_table_of_options_is_that_of_the_settings() -> None:
    """The table that docs are made of names the loader's settings, no more and no less."""
    assert [option.key for option in OPTIONS] == [field.name for field in fields(Settings)]
    assert OPTIONS[1].envvar == "BOWOUT_BASE_URL"


def test_examples_of_the_table_are_valid(tmp_path: Path) -> None:
    """A file made of the table's own examples loads."""
    text = "\n".join(f"{option.key} = {option.example}" for option in OPTIONS)
    settings = load_settings({}, written(tmp_path, text))
    assert set(settings.default_map()) == {option.key for option in OPTIONS}


def test_tones_are_those_of_the_notes() -> None:
    """What the command line and the file allow is what notes allow."""
    assert list(TONES) == [tone.value for tone in Tone]


def test_default_map_holds_what_is_set_alone(tmp_path: Path) -> None:
    """Click is given what the file sets and nothing else, a false value included."""
    path = written(tmp_path, 'personalize = false\ntemplates = "/t"')
    assert load_settings({}, path).default_map() == {"personalize": False, "templates": str(Path("/t"))}
    assert Settings().default_map() == {}


def test_home_is_that_of_the_environment(tmp_path: Path) -> None:
    """``~`` is the home folder that the environment names."""
    path = written(tmp_path, 'templates = "~/letters"')
    assert load_settings({"HOME": "/home/sam"}, path).templates == Path("/home/sam/letters")


def test_file_need_not_exist_unless_it_is_named(tmp_path: Path) -> None:
    """Without a file all is default; a file that BOWOUT_CONFIG names must be there."""
    missing = tmp_path / "none.toml"
    assert load_settings({}, missing) == load_settings({}, None) == Settings()
    with pytest.raises(UsageError, match=r"no such config file; BOWOUT_CONFIG"):
        load_settings({"BOWOUT_CONFIG": str(missing)}, None)


def test_named_file_wins_over_the_usual_place(tmp_path: Path) -> None:
    """BOWOUT_CONFIG takes the place of the default path."""
    other = tmp_path / "other.toml"
    other.write_text('model = "other"', encoding="utf-8")
    assert load_settings({"BOWOUT_CONFIG": str(other)}, written(tmp_path, FULL)).model == "other"


REFUSED = [
    (b'api_key = "sk-1"', "api_key: keys are not kept in a config file; set the environment variable"),
    (b'OPENAI_API_KEY = "sk-1"', "OPENAI_API_KEY: keys are not kept"),
    (b'modle = "x"', "modle: is not a setting; did you mean `model`?"),
    (b"zzz = 1", "zzz: is not a setting; the settings are model, base_url"),
    (b"model = 5", "model: must be text in quotes"),
    (b'model = " "', "model: must be text in quotes"),
    (b'personalize = "yes"', "personalize: must be true or false, without quotes"),
    (b'tone = "loud"', "tone: must be one of warm, formal, brief"),
    (b'tone = ["warm"]', "tone: must be one of"),
    (b"timeout = 0", "timeout: must be a number of seconds from 0.1 to 3600"),
    (b"timeout = 0.01", "timeout: must be a number of seconds from 0.1 to 3600"),
    (b"timeout = true", "timeout: must be a number"),
    (b"timeout = nan", "timeout: must be a number"),
    (b"timeout = inf", "timeout: must be a number"),
    (b"[draft]\nmodel = 'x'", "draft: is not a setting"),
    (b"model = small", "is not TOML"),
    (b'model = "\xe9"', "is not UTF-8 at byte 9"),
    (b"#" * 70_000, "larger than 64 KiB"),
    (b"a = " + b"[" * 5000, "is not TOML"),
    (b"timeout = " + b"9" * 5000, "is not TOML"),
]


@pytest.mark.parametrize(("data", "said"), REFUSED)
def test_bad_config_is_a_usage_error_with_a_sentence(data: bytes, said: str, tmp_path: Path) -> None:
    """What a config file may not hold is told with the file, the key and the mend."""
    path = tmp_path / "config.toml"
    path.write_bytes(data)
    with pytest.raises(UsageError) as caught:
        load_settings({}, path)
    assert str(caught.value).startswith(f"{path}: ")
    assert said in str(caught.value)
    assert caught.value.exit_code is ExitCode.USAGE


def test_value_of_a_key_is_never_shown(tmp_path: Path) -> None:
    """A key that somebody put into the file is not repeated in the message."""
    with pytest.raises(UsageError) as caught:
        load_settings({}, written(tmp_path, 'api_key = "sk-very-secret"'))
    assert "sk-very-secret" not in str(caught.value)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    """Every bad setting has its line in one message."""
    with pytest.raises(UsageError) as caught:
        load_settings({}, written(tmp_path, 'tone = "loud"\ntimeout = -1\nmodle = "x"'))
    assert len(str(caught.value).splitlines()) == 3


def test_usual_place_below_a_file_is_no_config_file(tmp_path: Path) -> None:
    """A home that is no folder has no config file; one that is named must be within reach all the same."""
    below = tmp_path / "file" / "bowout" / "config.toml"
    (tmp_path / "file").touch()
    assert load_settings({}, below) == Settings()
    with pytest.raises(UsageError, match="cannot be read"):
        load_settings({"BOWOUT_CONFIG": str(below)}, None)


def test_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    """A folder where the file should be is a usage error."""
    with pytest.raises(UsageError, match="cannot be read"):
        load_settings({}, tmp_path)


def test_flag_wins_over_environment_over_file_over_default(tmp_path: Path) -> None:
    """As Click's default_map the file yields to the environment and to a flag, and wins over a default."""

    @click.command()
    @click.option("--model", envvar="BOWOUT_MODEL", default="default")
    def show(model: str) -> None:
        click.echo(model)

    def run(args: list[str], env: dict[str, str], text: str) -> str:
        known = load_settings({}, written(tmp_path, text)).default_map()
        return CliRunner().invoke(show, args, env=env, default_map=known).output.strip()

    env = {"BOWOUT_MODEL": "environment"}
    assert run(["--model", "flag"], env, 'model = "file"') == "flag"
    assert run([], env, 'model = "file"') == "environment"
    assert run([], {}, 'model = "file"') == "file"
    assert run([], {}, "") == "default"


@pytest.mark.parametrize("given", ["", ".", "conf"])
def test_config_of_the_folder_one_is_in_is_not_read(
    given: str, cli: Callable[..., Ran], isolated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An empty or relative ``XDG_CONFIG_HOME`` counts as none: settings are those at home."""
    for folder in (tmp_path / given / "bowout", isolated / ".config" / "bowout"):
        folder.mkdir(parents=True)
    (tmp_path / given / "bowout" / "config.toml").write_text('here = "read"')
    (isolated / ".config" / "bowout" / "config.toml").write_text('home = "read"')
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", given)
    ran = cli("rules")
    assert ran.code == ExitCode.USAGE
    assert "home: is not a setting" in ran.err
    assert "here" not in ran.err


def test_user_without_a_home_has_no_config_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where ``~`` leads nowhere no folder takes its place."""
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    assert usual_place("~/.config/bowout") is None


def test_pipe_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    """Nobody waits for a pipe at the usual place; ``/dev/null`` there is an empty file."""
    (tmp_path / "null").symlink_to(os.devnull)
    assert load_settings({}, tmp_path / "null") == Settings()
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UsageError, match="is a pipe"):
        load_settings({}, tmp_path / "pipe")


def test_pipe_that_is_named_is_read(tmp_path: Path) -> None:
    """``BOWOUT_CONFIG=<(...)`` of a shell is a pipe with somebody at its other end."""
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb") as stream:
        stream.write(b'model = "piped"')
    assert load_settings({"BOWOUT_CONFIG": f"/dev/fd/{reading}"}, tmp_path).model == "piped"
    os.close(reading)
