"""Which code is running: commit and repository, as Git knows them."""

from __future__ import annotations

import re
import subprocess


def commit() -> str | None:
    """The commit that is checked out; None outside of Git."""
    return _git("rev-parse", "--verify", "HEAD")


def repository() -> str | None:
    """Where the code is hosted, without any password in the address."""
    address = _git("remote", "get-url", "origin")
    return address and re.sub(r"^(\w+://)[^/@]*@", r"\1", address)


def _git(*words: str) -> str | None:
    try:
        done = subprocess.run(
            ["git", *words], capture_output=True, text=True, timeout=10, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip() or None
