import numpy as np
import pandas as pd
import pytest

from process import OFFERS, answers, utilities
from train import estimator


@pytest.fixture
def customer():
    return pd.DataFrame(
        {
            "region": ["valley"],
            "segment": ["household"],
            "tariff": ["fixed"],
            "tenure_months": [10],
            "usage_kwh": [300.0],
            "autopay": [0],
            "app_logins": [2],
        }
    )


def test_heavy_use_makes_a_heat_pump_more_likely(customer):
    heavy = customer.assign(usage_kwh=900.0)
    column = OFFERS.index("heat_pump")
    assert utilities(heavy)[0, column] > utilities(customer)[0, column]


def test_answers_are_known_offers(customer):
    many = pd.concat([customer] * 200, ignore_index=True)
    taken = answers(many, np.random.default_rng(1))
    assert set(taken) <= set(OFFERS)
    assert taken.nunique() > 1


def test_an_unknown_algorithm_is_named():
    with pytest.raises(ValueError, match="oracle"):
        estimator({"algorithm": "oracle"})
