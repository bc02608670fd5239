"""What the table has to look like before anything learns from it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import great_expectations as gx
import pandas as pd
from great_expectations import expectations as gxe
from great_expectations.data_context.types.base import ProgressBarsConfig

from .config import Config
from .data import DataError

RESULTS = Path("reports/great_expectations")


def expectations(config: Config) -> list[Any]:
    """The rules. Add what you know about the data."""
    data = config.data
    return [
        gxe.ExpectTableRowCountToBeBetween(min_value=100),
        gxe.ExpectColumnValuesToBeInSet(column=data.target, value_set=[0, 1]),
        gxe.ExpectColumnMeanToBeBetween(
            column=data.target, min_value=0.05, max_value=0.95
        ),
        *(gxe.ExpectColumnValuesToNotBeNull(column=name) for name in data.features),
        *(
            gxe.ExpectColumnValuesToBeBetween(column=name, min_value=0)
            for name in data.features
        ),
    ]


def validate(config: Config, table: pd.DataFrame) -> Path:
    """Writes what was found; raises DataError when a rule is broken."""
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    name = f"{config.project}-data"
    asset = context.data_sources.add_pandas("project").add_dataframe_asset(name)
    suite = gx.ExpectationSuite(name, expectations=expectations(config))
    definition = gx.ValidationDefinition(
        name=name,
        data=asset.add_batch_definition_whole_dataframe("all rows"),
        suite=context.suites.add(suite),
    )
    context.validation_definitions.add(definition)
    result = definition.run(batch_parameters={"dataframe": table})

    path = RESULTS / f"{name}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    content = json.dumps(result.to_json_dict(), indent=2, ensure_ascii=False)
    path.write_text(content + "\n", encoding="utf-8")
    broken = [
        f"{each.expectation_config.type} of "
        f"{each.expectation_config.kwargs.get('column', 'the table')}"
        for each in result.results
        if not each.success
    ]
    if broken:
        raise DataError(f"{config.data.path} breaks {', '.join(broken)}; see {path}")
    return path
