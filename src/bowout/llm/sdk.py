"""Load the openai SDK without the five hundred modules of types that a chat completion has no use for.

The SDK's packages of types only list what their modules define, and listing it loads them all: 0.23 of the
0.40 seconds that `import openai` took (openai 3.54, processor time). Here such a package is read once it is
asked for a name; what a module needs of another is loaded as ever.
"""

from __future__ import annotations

import sys
from threading import RLock
from types import ModuleType
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.abc import Loader
    from importlib.machinery import ModuleSpec

_LISTS = "openai.types"
_LOCK = RLock()


def load_sdk() -> None:
    """Import openai and what a chat completion takes; does nothing where somebody has imported it before."""
    with _LOCK:
        if "openai" in sys.modules:
            return
        finder = _Finder()
        sys.meta_path.insert(0, finder)
        try:
            import openai  # noqa: F401 - loaded for whoever imports it next
        finally:
            sys.meta_path.remove(finder)


class _Unread(ModuleType):
    """A package whose own file is run when it is asked for a name that it does not have yet."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__") and name != "__all__":  # what the import system looks for
            raise AttributeError(name)
        with _LOCK:
            read = self.__dict__.pop("_read", None)
            if read:
                read(self)
        try:
            return self.__dict__[name]
        except KeyError:
            msg = f"module {self.__name__!r} has no attribute {name!r}"
            raise AttributeError(msg) from None


class _Loader:
    """Makes the package and leaves its file unread."""

    def __init__(self, spec: ModuleSpec) -> None:
        self._loader = spec.loader

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _Unread(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        if self._loader is not None:
            module.__dict__["_read"] = self._loader.exec_module


class _Finder:
    """Finds the packages of types, and nothing else."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, _: ModuleType | None = None, /
    ) -> ModuleSpec | None:
        if name != _LISTS and not name.startswith(f"{_LISTS}."):
            return None
        from importlib.machinery import PathFinder

        spec = PathFinder.find_spec(name, path)
        if spec is None or spec.submodule_search_locations is None:
            return spec
        spec.loader = cast("Loader", _Loader(spec))  # it has what the import system asks of one
        return spec
