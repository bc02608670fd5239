import type { QualityResult } from '@waymark/plugin-mlops-common';
import { entityPage, fact, type Told } from '../facts';
import type { QualityFact } from './meanings';

/** Results that were reported about an entity. */
export interface QualityAnswer {
  entityRef: string;
  /** The newest first. */
  results: QualityResult[];
  /** Of models: the results of each data set that it is trained on. */
  datasets?: { entityRef: string; results: QualityResult[] }[];
}

/** What quality reports tell of a model or data set. Pure. */
export function qualityFacts(answer: QualityAnswer): Told<QualityFact> {
  const { entityRef, results, datasets } = answer;
  const newest = newestPerSuite(results);
  const failed = failedOf(newest);
  const evidence = evidenceOf(entityRef, newest);
  const known = { at: newest[0]?.at, evidence };
  return {
    suites: fact(newest.length, { evidence }),
    checks: fact(
      newest.reduce((sum, one) => sum + one.passed + one.failed, 0),
      known,
    ),
    'checks-failed': fact(failed, known),
    'last-result': fact(outcomeOf(newest), known),
    ...(datasets && datasetFacts(datasets)),
  };
}

function datasetFacts(
  datasets: NonNullable<QualityAnswer['datasets']>,
): Told<QualityFact> {
  const checked = datasets
    .map(({ entityRef, results }) => ({
      entityRef,
      newest: newestPerSuite(results),
    }))
    .filter(({ newest }) => newest.length > 0)
    .sort((one, other) => (one.newest[0].at < other.newest[0].at ? 1 : -1));
  const failing = checked.filter(({ newest }) => failedOf(newest) > 0);
  const shown = failing[0] ?? checked[0];
  return {
    'datasets-unchecked': fact(datasets.length - checked.length),
    'datasets-failed': fact(failing.length, {
      at: checked[0]?.newest[0].at,
      ...(shown && { evidence: evidenceOf(shown.entityRef, shown.newest) }),
    }),
  };
}

function newestPerSuite(results: readonly QualityResult[]): QualityResult[] {
  const newest = new Map<string, QualityResult>();
  for (const result of results) {
    const key = JSON.stringify([result.suite, result.source.id]);
    if (!newest.has(key)) {
      newest.set(key, result);
    }
  }
  return [...newest.values()];
}

function failedOf(results: readonly QualityResult[]): number {
  return results.reduce((sum, { failed }) => sum + failed, 0);
}

function outcomeOf(newest: readonly QualityResult[]): string | null {
  if (newest.length === 0) {
    return null;
  }
  return failedOf(newest) > 0 ? 'failed' : 'passed';
}

function evidenceOf(entityRef: string, newest: readonly QualityResult[]) {
  return {
    url: entityPage(entityRef, 'quality'),
    title: newest.map(({ suite }) => suite).join(', ') || 'Quality',
  };
}
