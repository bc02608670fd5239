import numpy as np
import pandas as pd
import pytest

from process import september_defects
from rules import broken_rules


@pytest.fixture
def payments():
    return pd.DataFrame(
        {
            "month": ["2026-08", "2026-09"] * 100,
            "amount_due": [80.0] * 200,
            "days_late_mean": [2.0] * 200,
        }
    )


def test_sound_payments_break_no_rule(payments):
    assert broken_rules(payments) == []


def test_the_september_delivery_is_refused_for_both_reasons(payments):
    found = broken_rules(september_defects(payments, np.random.default_rng(1)))
    assert len(found) == 2
    assert "missing" in found[0]
    assert "above 5000" in found[1]


def test_other_months_are_left_alone(payments):
    damaged = september_defects(payments, np.random.default_rng(1))
    august = payments["month"] == "2026-08"
    assert damaged[august].equals(payments[august])


def test_negative_amounts_are_counted(payments):
    assert broken_rules(payments.assign(amount_due=-1.0)) == [
        "amount_due is negative in 200 rows"
    ]
