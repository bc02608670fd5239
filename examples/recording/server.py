"""An MLflow server for as long as a recording takes."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

START_SECONDS = 120


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def mlflow_server() -> Iterator[str]:
    """Starts MLflow on a free port with its data in a temporary folder.

    Yields the tracking URI. The server and the workers it started are ended by
    their own process group, nothing else's.
    """
    with tempfile.TemporaryDirectory(prefix="tideway-mlflow-") as folder:
        port = free_port()
        uri = f"http://127.0.0.1:{port}"
        log_path = Path(folder) / "server.log"
        command = [
            *(sys.executable, "-m", "mlflow", "server"),
            *("--backend-store-uri", f"sqlite:///{folder}/mlflow.db"),
            *("--artifacts-destination", f"{folder}/artifacts"),
            *("--host", "127.0.0.1", "--port", str(port), "--workers", "1"),
        ]
        with log_path.open("wb") as log:
            server = subprocess.Popen(
                command,
                cwd=folder,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        try:
            _wait_until_healthy(server, uri, log_path)
            yield uri
        finally:
            _stop(server)


def _wait_until_healthy(server: subprocess.Popen, uri: str, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            raise SystemExit(f"MLflow ended early:\n{log.read_text()[-3000:]}")
        try:
            with urllib.request.urlopen(f"{uri}/health", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.25)
    raise SystemExit(f"MLflow did not answer in {START_SECONDS} s:\n{log.read_text()}")


def _stop(server: subprocess.Popen) -> None:
    for kind in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(server.pid, kind)
            server.wait(timeout=15)
            return
        except ProcessLookupError:
            return
        except subprocess.TimeoutExpired:
            continue
