import numpy as np
import pandas as pd
import pytest

from network import DigitNetwork
from process import HIGHEST, photographed


@pytest.fixture(scope="module")
def easy():
    """Each digit lights up a row and a column of its own."""
    random = np.random.default_rng(4)
    digits = np.repeat(np.arange(10), 12)
    pixels = random.uniform(0, 2, (len(digits), 64))
    pixels[np.arange(len(digits)), digits * 6] = HIGHEST
    return pd.DataFrame(pixels), pd.Series(digits)


def test_the_network_learns_what_is_easy(easy):
    rows, digits = easy
    network = DigitNetwork(hidden=32).fit(rows, digits, epochs=80)
    assert (network.predict(rows) == digits).mean() > 0.9


def test_training_further_leaves_the_base_as_it_was(easy):
    rows, digits = easy
    base = DigitNetwork(hidden=8).fit(rows, digits, epochs=3)
    before = base.layers_.coefs_[0].copy()
    tuned = base.further(rows, digits, epochs=3)
    assert np.array_equal(base.layers_.coefs_[0], before)
    assert not np.array_equal(tuned.layers_.coefs_[0], before)


def test_photographs_stay_in_range():
    picture = photographed(np.full(64, HIGHEST), np.random.default_rng(5))
    assert picture.shape == (64,)
    assert picture.min() >= 0.0
    assert picture.max() <= HIGHEST
