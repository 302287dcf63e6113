"""The pixels of a screenshot, read without a library for pictures."""

from __future__ import annotations

import struct
import zlib


def brightness(found: list[tuple[int, int, int]]) -> float:
    """Return the mean of all colours, 0 to 255."""
    return sum(map(sum, found)) / len(found) / 3


def pixels(data: bytes) -> list[tuple[int, int, int]]:
    """Return every 37th pixel of a PNG of eight bits without interlacing (RFC 2083)."""
    width, _, _, kind = struct.unpack(">IIBB", data[16:26])
    size = {2: 3, 6: 4}[kind]
    chunks, place = b"", 8
    while place < len(data):
        length, name = struct.unpack(">I4s", data[place : place + 8])
        chunks += data[place + 8 : place + 8 + length] if name == b"IDAT" else b""
        place += length + 12
    rows = unfiltered(zlib.decompress(chunks), width * size, size)
    flat = b"".join(rows)
    return [(flat[at], flat[at + 1], flat[at + 2]) for at in range(0, len(flat) - size, size * 37)]


def unfiltered(raw: bytes, length: int, size: int) -> list[bytes]:
    """Undo the filters of PNG's rows."""
    rows: list[bytes] = []
    above = bytearray(length)
    for start in range(0, len(raw), length + 1):
        row = bytearray(raw[start + 1 : start + 1 + length])
        for index in range(length):
            left = row[index - size] if index >= size else 0
            corner = above[index - size] if index >= size else 0
            row[index] = (row[index] + predicted(raw[start], left, above[index], corner)) & 255
        rows.append(bytes(row))
        above = row
    return rows


def predicted(kind: int, left: int, up: int, corner: int) -> int:
    """Return what a filter of PNG foretells of a byte."""
    if kind == 4:
        guess = left + up - corner
        return min((left, up, corner), key=lambda each: abs(guess - each))
    return (0, left, up, (left + up) // 2)[kind]
