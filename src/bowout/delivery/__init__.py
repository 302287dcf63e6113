"""From a draft to the bytes that leave: eml, mailto, html, files; each imports what it needs when it runs."""

from bowout.delivery.eml import to_eml
from bowout.delivery.files import write_atomically
from bowout.delivery.html import to_html
from bowout.delivery.mailto import to_mailto

__all__ = ["to_eml", "to_html", "to_mailto", "write_atomically"]
