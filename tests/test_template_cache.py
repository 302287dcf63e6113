"""Compiled templates are kept between runs, and never used when they no longer fit."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from bowout.core.template import Template, TemplateSource
from bowout.template_cache import TemplateCache, users_cache

SOURCE = TemplateSource(
    name="short",
    version="1",
    subjects=("About {{ thing }}", "{% if thing == 'it' %}It{% endif %}"),
    slots={"first": "the one", "second": "the other"},
    body="{% block first %}One {{ thing }}.{% endblock %}\n{% block second %}Two.{% endblock %}",
    where="short.j2",
)


def rendered(source: TemplateSource, cache: TemplateCache | None) -> tuple[str, list[str]]:
    """Return what a template writes, in a process that has it only from the cache."""
    template = Template(source, lambda _: None, cache)
    return template.render_body({"thing": "it"}), template.render_subjects({"thing": "it"})


def test_a_template_from_the_cache_writes_the_same(tmp_path: Path) -> None:
    """What comes out is the same without a cache, when it is filled, and when it is used."""
    cache = TemplateCache(tmp_path / "kept")
    assert rendered(SOURCE, None) == rendered(SOURCE, cache) == rendered(SOURCE, cache)
    assert len(list((tmp_path / "kept").iterdir())) == 2


def test_a_template_in_the_cache_is_not_compiled_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second run reads what the first has compiled."""
    cache = TemplateCache(tmp_path)
    expected = rendered(SOURCE, cache)
    monkeypatch.setattr(Template, "_compile", lambda *_: pytest.fail("compiled again"))
    assert rendered(SOURCE, cache) == expected


@pytest.mark.parametrize(
    "changed",
    [
        replace(SOURCE, body=SOURCE.body.replace("Two", "Three")),
        replace(SOURCE, subjects=("Another",)),
        replace(SOURCE, slots={"second": "the other", "first": "the one"}),
    ],
    ids=["body", "subject", "order of slots"],
)
def test_a_changed_template_is_compiled_anew(tmp_path: Path, changed: TemplateSource) -> None:
    """A template that was edited never comes out as it was before."""
    cache = TemplateCache(tmp_path)
    rendered(SOURCE, cache)
    assert rendered(changed, cache) == rendered(changed, None)


@pytest.mark.parametrize("length", [0, 1, 40, 60, 100, -40])
def test_a_torn_file_is_compiled_anew(tmp_path: Path, length: int) -> None:
    """A cache file that ends early, wherever, is no failure."""
    cache = TemplateCache(tmp_path)
    expected = rendered(SOURCE, cache)
    for file in tmp_path.iterdir():
        file.write_bytes(file.read_bytes()[:length])
    assert rendered(SOURCE, cache) == expected


@pytest.mark.parametrize("place", [20, 50, 70, 120, 200, -1])
def test_a_harmed_file_is_compiled_anew(tmp_path: Path, place: int) -> None:
    """A cache file in which a byte has changed is never run, and takes the place of none."""
    cache = TemplateCache(tmp_path)
    expected = rendered(SOURCE, cache)
    whole = {file: file.read_bytes() for file in tmp_path.iterdir()}
    for file, kept in whole.items():
        harmed = bytearray(kept)
        harmed[place] ^= 0x55
        file.write_bytes(harmed)
    assert rendered(SOURCE, cache) == expected
    assert {file: file.read_bytes() for file in tmp_path.iterdir()} == whole


@pytest.mark.parametrize("place", ["a pipe", "a device without an end", "a folder"])
def test_what_is_no_file_is_no_failure(tmp_path: Path, place: str) -> None:
    """Nobody waits for a pipe in the place of a cache file, nor reads a device to its end."""
    cache = TemplateCache(tmp_path)
    expected = rendered(SOURCE, cache)
    for file in list(tmp_path.iterdir()):
        file.unlink()
        {
            "a pipe": os.mkfifo,
            "a device without an end": lambda path: path.symlink_to("/dev/zero"),
            "a folder": Path.mkdir,
        }[place](file)
    assert rendered(SOURCE, cache) == expected


def test_a_folder_that_cannot_be_made_is_no_failure(tmp_path: Path) -> None:
    """Where nothing can be written, templates are compiled in every run."""
    (tmp_path / "file").touch()
    assert rendered(SOURCE, TemplateCache(tmp_path / "file" / "below")) == rendered(SOURCE, None)


def test_the_cache_is_its_owners_alone(tmp_path: Path) -> None:
    """Nobody else may put code into the folder that templates are loaded from."""
    rendered(SOURCE, TemplateCache(tmp_path / "kept"))
    assert (tmp_path / "kept").stat().st_mode & 0o077 == 0


def test_the_cache_stands_where_the_user_wants_it(isolated: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``XDG_CACHE_HOME`` names the folder for caches, else it is in the home folder."""
    assert place_of_cache().is_relative_to(os.environ["XDG_CACHE_HOME"])
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert place_of_cache().is_relative_to(isolated / ".cache" / "bowout")


@pytest.mark.parametrize("home", ["relative", None], ids=["a relative home", "no home"])
def test_a_user_without_a_home_has_no_cache(home: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no folder is the user's own, templates are compiled anew; no folder of others is written to."""
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.delenv("HOME")
    if home is None:
        monkeypatch.setattr(
            os.path, "expanduser", lambda path: path
        )  # for a user that the system has no entry of
    else:
        monkeypatch.setenv("HOME", home)
    assert users_cache() is None


def place_of_cache() -> Path:
    """Return the folder of the user's cache."""
    cache = users_cache()
    assert cache is not None
    return Path(cache.directory)
