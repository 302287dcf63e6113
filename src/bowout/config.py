"""Settings that outlive a run: flag > environment > config file > default.

The flags and the environment are Click's part (``envvar`` on the options); the file comes in as Click's
``default_map``. ``OPTIONS`` is the one table that the loader and docs/config.md share. A key of an API is
never read from a file.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from bowout.at_once import read_at_once
from bowout.core.errors import UsageError
from bowout.core.settings import TIMEOUT_MAX, TIMEOUT_MIN, TONES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

CONFIG_ENVVAR = "BOWOUT_CONFIG"
_SIZE_MAX = 64 * 1024


class Option(NamedTuple):
    """A setting: its key in the file, what its value is, what it means, and what is wrong with a value."""

    key: str
    kind: str
    meaning: str
    example: str
    fault: Callable[[object], str | None]

    @property
    def envvar(self) -> str:
        """Return the environment variable that sets it, ``BOWOUT_MODEL``."""
        return f"BOWOUT_{self.key.upper()}"


def _text_fault(value: object) -> str | None:
    sound = isinstance(value, str) and value.strip() and value.isprintable()
    return None if sound else "must be text in quotes, in one line"


def _flag_fault(value: object) -> str | None:
    return None if isinstance(value, bool) else "must be true or false, without quotes"


def _tone_fault(value: object) -> str | None:
    return None if value in TONES else f"must be one of {', '.join(TONES)}, in quotes"


def _seconds_fault(value: object) -> str | None:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    sound = number and isinstance(value, int | float) and TIMEOUT_MIN <= value <= TIMEOUT_MAX
    return None if sound else f"must be a number of seconds from {TIMEOUT_MIN} to {TIMEOUT_MAX:.0f}"


OPTIONS = (
    Option("model", "text", "The model's name, as its server knows it.", '"gpt-5-mini"', _text_fault),
    Option(
        "base_url",
        "text",
        "The address of an OpenAI-compatible server.",
        '"http://127.0.0.1:11434/v1"',
        _text_fault,
    ),
    Option("personalize", "true or false", "Whether a model rewords the slots.", "false", _flag_fault),
    Option(
        "tone",
        "warm, formal or brief",
        "How letters sound where the notes do not say.",
        '"formal"',
        _tone_fault,
    ),
    Option(
        "templates",
        "text",
        "A folder of your own templates, relative to the config file.",
        '"templates"',
        _text_fault,
    ),
    Option("timeout", "seconds", "How long a model may take in all.", "30", _seconds_fault),
)


@dataclass(frozen=True)
class Settings:
    """What a config file says; None where it says nothing. ``timeout`` is in seconds."""

    model: str | None = None
    base_url: str | None = None
    personalize: bool | None = None
    tone: str | None = None
    templates: Path | None = None
    timeout: float | None = None

    def default_map(self) -> dict[str, Any]:
        """Return what is set, by the names of Click's parameters."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        given = {key: value for key, value in values.items() if value is not None}
        return {key: str(value) if isinstance(value, Path) else value for key, value in given.items()}


def usual_place(folder: str) -> Path | None:
    """Return where the config file is by default, ``folder`` being what Click holds for the place.

    That is a relative one where ``XDG_CONFIG_HOME`` is relative or empty, and so not to be heeded (XDG Base
    Directory Specification), or where a user has no home. Whoever owns the folder that one happens to be in
    has no say in where letters go: ``~/.config`` holds then, or None for no place at all.
    """
    if not Path(folder).is_absolute():
        folder = os.path.expanduser("~/.config/bowout")  # noqa: PTH111 - Path's own raises where a user has no home
    place = Path(folder) / "config.toml"
    return place if place.is_absolute() else None


def load_settings(environ: Mapping[str, str], path: Path | None) -> Settings:
    """Return the settings of the config file.

    ``path`` is where the file is by default (None for nowhere), and need not exist; a file that
    ``BOWOUT_CONFIG`` in ``environ`` names must. Raises ``UsageError`` with all that is wrong in it.
    """
    named = environ.get(CONFIG_ENVVAR)
    place = Path(named) if named else path
    data = _read(place, required=bool(named)) if place else None
    if data is None or place is None:
        return Settings()
    return _settings(_parse(data, place), place, environ)


def _read(path: Path, *, required: bool) -> bytes | None:
    try:
        data = _bytes_of(path) if required else read_at_once(path, limit=_SIZE_MAX)
    except FileNotFoundError:
        if not required:
            return None
        message = f"{path}: there is no such config file; {CONFIG_ENVVAR} names it"
        raise UsageError(message) from None
    except (OSError, ValueError) as error:
        if not required and not os.path.lexists(path):  # below a file, or a folder that is not for this user
            return None
        message = f"{path}: the config file cannot be read ({getattr(error, 'strerror', None) or error})"
        raise UsageError(message) from None
    if len(data) > _SIZE_MAX:
        message = f"{path}: is larger than {_SIZE_MAX // 1024} KiB; a config file has a few lines"
        raise UsageError(message)
    return data


def _bytes_of(path: Path) -> bytes:
    """Return the bytes of a file that the user has named, which may be a pipe (``<(...)``)."""
    with path.open("rb") as file:
        return file.read(_SIZE_MAX + 1)


def _parse(data: bytes, path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        message = f"{path}: is not UTF-8 at byte {error.start}; save it as plain text in UTF-8"
    except (ValueError, RecursionError) as error:  # not only of TOML: a number may have too many digits
        message = f'{path}: is not TOML ({error}); write lines such as `model = "gpt-5-mini"`'
    raise UsageError(message)


def _settings(table: Mapping[str, Any], path: Path, environ: Mapping[str, str]) -> Settings:
    faults = []
    values: dict[str, Any] = {}
    for key, value in table.items():
        fault = _fault(key, value)
        if fault:
            faults.append(f"{path}: {key}: {fault}")
        else:
            values[key] = value
    if faults:
        raise UsageError("\n".join(faults))
    if "templates" in values:
        values["templates"] = _folder(values["templates"], path, environ)
    return Settings(**values)


def _folder(text: str, path: Path, environ: Mapping[str, str]) -> Path:
    """Return a folder as meant: ``~`` is the user's home, and a relative path starts at the config file."""
    home = environ.get("HOME") or environ.get("USERPROFILE")
    if home and (text == "~" or text.startswith("~/")):
        return Path(home) / text[2:]
    return path.parent / text


def _fault(key: str, value: object) -> str | None:
    """Say what is wrong with a key and its value, or return None."""
    if "key" in key.lower() or "token" in key.lower() or "secret" in key.lower():
        return "keys are not kept in a config file; set the environment variable OPENAI_API_KEY"
    known = {option.key: option for option in OPTIONS}
    if key in known:
        return known[key].fault(value)
    from difflib import get_close_matches

    near = get_close_matches(key.replace("-", "_"), [*known], n=1)
    hint = f"did you mean `{near[0]}`?" if near else f"the settings are {', '.join(known)}"
    return f"is not a setting; {hint}"
