import type {
  DatasetUse,
  MetricValue,
  ParamValue,
  VersionComparison,
} from '@waymark/plugin-mlops-common';
import { isSameData, type MeasuredData, measuredOn } from './measuredOn';

type MetricRow = VersionComparison['metrics'][number];

/** A version or run, as one side of a comparison. */
export interface ComparedSide {
  /** How sentences call it: `version 3`, `run 8f2a`. */
  label: string;
  metrics: MetricValue[];
  params: ParamValue[];
  /** What it read, with the roles. */
  datasets: DatasetUse[];
}

/** A value and what it was measured on. */
interface Measurement {
  metric: MetricValue;
  data: MeasuredData;
  side: ComparedSide;
}

/**
 * Metrics and parameters of two sides by name.
 *
 * A difference of metrics means something only between numbers that were
 * measured on the same data. Metrics are therefore paired by name, data set
 * and slice first; what is left over under the same name is shown as one row
 * that says why it cannot be compared.
 */
export function compareMeasured(
  left: ComparedSide,
  right: ComparedSide,
): Pick<VersionComparison, 'metrics' | 'params'> {
  const names = distinct([...left.metrics, ...right.metrics].map(m => m.name));
  const params = distinct([...left.params, ...right.params].map(p => p.name));
  return {
    metrics: names.flatMap(name => compareMetric(name, left, right)),
    params: params.map(name => ({
      name,
      left: left.params.find(p => p.name === name)?.value,
      right: right.params.find(p => p.name === name)?.value,
    })),
  };
}

/**
 * Rules by which values under one name find each other, the best first: the
 * same data, the same data in another state, the same slice of other data,
 * and any that are left over.
 */
const PAIRINGS: ((a: MeasuredData, b: MeasuredData) => boolean)[] = [
  isSameData,
  (a, b) => a.dataset === b.dataset && a.slice === b.slice,
  (a, b) => a.slice === b.slice,
  () => true,
];

function compareMetric(
  name: string,
  left: ComparedSide,
  right: ComparedSide,
): MetricRow[] {
  const lefts = measurementsOf(name, left);
  const rights = measurementsOf(name, right);
  const partners = new Map<Measurement, Measurement>();
  const taken = new Set<Measurement>();
  for (const fits of PAIRINGS) {
    for (const one of lefts.filter(item => !partners.has(item))) {
      const other = rights.find(
        item => !taken.has(item) && fits(one.data, item.data),
      );
      if (other) {
        partners.set(one, other);
        taken.add(other);
      }
    }
  }
  return [
    ...lefts.map(one => {
      const other = partners.get(one);
      return other ? compareValues(one, other) : lonely(one, 'left', right);
    }),
    ...rights
      .filter(item => !taken.has(item))
      .map(one => lonely(one, 'right', left)),
  ];
}

function measurementsOf(name: string, side: ComparedSide): Measurement[] {
  return side.metrics
    .filter(metric => metric.name === name)
    .map(metric => ({ metric, data: measuredOn(metric, side), side }));
}

function compareValues(left: Measurement, right: Measurement): MetricRow {
  const { dataset } = left.data;
  const row = {
    name: nameOf(left),
    ...(dataset && dataset === right.data.dataset && { dataset }),
    left: left.metric.value,
    right: right.metric.value,
  };
  const reason = whyNot(left, right);
  return reason
    ? { ...row, comparable: false, reason }
    : { ...row, delta: row.right - row.left, comparable: true };
}

/** Why there is no difference; undefined where there is one. */
function whyNot(left: Measurement, right: Measurement): string | undefined {
  if (!isSameData(left.data, right.data)) {
    const [one, other] = [describe(left.data), describe(right.data)];
    return one === other
      ? `${one} changed between ${left.side.label} and ${right.side.label}: ${left.data.digest} and ${right.data.digest}.`
      : `${capital(left.side.label)} was measured on ${one}, ${right.side.label} on ${other}.`;
  }
  const odd = [left, right].find(
    ({ metric }) => !Number.isFinite(metric.value),
  );
  if (odd) {
    return `The value of ${odd.side.label} is ${odd.metric.value}; there is no difference to that.`;
  }
  return Number.isFinite(right.metric.value - left.metric.value)
    ? undefined
    : 'The difference is too large for a number.';
}

/** Something to show, but nothing to subtract. */
function lonely(
  one: Measurement,
  place: 'left' | 'right',
  lacking: ComparedSide,
): MetricRow {
  const { metric, data } = one;
  const where = data.dataset || data.slice ? ` on ${describe(data)}` : '';
  return {
    name: nameOf(one),
    ...(data.dataset && { dataset: data.dataset }),
    [place]: metric.value,
    comparable: false,
    reason: `${capital(lacking.label)} has no ${metric.name}${where}.`,
  };
}

/** The data in words: `customers.csv, 2026-06 (household)`. */
function describe({ dataset, part, slice }: MeasuredData): string {
  const data = dataset ?? 'data it does not name';
  return `${data}${part ? `, ${part}` : ''}${slice ? ` (${slice})` : ''}`;
}

function nameOf({ metric }: Measurement): string {
  return metric.slice ? `${metric.name} (${metric.slice})` : metric.name;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function distinct(values: string[]): string[] {
  return [...new Set(values)];
}
