"""A folder of letters: all of them or none, and nothing of anybody else's touched."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bowout.core.errors import DeliveryFailed
from bowout.delivery import folder as module
from bowout.delivery.folder import MANIFEST, refuse_occupied, write_folder

if TYPE_CHECKING:
    from collections.abc import Callable


def files(**letters: str) -> dict[str, bytes]:
    """Return letters by name, with the manifest that lists them."""
    manifest = json.dumps({"files": [*letters, MANIFEST]})
    return {**{name: text.encode() for name, text in letters.items()}, MANIFEST: manifest.encode()}


def held(folder: Path) -> dict[str, str]:
    """Return the letters in a folder by name."""
    return {path.name: path.read_text() for path in folder.iterdir() if path.name != MANIFEST}


def test_a_new_folder_holds_all_files_for_its_owner_alone(tmp_path: Path) -> None:
    """Content, permissions, and nothing left beside it."""
    write_folder(tmp_path / "out", files(a="A", b="B"), force=False)
    assert held(tmp_path / "out") == {"a": "A", "b": "B"}
    assert (tmp_path / "out").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "out" / "a").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    """A folder made beforehand, or a link to one, may be named."""
    (tmp_path / "out").mkdir()
    (tmp_path / "link").symlink_to("out")
    write_folder(tmp_path / "link", files(a="A"), force=False)
    assert held(tmp_path / "out") == {"a": "A"}
    assert (tmp_path / "link").is_symlink()


def test_an_earlier_closeout_is_replaced_as_a_whole_with_force_only(tmp_path: Path) -> None:
    """Letters of the earlier run do not stay among the new ones."""
    out = tmp_path / "out"
    write_folder(out, files(a="A", b="B"), force=False)
    with pytest.raises(DeliveryFailed, match="--force"):
        write_folder(out, files(c="C"), force=False)
    assert held(out) == {"a": "A", "b": "B"}
    write_folder(out, files(c="C"), force=True)
    assert held(out) == {"c": "C"}
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("force", [False, True])
def test_files_of_others_are_never_replaced(tmp_path: Path, *, force: bool) -> None:
    """A folder with other files is refused, whether it is a closeout or not."""
    (tmp_path / "photo.jpg").write_text("a photo")
    with pytest.raises(DeliveryFailed, match="not of a closeout"):
        write_folder(tmp_path, files(a="A"), force=force)
    out = tmp_path / "out"
    write_folder(out, files(a="A"), force=False)
    (out / "own.txt").write_text("mine")
    with pytest.raises(DeliveryFailed, match=r"--force|own\.txt"):
        write_folder(out, files(b="B"), force=force)
    assert held(out) == {"a": "A", "own.txt": "mine"}


def test_a_manifest_that_is_none_is_refused(tmp_path: Path) -> None:
    """A file that merely bears its name proves nothing."""
    (tmp_path / MANIFEST).write_text("[]")
    with pytest.raises(DeliveryFailed, match="no manifest"):
        write_folder(tmp_path, files(a="A"), force=True)


@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir])
def test_what_is_no_file_is_no_manifest(tmp_path: Path, make: Callable[[Path], None]) -> None:
    """A pipe or a folder of its name is refused in a sentence, and nobody waits for it."""
    make(tmp_path / MANIFEST)
    with pytest.raises(DeliveryFailed, match="no manifest"):
        write_folder(tmp_path, files(a="A"), force=True)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("a-file", "is a file"),
        ("gone/out", "does not exist"),
        ("a\0b", "no name"),
        (".", "folder you are in"),
    ],
)
def test_what_is_no_folder_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, said: str
) -> None:
    """A file, a folder in a folder that is not there, a broken name, and the shell's own folder."""
    monkeypatch.chdir(tmp_path)
    Path("a-file").write_text("x")
    with pytest.raises(DeliveryFailed, match=said):
        write_folder(path, files(a="A"), force=True)
    assert [entry.name for entry in tmp_path.iterdir()] == ["a-file"]


def test_a_folder_that_has_gone_from_under_the_shell_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name in a working folder that was removed is told as that name, also beforehand."""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    with pytest.raises(DeliveryFailed, match="cannot write out: the folder does not exist"):
        refuse_occupied("out", force=False)


def test_a_folder_that_a_mount_holds_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A container's volume cannot be replaced as a whole: the message says what to name instead."""

    def refused(*_: object) -> None:
        raise OSError(errno.EBUSY, "Device or resource busy")

    monkeypatch.setattr(Path, "rename", refused)
    with pytest.raises(
        DeliveryFailed, match="it is in use, by a mount for one; name another, such as a new one in it"
    ):
        write_folder(tmp_path / "out", files(a="A"), force=False)
    assert not list(tmp_path.iterdir())


def test_a_circle_of_links_is_told(tmp_path: Path) -> None:
    """A link to itself is no folder, and the message says what it is."""
    (tmp_path / "circle").symlink_to("circle")
    with pytest.raises(DeliveryFailed, match="its symbolic links lead in a circle"):
        refuse_occupied(tmp_path / "circle", force=True)


def test_a_folder_elsewhere_needs_none_under_the_shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full name is written to and replaced, though the working folder was removed."""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    write_folder(tmp_path / "out", files(a="A"), force=False)
    write_folder(tmp_path / "out", files(a="B"), force=True)
    assert (tmp_path / "out" / "a").read_text() == "B"


@pytest.mark.parametrize(
    ("force", "name", "said"),
    [
        (False, MANIFEST, "holds an earlier closeout"),
        (True, "diary", "holds files that are not of its closeout"),
    ],
)
def test_a_folder_that_was_filled_meanwhile_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, force: bool, name: str, said: str
) -> None:
    """What another closeout or somebody else puts there while the letters are written is not replaced."""
    out = tmp_path / "out"
    if force:
        write_folder(out, files(a="A"), force=False)
    filled = module._fill

    def filling(file: Path, data: bytes) -> None:
        out.mkdir(exist_ok=True)
        (out / name).write_bytes(files()[MANIFEST])
        filled(file, data)

    monkeypatch.setattr(module, "_fill", filling)
    with pytest.raises(DeliveryFailed, match=said):
        write_folder(out, files(a="B"), force=force)
    assert (out / name).exists()
    assert [entry.name for entry in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("error", [OSError(28, "full"), KeyboardInterrupt()])
def test_a_failure_half_way_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    """A full disk, or an interrupt, at the second letter: no folder, not even a temporary one."""
    real = module._fill

    def failing(file: Path, data: bytes) -> None:
        if file.name == "b":
            raise error
        real(file, data)

    monkeypatch.setattr(module, "_fill", failing)
    with pytest.raises((DeliveryFailed, KeyboardInterrupt)):
        write_folder(tmp_path / "out", files(a="A", b="B"), force=False)
    assert list(tmp_path.iterdir()) == []


def test_the_earlier_closeout_comes_back_if_the_new_one_cannot_take_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the two renames a failure puts the earlier letters back."""
    out = tmp_path / "out"
    write_folder(out, files(a="A"), force=False)
    real = Path.rename

    def failing(self: Path, target: Any) -> Path:
        if self.suffix == ".tmp" and not Path(target).exists():
            raise OSError(5, "input/output error")
        return real(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(DeliveryFailed):
        write_folder(out, files(b="B"), force=True)
    assert held(out) == {"a": "A"}
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
