import type { CardMetric, CardOrigin } from '@waymark/plugin-mlops-common';

/** The metrics of one card, and where that came from. */
export interface MetricsOf {
  origin: CardOrigin;
  metrics: readonly CardMetric[];
}

/** A metric of a merged card. */
export interface MergedMetric {
  metric: CardMetric;
  /** Where its value came from. */
  origin: CardOrigin;
}

/**
 * Gathers the metrics of several cards, those believed first coming first.
 *
 * A card that people wrote names a few and rounds them; the registry knows
 * all, on which data and for which slice; only some give a confidence
 * interval. Two cards speak of one measurement when name and slice are the
 * same, neither contradicts the other's data set, and the values are the same
 * when rounded like the coarser of them. It is then told once, with the first
 * value and what either adds. Where name, slice and data set are the same but
 * the values differ, the first is believed.
 *
 * Metrics of one card are never taken for each other.
 */
export function mergeCardMetrics(cards: readonly MetricsOf[]): MergedMetric[] {
  const merged: MergedMetric[] = [];
  for (const { origin, metrics } of cards) {
    const known = [...merged];
    const taken = new Set<MergedMetric>();
    for (const metric of metrics) {
      const same = known.find(
        other => !taken.has(other) && isSame(other.metric, metric),
      );
      if (same) {
        taken.add(same);
        same.metric = complete(same.metric, metric);
      } else if (!known.some(other => contradicts(other.metric, metric))) {
        merged.push({ metric, origin });
      }
    }
  }
  return merged;
}

function isSame(a: CardMetric, b: CardMetric): boolean {
  return (
    speaksOfTheSame(a, b) &&
    (a.dataset === undefined ||
      b.dataset === undefined ||
      a.dataset === b.dataset) &&
    agrees(a.value, b.value)
  );
}

function contradicts(a: CardMetric, b: CardMetric): boolean {
  return speaksOfTheSame(a, b) && a.dataset === b.dataset;
}

function speaksOfTheSame(a: CardMetric, b: CardMetric): boolean {
  return plain(a.name) === plain(b.name) && a.slice === b.slice;
}

/** `ROC AUC`, `roc-auc` and `roc_auc` are one name. */
function plain(name: string): string {
  return name.toLocaleLowerCase('en-US').replace(/[\s_-]+/g, '');
}

/** 0.91 agrees with 0.9083: whoever wrote it rounded it. */
function agrees(a: number, b: number): boolean {
  if (Object.is(a, b)) {
    return true;
  }
  if (!Number.isFinite(a) || !Number.isFinite(b)) {
    return false;
  }
  const digits = Math.min(decimals(a), decimals(b));
  return digits > 0 && a.toFixed(digits) === b.toFixed(digits);
}

/** Digits after the point, at most what `toFixed` takes; 1e-12 has 12. */
function decimals(value: number): number {
  const [mantissa, exponent = '0'] = String(value).split('e');
  const written = mantissa.split('.')[1]?.length ?? 0;
  return Math.min(100, Math.max(0, written - Number(exponent)));
}

/** An interval belongs to a value; these two agree. */
function complete(first: CardMetric, next: CardMetric): CardMetric {
  const { unit, dataset, confidenceInterval } = next;
  return {
    ...(unit !== undefined && { unit }),
    ...(dataset !== undefined && { dataset }),
    ...(confidenceInterval && { confidenceInterval }),
    ...withoutUndefined(first),
  };
}

function withoutUndefined(metric: CardMetric): CardMetric {
  return Object.fromEntries(
    Object.entries(metric).filter(([, value]) => value !== undefined),
  ) as CardMetric;
}
