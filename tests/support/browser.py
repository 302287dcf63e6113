"""A headless browser that opens pages of this machine."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from support.pixels import pixels

if TYPE_CHECKING:
    from pathlib import Path

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=800,900")
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_PROBED = re.compile(r'<pre id="probe">([^<]*)</pre>')
_PROBE = """
<script>
var told = [];
function report() {
  var list = document.createElement("pre");
  list.id = "probe";
  list.textContent = told.join(";");
  document.body.append(list);
}
%s
</script>
"""


def program() -> str | None:
    """Return the path of a browser that is installed, or None."""
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)


@dataclass(frozen=True)
class Browser:
    """A browser, with a folder for its profile and the pages it opens."""

    program: str
    folder: Path

    def drawn(self, text: str, *flags: str) -> str:
        """Return a page's elements after its own scripts have run."""
        return self._run(text, *flags, "--dump-dom").decode()

    def told(self, text: str, script: str) -> list[str]:
        """Return what ``script`` pushes to ``told`` before it calls ``report``.

        It runs at the end of the page, without the policy that would not let it.
        """
        probed = _POLICY.sub("", text).replace("</body>", f"{_PROBE % script}</body>")
        found = _PROBED.search(self.drawn(probed, "--virtual-time-budget=2000"))
        assert found is not None, "the script did not come to its report"
        return found[1].split(";")

    def picture(self, text: str, *, dark: bool) -> list[tuple[int, int, int]]:
        """Return pixels of a page, for a reader who wants it dark or light."""
        out = self.folder / "picture.png"
        self._run(text, f"--blink-settings=preferredColorScheme={0 if dark else 1}", f"--screenshot={out}")
        return pixels(out.read_bytes())

    def _run(self, text: str, *flags: str) -> bytes:
        page = self.folder / "page.html"
        page.write_text(text, encoding="utf-8")
        profile = f"--user-data-dir={self.folder / 'profile'}"
        command = [self.program, *_FLAGS, profile, *flags, page.as_uri()]
        return subprocess.run(command, check=True, capture_output=True, timeout=120).stdout
