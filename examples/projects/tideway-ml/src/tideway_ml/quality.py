"""Data checks by Great Expectations and drift reports by Evidently.

Kept apart from the rest because only validating and monitoring need the two
libraries; training installs without them.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import great_expectations as gx
import pandas as pd
from evidently import DataDefinition, Dataset, Report
from evidently.presets import DataDriftPreset
from great_expectations.data_context.types.base import ProgressBarsConfig

from . import lineage
from .data import Table


def validate(
    table: Table, suite: str, expectations: Sequence[Any], result_path: str
) -> Any:
    """Checks a table and writes the validation result as Great Expectations gives it."""
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    asset = context.data_sources.add_pandas("tideway").add_dataframe_asset(
        table.lineage_name
    )
    batches = asset.add_batch_definition_whole_dataframe(table.part or "all rows")
    definition = gx.ValidationDefinition(
        name=f"{suite} of {table.part or 'all rows'}",
        data=batches,
        suite=context.suites.add(
            gx.ExpectationSuite(suite, expectations=list(expectations))
        ),
    )
    context.validation_definitions.add(definition)
    result = definition.run(
        batch_parameters={"dataframe": table.frame}, result_format="BASIC"
    )
    path = Path(result_path)
    path.parent.mkdir(parents=True, exist_ok=True)
    content = json.dumps(result.to_json_dict(), indent=1, ensure_ascii=False)
    path.write_text(content + "\n", encoding="utf-8")
    passed = result.statistics["successful_expectations"]
    total = result.statistics["evaluated_expectations"]
    print(f"  {suite}, {table.part or 'all rows'}: {passed} of {total} checks passed")
    return result


def report_validation(job: lineage.DataJob, table: Table, result: Any) -> None:
    """Completes a lineage job with the checks as facets of its input."""
    checks = [
        {
            "assertion": item.expectation_config.type,
            "success": bool(item.success),
            "column": item.expectation_config.kwargs.get("column"),
        }
        for item in result.results
    ]
    job.complete([lineage.input_table(table, lineage.assertions(checks))])


def drift_report(
    reference: pd.DataFrame,
    current: pd.DataFrame,
    *,
    name: str,
    at: dt.date,
    numerical: Sequence[str],
    categorical: Sequence[str],
) -> dict[str, Any]:
    """Compares two months of inputs and writes Evidently's result.

    The file is named after the day the compared month ends, since the result
    itself carries no date.
    """
    definition = DataDefinition(
        numerical_columns=list(numerical), categorical_columns=list(categorical)
    )
    columns = [*numerical, *categorical]
    snapshot = Report([DataDriftPreset()], include_tests=True).run(
        Dataset.from_pandas(current[columns], definition),
        Dataset.from_pandas(reference[columns], definition),
        timestamp=dt.datetime(at.year, at.month, at.day, tzinfo=dt.timezone.utc),
        name=name,
    )
    content = json.loads(snapshot.json())
    path = Path(f"reports/evidently/{at.isoformat()}.json")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    return content
