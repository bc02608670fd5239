import numpy as np
import pandas as pd
import pytest

from features import ALL, chosen, estimator
from train import top_decile_lift


def test_all_stands_for_every_input():
    assert chosen("all") == list(ALL)


def test_an_unknown_feature_is_named():
    with pytest.raises(ValueError, match="shoe_size"):
        chosen(["tenure_months", "shoe_size"])


def test_an_unknown_algorithm_is_named():
    with pytest.raises(ValueError, match="oracle"):
        estimator({"algorithm": "oracle", "features": ["tariff"]})


def test_the_baseline_learns_a_tariff_effect():
    rows = pd.DataFrame(
        {"tenure_months": [5] * 40, "tariff": ["fixed", "variable"] * 20}
    )
    settings = {"algorithm": "logistic", "features": ["tenure_months", "tariff"]}
    model = estimator(settings).fit(rows, [0, 1] * 20)
    assert model.predict(rows.head(2)).tolist() == [0, 1]


def test_perfect_ranking_has_the_highest_lift():
    truth = np.array([1] * 10 + [0] * 90)
    assert top_decile_lift(truth, truth.astype(float)) == pytest.approx(10.0)
