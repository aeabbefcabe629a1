"""Write a file whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import BinaryIO


def free_name(path: Path) -> Path:
    """Return a name beside ``path`` that no file has: "roster (2).xlsx"."""
    names = (path.with_name(f"{path.stem} ({n}){path.suffix}") for n in count(2))
    return next(name for name in names if not name.exists())


def unused_name(path: Path) -> Path:
    """Return ``path``, or a free name beside it where there is such a file."""
    return free_name(path) if path.exists() else path


def is_disk_full(error: OSError) -> bool:
    """Tell whether a file was not written because there is no room for it."""
    return error.errno in (errno.ENOSPC, errno.EDQUOT)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Open a new file beside ``path`` that takes its place when the block ends well.

    Raises:
        OSError: The folder or the target cannot be written (read-only, full,
            or held open by another program); ``path`` is as it was before.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
