"""Writing a file: whole or not at all, and never over another by accident."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

from bowout.core.errors import DeliveryFailed
from bowout.delivery import files, write_atomically

if TYPE_CHECKING:
    from pathlib import Path

OLD, NEW = b"the old letter\n", b"the new letter\n"


def failing(error: BaseException) -> Any:
    """Return a function that fails in whatever way it is called."""

    def fail(*args: object, **kwargs: object) -> NoReturn:
        raise error

    return fail


def names(folder: Path) -> list[str]:
    """Return all names in a folder, hidden ones too."""
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("force", [False, True])
def test_a_new_file_is_written_whole_and_for_its_owner_alone(tmp_path: Path, force: bool) -> None:
    """A new file holds the bytes, is readable by its owner only, and nothing else is left in the folder."""
    path = tmp_path / "letter.txt"
    write_atomically(path, NEW, force=force)
    assert path.read_bytes() == NEW
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert names(tmp_path) == ["letter.txt"]


def test_a_path_may_be_text(tmp_path: Path) -> None:
    """A path given as text is as good as a Path."""
    write_atomically(f"{tmp_path}/letter.txt", NEW, force=False)
    assert (tmp_path / "letter.txt").read_bytes() == NEW


def test_an_existing_file_is_kept_and_force_is_named(tmp_path: Path) -> None:
    """Without force an existing file stays, and the message says how to overwrite it."""
    path = tmp_path / "letter.txt"
    path.write_bytes(OLD)
    with pytest.raises(DeliveryFailed, match=r"letter\.txt exists; --force overwrites it"):
        write_atomically(path, NEW, force=False)
    assert path.read_bytes() == OLD
    assert names(tmp_path) == ["letter.txt"]


@pytest.mark.parametrize("links", [True, False])
def test_a_file_that_came_into_being_meanwhile_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    """A file that another program creates after the first look stays, with hard links or without."""
    path = tmp_path / "letter.txt"
    fill = files._fill

    def fill_while_another_writes(temporary: Path, data: bytes, mode: int) -> None:
        fill(temporary, data, mode)
        path.write_bytes(OLD)

    monkeypatch.setattr(files, "_fill", fill_while_another_writes)
    if not links:
        monkeypatch.setattr(os, "link", failing(OSError(errno.EPERM, "no links here")))
    with pytest.raises(DeliveryFailed, match="--force"):
        write_atomically(path, NEW, force=False)
    assert path.read_bytes() == OLD
    assert names(tmp_path) == ["letter.txt"]


def test_force_overwrites_and_keeps_the_permissions(tmp_path: Path) -> None:
    """With force the old file is replaced and stays as open or closed to others as it was."""
    path = tmp_path / "letter.txt"
    path.write_bytes(OLD)
    path.chmod(0o644)
    write_atomically(path, NEW, force=True)
    assert path.read_bytes() == NEW
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
    assert names(tmp_path) == ["letter.txt"]


def test_without_hard_links_a_new_file_is_still_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file system that knows no links gets the whole file by another way."""
    monkeypatch.setattr(os, "link", failing(OSError(errno.EPERM, "no links here")))
    write_atomically(tmp_path / "letter.txt", NEW, force=False)
    assert (tmp_path / "letter.txt").read_bytes() == NEW
    assert names(tmp_path) == ["letter.txt"]


def test_a_link_is_kept_without_force_even_if_it_leads_nowhere(tmp_path: Path) -> None:
    """A symbolic link counts as an existing file."""
    link = tmp_path / "letter.txt"
    link.symlink_to(tmp_path / "nowhere.txt")
    with pytest.raises(DeliveryFailed, match="--force"):
        write_atomically(link, NEW, force=False)
    assert names(tmp_path) == ["letter.txt"]


def test_force_writes_through_a_link(tmp_path: Path) -> None:
    """With force the file that a link points to is replaced, and the link stays one."""
    (tmp_path / "letters").mkdir()
    target, link = tmp_path / "letters" / "dana.txt", tmp_path / "letter.txt"
    target.write_bytes(OLD)
    link.symlink_to(target)
    write_atomically(link, NEW, force=True)
    assert link.is_symlink()
    assert target.read_bytes() == NEW
    assert names(tmp_path / "letters") == ["dana.txt"]


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nowhere/letter.txt", "the folder does not exist"),
        ("file/letter.txt", "the folder it should be in is a file"),
        ("folder", "it is a folder; name a file in it"),
        ("x" * 300, "the name is too long"),
        ("a\x00b", "no name of a file"),
        ("pipe", "a device or a pipe"),
    ],
)
def test_a_place_that_takes_no_file_is_told(tmp_path: Path, name: str, message: str, force: bool) -> None:
    """What is wrong with the place is said in words, with its name, and nothing is written."""
    (tmp_path / "file").write_bytes(OLD)
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(DeliveryFailed, match=message):
        write_atomically(tmp_path / name, NEW, force=force)
    assert names(tmp_path) == ["file", "folder", "pipe"]
    assert names(tmp_path / "folder") == []


