"""Turns pip's report of an installation into a list of pinned requirements."""

from __future__ import annotations

import json
import sys
from pathlib import Path


def main(report: Path) -> None:
    installed = json.loads(report.read_text(encoding="utf-8"))["install"]
    print("# Written by `make lock`; change pyproject.toml instead.")
    pinned = []
    for each in installed:
        archive = each["download_info"].get("archive_info")
        if archive is None:
            continue  # the project itself, which is a folder
        name, version = each["metadata"]["name"], each["metadata"]["version"]
        digest = archive["hashes"]["sha256"]
        pinned.append(f"{name}=={version} \\\n    --hash=sha256:{digest}")
    print("\n".join(sorted(pinned, key=str.lower)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
