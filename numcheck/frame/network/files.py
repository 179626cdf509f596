"""A file of the model -> the arrays in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Layers:
    """The layers of one network, in the order in which the model names them."""

    names: tuple[str, ...]
    params: tuple[Mapping[str, Floats], ...]
    attrs: tuple[Mapping[str, bytes], ...]

    def matrices(self, name: str) -> list[Mapping[str, Floats]]:
        """The arrays of every layer of that name."""
        return [params for n, params in zip(self.names, self.params, strict=True) if n == name]

    def numbers(self, name: str, attr: str) -> list[int]:
        """One number of every layer of that name."""
        kept = (attrs for n, attrs in zip(self.names, self.attrs, strict=True) if n == name)
        return [msgspec.msgpack.decode(attrs[attr], type=int) for attrs in kept]


def unpacked(path: Path) -> Any:
    """What a msgpack file holds."""
    return msgspec.msgpack.decode(path.read_bytes())


def decoded(path: Path) -> Layers:
    """The layers of a network that thinc wrote."""
    held = unpacked(path)
    return Layers(
        names=tuple(node["name"] for node in held["nodes"]),
        params=tuple({name: _array(value) for name, value in params.items()} for params in held["params"]),
        attrs=tuple(held["attrs"]),
    )


def _array(value: Mapping[bytes, Any]) -> Floats:
    flat = np.frombuffer(value[b"data"], dtype=np.dtype(value[b"type"]))
    return flat.reshape(value[b"shape"]).astype(np.float32)
