import { keyText } from '../keyText';
import { isProblem, parseEvent } from '../parseEvent';
import type { EventProblem, EventStatements } from '../types';

/** When the events of tests come in. */
export const NOW = Date.parse('2026-06-01T12:00:00Z');

const BASE = {
  eventTime: '2026-06-01T10:00:00Z',
  producer: 'https://example.com/producer',
  schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json',
};

export const RUN_ID = '01941f29-7c00-7aaa-8000-5d3b8a1f2c44';

type Parts = Record<string, unknown>;

/** A facet with what every facet has. */
export function facet(content: Parts): Parts {
  return { _producer: BASE.producer, _schemaURL: BASE.schemaURL, ...content };
}

/** A dataset of the warehouse. */
export function dataset(name: string, facets: Parts = {}, more: Parts = {}) {
  return { namespace: 'warehouse', name, facets, ...more };
}

/** A RunEvent of the job `etl`. */
export function runEvent(parts: Parts = {}): Parts {
  return {
    ...BASE,
    eventType: 'COMPLETE',
    run: { runId: RUN_ID },
    job: { namespace: 'scheduler', name: 'etl' },
    inputs: [],
    outputs: [],
    ...parts,
  };
}

/** A JobEvent of the job `etl`. */
export function jobEvent(parts: Parts = {}): Parts {
  return {
    ...BASE,
    job: { namespace: 'scheduler', name: 'etl' },
    ...parts,
  };
}

/** A DatasetEvent about a dataset of the warehouse. */
export function datasetEvent(name: string, facets: Parts, parts: Parts = {}) {
  return { ...BASE, dataset: dataset(name, facets), ...parts };
}

/** Key text of a dataset of the warehouse. */
export function data(name: string): string {
  return keyText({ type: 'dataset', namespace: 'warehouse', name });
}

/** Key text of a job of the scheduler. */
export function job(name: string): string {
  return keyText({ type: 'job', namespace: 'scheduler', name });
}

/** What a valid event says. */
export function statementsOf(event: unknown): EventStatements {
  const answer = parseEvent(event, NOW);
  if (isProblem(answer)) {
    throw new Error(`${answer.pointer} ${answer.message}`);
  }
  return answer;
}

/** Why an event is refused. */
export function problemOf(event: unknown): EventProblem {
  const answer = parseEvent(event, NOW);
  if (!isProblem(answer)) {
    throw new Error('the event was taken');
  }
  return answer;
}
