"""The forms of a report; each is imported only when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bowout.evaluation.report import Report

FORMATS = ("table", "json", "junit", "markdown", "html")


def as_text(report: Report, form: str) -> str:
    r"""Return the report in one of ``FORMATS``, without a trailing newline.

    Halves of characters, as names of files may hold, stand as ``\udcff``.
    """
    if form == "json":
        from bowout.evaluation.reports.data import to_json as write
    elif form == "junit":
        from bowout.evaluation.reports.junit import to_junit as write
    elif form == "markdown":
        from bowout.evaluation.reports.markdown import to_markdown as write
    elif form == "html":
        from bowout.evaluation.reports.html import to_html as write
    else:
        from bowout.evaluation.reports.table import to_plain_table as write
    return write(report).encode("utf-8", "backslashreplace").decode()
