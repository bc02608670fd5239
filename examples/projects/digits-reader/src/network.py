"""A small network that can be trained further from where it stands."""

import copy

import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.neural_network import MLPClassifier

from process import HIGHEST

CLASSES = np.arange(10)
BATCH = 64


class DigitNetwork(ClassifierMixin, BaseEstimator):
    """One hidden layer over pixels scaled to 0..1."""

    def __init__(self, hidden: int = 64, seed: int = 9):
        self.hidden = hidden
        self.seed = seed

    def fit(self, rows: pd.DataFrame, target: pd.Series, epochs: int = 60):
        self.classes_ = CLASSES
        self.layers_ = MLPClassifier(
            hidden_layer_sizes=(self.hidden,), random_state=self.seed
        )
        return self._learn(rows, target, epochs)

    def further(self, rows: pd.DataFrame, target: pd.Series, epochs: int):
        """A copy that goes on learning from the weights of this one."""
        return copy.deepcopy(self)._learn(rows, target, epochs)

    def _learn(self, rows: pd.DataFrame, target: pd.Series, epochs: int):
        pixels, digits = _scaled(rows), np.asarray(target)
        random = np.random.default_rng(self.seed)
        for _ in range(epochs):
            order = random.permutation(len(pixels))
            for first in range(0, len(order), BATCH):
                batch = order[first : first + BATCH]
                self.layers_.partial_fit(pixels[batch], digits[batch], classes=CLASSES)
        return self

    def predict(self, rows: pd.DataFrame) -> np.ndarray:
        return self.layers_.predict(_scaled(rows))


def _scaled(rows: pd.DataFrame) -> np.ndarray:
    return rows.to_numpy(dtype=float) / HIGHEST
