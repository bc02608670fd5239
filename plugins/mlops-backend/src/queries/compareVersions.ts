import type {
  ModelVersion,
  Run,
  RunComparison,
  VersionComparison,
} from '@waymark/plugin-mlops-common';
import { compareMeasured } from './compareMeasured';

/** Two versions side by side, metrics and parameters by name. */
export function compareVersions(
  left: ModelVersion,
  right: ModelVersion,
): VersionComparison {
  const side = (version: ModelVersion) => ({
    ...version,
    label: `version ${version.version}`,
  });
  return { left, right, ...compareMeasured(side(left), side(right)) };
}

/** Two runs side by side, by the rules of versions. */
export function compareRuns(left: Run, right: Run): RunComparison {
  // Runs of one job often carry its name, which then tells nobody which is which.
  const named = left.name !== right.name;
  const side = (run: Run) => ({
    ...run,
    datasets: run.inputs,
    label: `run ${(named && run.name) || run.id}`,
  });
  return { left, right, ...compareMeasured(side(left), side(right)) };
}
