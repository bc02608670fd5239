import pandas as pd
import pytest

from train import chosen, estimator, size_groups

COLUMNS = ["mean radius", "mean texture", "worst radius"]


def test_means_are_the_averages_only():
    assert chosen("means", COLUMNS) == ["mean radius", "mean texture"]


def test_all_means_every_column():
    assert chosen("all", COLUMNS) == COLUMNS


def test_size_groups_cover_every_sample_once():
    groups = size_groups(pd.DataFrame({"mean radius": [1.0, 2.0, 3.0, 4.0]}))
    assert (groups["small nuclei"] ^ groups["large nuclei"]).all()


def test_an_unknown_algorithm_is_named():
    with pytest.raises(ValueError, match="oracle"):
        estimator({"algorithm": "oracle"})
