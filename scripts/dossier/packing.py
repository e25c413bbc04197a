"""Values of ours as bytes: to be kept, or held where all of them at once would fill the memory."""

from __future__ import annotations

import pickle
import zlib
from typing import Any

_FAST = 1  # of zlib's levels: a fifth of the size, at little cost


def pack(value: object) -> bytes:
    """Return a value as bytes; of two equal ones they may differ."""
    return zlib.compress(pickle.dumps(value, pickle.HIGHEST_PROTOCOL), _FAST)


def unpack(data: bytes) -> Any:
    """Return the value that was packed: by this same code, and nobody else."""
    return pickle.loads(zlib.decompress(data))
