import numpy as np
import pytest

from process import churn_logit, cleaned, month_of, panel, with_migration_defects


@pytest.fixture
def rows():
    random = np.random.default_rng(1)
    return month_of(panel(400, random), "2026-06", 3, random)


def test_cleaning_undoes_the_migration_defects(rows):
    damaged = with_migration_defects(rows, np.random.default_rng(2))
    assert not damaged.equals(rows)
    assert cleaned(damaged).equals(rows)


def test_one_row_per_customer(rows):
    assert rows["customer_id"].is_unique
    assert len(rows) == 400


def test_the_competitor_only_moves_the_variable_tariff(rows):
    moved = churn_logit(rows, "2026-07") - churn_logit(rows, "2026-06")
    variable = (rows["tariff"] == "variable").to_numpy()
    assert np.allclose(moved[variable], 1.1)
    assert np.allclose(moved[~variable], 0.0)


def test_the_same_seed_gives_the_same_customers():
    first = panel(50, np.random.default_rng(3))
    assert first.equals(panel(50, np.random.default_rng(3)))
