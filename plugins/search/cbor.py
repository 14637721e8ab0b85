"""The part of CBOR (RFC 8949) that Pagefind writes: arrays of arrays, text and integers, all of definite length."""

from typing import Final

Value = int | str | list["Value"]
"""What an item holds."""

_UNSIGNED, _NEGATIVE, _TEXT, _ARRAY = 0, 1, 3, 4
_LONG: Final = 24
"""From this number on a head has its number in the 1, 2, 4 or 8 bytes behind it."""


def decode(data: bytes) -> Value:
    """Return the one item that the bytes are; ValueError where they are no item, or more than one."""
    value, end = _item(data, 0)
    if end != len(data):
        raise ValueError(f"an item of {len(data)} bytes ends at byte {end}")
    return value


def encode(value: Value) -> bytes:
    """Return a value as an item, its numbers in the fewest bytes."""
    if isinstance(value, int):
        return _head(_UNSIGNED, value) if value >= 0 else _head(_NEGATIVE, -1 - value)
    if isinstance(value, str):
        text = value.encode()
        return _head(_TEXT, len(text)) + text
    return _head(_ARRAY, len(value)) + b"".join(map(encode, value))


def _item(data: bytes, start: int) -> tuple[Value, int]:
    kind, number, at = _head_at(data, start)
    if kind == _TEXT:
        return _taken(data, at, number).decode(), at + number
    if kind == _ARRAY:
        items: list[Value] = []
        for _ in range(number):
            item, at = _item(data, at)
            items.append(item)
        return items, at
    if kind in {_UNSIGNED, _NEGATIVE}:
        return (number if kind == _UNSIGNED else -1 - number), at
    raise ValueError(f"byte {start}: no array, text or integer")


def _head_at(data: bytes, start: int) -> tuple[int, int, int]:
    """Return what kind of item begins here, its number, and where its head ends."""
    kind, short = divmod(_taken(data, start, 1)[0], 32)
    if short < _LONG:
        return kind, short, start + 1
    if short > _LONG + 3:
        raise ValueError(f"byte {start}: no definite length")
    size = 1 << (short - _LONG)
    return kind, int.from_bytes(_taken(data, start + 1, size), "big"), start + 1 + size


def _taken(data: bytes, start: int, size: int) -> bytes:
    if start + size > len(data):
        raise ValueError(f"{len(data)} bytes end in the middle of an item")
    return data[start : start + size]


def _head(kind: int, number: int) -> bytes:
    if number < _LONG:
        return bytes([kind * 32 + number])
    size = next(size for size in (1, 2, 4, 8) if number < 1 << (8 * size))
    return bytes([kind * 32 + _LONG + size.bit_length() - 1]) + number.to_bytes(size, "big")
