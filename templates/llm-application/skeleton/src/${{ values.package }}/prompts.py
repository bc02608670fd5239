"""The prompts, and which version of them is in use."""

from __future__ import annotations

import hashlib
from pathlib import Path
from string import Template

FOLDER = Path("prompts")


def digest(path: Path) -> str:
    """Tells this content of a file or folder from any other."""
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    whole = hashlib.sha256()
    for file in files:
        if file.is_file():
            name = file.relative_to(path).as_posix()
            whole.update(f"{name}\0{file.stat().st_size}\0".encode())
            whole.update(file.read_bytes())
    return whole.hexdigest()[:12]


def messages(message: str, topics: list[str]) -> list[dict[str, str]]:
    """What the model is asked.

    What a user wrote stands in a message of its own: it is never part of the
    instructions.
    """
    text = (FOLDER / "topic.txt").read_text(encoding="utf-8")
    system = Template(text).substitute(topics=", ".join(topics))
    return [
        {"role": "system", "content": system.strip()},
        {"role": "user", "content": message},
    ]
