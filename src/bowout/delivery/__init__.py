"""From a draft to the bytes that leave: eml, mailto, html, files."""
