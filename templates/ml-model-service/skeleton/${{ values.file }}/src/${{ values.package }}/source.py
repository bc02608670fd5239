"""Loads the model from a file that was written by joblib."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import joblib

from .model import ModelError, ServedModel
from .settings import Settings


def load(settings: Settings) -> ServedModel:
    """The model of service.yaml, or the one that MODEL_SOURCE names.

    The version is MODEL_VERSION where that is set, else made of the file's
    content, so that two files are never taken for one version.
    """
    path = Path(os.environ.get("MODEL_SOURCE") or settings.source)
    if not path.is_file():
        raise ModelError(
            f"there is no model at {path}; put it there, or name it in MODEL_SOURCE"
        )
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
    version = os.environ.get("MODEL_VERSION") or digest
    return ServedModel(joblib.load(path), version)
