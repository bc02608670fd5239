import type { ModelVersionRecord, RunRecord } from '@waymark/plugin-mlops-node';
import { contentHash } from './digests';

/**
 * Columns beside a record's JSON, by which versions and runs are found,
 * sorted and counted. A record with 500 metrics is 30 kB of JSON; reading
 * 5,000 of them to show 50 would take seconds.
 *
 * Metrics are kept as a table keeps a row: the names once, with a digest that
 * is the same wherever the names are, and the values in their order. Most
 * versions of a model have the same names, so that counting reads one of them,
 * and the value of one metric is cut out by its position.
 *
 * ```
 *  metric_names   [["auc",null,null],["loss","june","north"]]
 *  metric_values  9.1e-1                  NaN
 *                 |<- VALUE_WIDTH ------>|<- VALUE_WIDTH ------>|
 * ```
 */
export type MetricColumns = {
  metric_set: string;
  metric_names: string;
  metric_values: string;
};

/** Of a metric: name, data set, slice. */
export type MetricName = [
  name: string,
  dataset: string | null,
  slice: string | null,
];

/** Columns of a version; all texts, JSON where they are lists. */
export type VersionColumns = MetricColumns & {
  /** JSON of the aliases. */
  alias_list: string;
  /** JSON of the uses of data sets. */
  data_uses: string;
  /** What is searched, in lower case. */
  words: string;
};

/** Columns of a run; its metrics are never sorted by. */
export type RunColumns = Omit<MetricColumns, 'metric_values'> & {
  words: string;
};

/** Characters of the longest number, `-1.7976931348623157e+308`. */
export const VALUE_WIDTH = 24;

/** Characters of a text that are searched: a description may be a book. */
const MAX_WORDS = 2_000;

/** Words of a search that are looked at; more would only repeat. */
const MAX_TERMS = 10;

/** The columns of a version. */
export function versionColumns(record: ModelVersionRecord): VersionColumns {
  return {
    ...metricColumns(record),
    alias_list: JSON.stringify(record.aliases),
    data_uses: JSON.stringify(record.datasets),
    words: searchText([
      record.version,
      ...record.aliases,
      record.createdBy,
      record.runId,
      record.commit,
      ...record.datasets.map(use => use.name),
      record.description,
    ]),
  };
}

/** The columns of a run. */
export function runColumns(record: RunRecord): RunColumns {
  const { metric_set, metric_names } = metricColumns(record);
  return {
    metric_set,
    metric_names,
    words: searchText([
      record.id,
      record.name,
      record.job?.name,
      record.user,
      record.commit,
    ]),
  };
}

/** The words of a search, as they are looked for in `words`. */
export function searchTerms(q: string | undefined): string[] {
  return [...new Set(searchText([q]).split(/\s+/).filter(Boolean))].slice(
    0,
    MAX_TERMS,
  );
}

function metricColumns({
  metrics,
}: Pick<ModelVersionRecord, 'metrics'>): MetricColumns {
  const names = metrics.map(({ name, dataset, slice }): MetricName => [
    name,
    dataset ?? null,
    slice ?? null,
  ]);
  const json = JSON.stringify(names);
  return {
    metric_set: contentHash(json).slice(0, 22),
    metric_names: json,
    metric_values: metrics
      // A metric that is not finite is a word here already.
      .map(({ value }) =>
        Number(value).toExponential().padEnd(VALUE_WIDTH, ' '),
      )
      .join(''),
  };
}

/** The separator cannot be typed, so that no search matches across values. */
function searchText(parts: (string | undefined)[]): string {
  return parts
    .filter(part => part)
    .join('\n')
    .slice(0, MAX_WORDS)
    .toLocaleLowerCase('en-US')
    .replaceAll('\u0000', '');
}
