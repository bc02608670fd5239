import type { ModelVersion } from '@waymark/plugin-mlops-common';

/**
 * What a version measured in a metric, on whichever data it was measured on;
 * on that of `dataset` where it was. Undefined where it was not measured, or
 * the version is not among those given.
 */
export function measuredValue(options: {
  versions: ModelVersion[];
  version: string;
  name: string;
  slice?: string;
  dataset?: string;
}): number | undefined {
  const { versions, version, name, slice, dataset } = options;
  const measured = versions
    .find(candidate => candidate.version === version)
    ?.metrics.filter(metric => metric.name === name && metric.slice === slice);
  const exact = measured?.find(metric => metric.dataset === dataset);
  return (exact ?? measured?.[0])?.value;
}