def test_an_empty_name_is_no_folder() -> None:
    """An empty ``--out``, as an unset variable of a shell gives, is told as what it is."""
    with pytest.raises(DeliveryFailed, match="no name of a file"):
        write_atomically("", NEW, force=True)


def test_a_circle_of_links_is_told(tmp_path: Path) -> None:
    """Links that lead to each other are a clear failure."""
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(DeliveryFailed, match="lead in a circle"):
        write_atomically(tmp_path / "a", NEW, force=True)


@pytest.mark.parametrize("name", ["-", "/dev/stdout", "/dev/stderr", "/dev/fd/1", "/proc/self/fd/1"])
@pytest.mark.parametrize("force", [False, True])
def test_a_stream_is_not_a_file(name: str, force: bool) -> None:
    """Standard output is what one gets without --out, and the message says so."""
    with pytest.raises(DeliveryFailed, match="without --out the result goes to standard output"):
        write_atomically(name, NEW, force=force)


def test_a_write_protected_file_stays_even_with_force(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that may not be written is not replaced, though its folder would allow it."""
    path = tmp_path / "letter.txt"
    path.write_bytes(OLD)
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(DeliveryFailed, match="permission denied"):
        write_atomically(path, NEW, force=True)
    assert path.read_bytes() == OLD


def test_control_characters_of_a_path_are_spelled_out(tmp_path: Path) -> None:
    """A message never carries a character that could steer a terminal."""
    with pytest.raises(DeliveryFailed) as caught:
        write_atomically(tmp_path / "nowhere" / "a\x1b[2J", NEW, force=False)
    assert r"\x1b[2J" in str(caught.value)
    assert str(caught.value).isprintable()


FAILURES = {
    "the disk is full": OSError(errno.ENOSPC, "full"),
    "read-only": OSError(errno.EROFS, "no"),
    "permission denied": OSError(errno.EACCES, "no"),
    "Input/output error": OSError(errno.EIO, "Input/output error"),
    None: KeyboardInterrupt(),
}


@pytest.mark.parametrize("step", ["open", "fsync", "replace", "chmod", "fdopen"])
@pytest.mark.parametrize("message", FAILURES)
def test_a_failure_at_any_step_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, message: str | None
) -> None:
    """Whichever step fails, and be it by Ctrl-C, the old file stands whole and no temporary file is left."""
    path = tmp_path / "letter.txt"
    path.write_bytes(OLD)
    with monkeypatch.context() as patch:
        patch.setattr(os, step, failing(FAILURES[message]))
        with pytest.raises(DeliveryFailed if message else KeyboardInterrupt, match=message):
            write_atomically(path, NEW, force=True)
    assert path.read_bytes() == OLD
    assert names(tmp_path) == ["letter.txt"]


@pytest.mark.parametrize("step", ["open", "fsync", "link", "fdopen"])
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt()])
def test_a_failure_on_the_way_to_a_new_file_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
) -> None:
    """A new file is there whole or not at all."""
    with monkeypatch.context() as patch:
        patch.setattr(os, step, failing(error))
        with pytest.raises((DeliveryFailed, KeyboardInterrupt)):
            write_atomically(tmp_path / "letter.txt", NEW, force=False)
    assert names(tmp_path) == []


def test_a_failure_without_hard_links_takes_the_reserved_name_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where links are not known and the last step fails, the empty file that held the name is gone again."""
    monkeypatch.setattr(os, "link", failing(OSError(errno.EPERM, "no links here")))
    monkeypatch.setattr(os, "replace", failing(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "letter.txt", NEW, force=False)
    assert names(tmp_path) == []


WRITER = """
import sys
from bowout.delivery.files import write_atomically
letters = [b"a" * 400_000, b"b" * 400_000]
while True:
    for letter in letters:
        write_atomically(sys.argv[1], letter, force=True)
        print("written", flush=True)
"""


def test_a_killed_writer_never_leaves_half_a_letter(tmp_path: Path) -> None:
    """Killed amid its writing, time and again, it leaves one whole letter and at most a temporary file."""
    path = tmp_path / "letter.txt"
    for letters in range(1, 7):
        with subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            for _ in range(letters):
                assert writer.stdout.readline() == b"written\n"
            writer.kill()
        assert path.read_bytes() in {b"a" * 400_000, b"b" * 400_000}
        for left in tmp_path.glob(".bowout-*.tmp"):
            left.unlink()
        assert names(tmp_path) == ["letter.txt"]
