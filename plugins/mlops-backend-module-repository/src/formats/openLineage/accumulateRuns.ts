import type {
  MetricValue,
  ParamValue,
  RunState,
} from '@waymark/plugin-mlops-common';
import { limitText, TEXT_LIMIT, valueAsText } from '../../document';
import type { FoundEvent } from './parseEvents';
import type { LineageDataset, RunEvent } from './runEvent';

/** A run as its events so far describe it. */
export interface AccumulatedRun {
  id: string;
  job: { namespace: string; name: string };
  state: RunState;
  startedAt: string;
  endedAt?: string;
  commit?: string;
  error?: string;
  params: ParamValue[];
  metrics: MetricValue[];
  /** The last mention of each, by namespace and name. */
  inputs: LineageDataset[];
  outputs: LineageDataset[];
}

const STATES: Record<NonNullable<RunEvent['eventType']>, RunState> = {
  START: 'running',
  RUNNING: 'running',
  COMPLETE: 'finished',
  FAIL: 'failed',
  ABORT: 'aborted',
  OTHER: 'unknown',
};

const ENDED: readonly RunState[] = ['finished', 'failed', 'aborted'];

/**
 * Puts the events of each run together. Events accumulate until one ends the
 * run; what comes later adds facts but no longer moves the state. OTHER says
 * nothing about the state and may come first.
 *
 * @param events - ordered by time.
 */
export function accumulateRuns(events: FoundEvent[]): AccumulatedRun[] {
  const runs = new Map<string, AccumulatedRun>();
  for (const { run: event, at } of events) {
    if (event) {
      const id = event.run.runId.toLowerCase();
      const run = runs.get(id) ?? newRun(id, event, at);
      runs.set(id, run);
      applyEvent(run, event, at);
    }
  }
  return [...runs.values()];
}

function newRun(id: string, event: RunEvent, at: string): AccumulatedRun {
  return {
    id,
    job: { namespace: event.job.namespace, name: event.job.name },
    state: 'unknown',
    startedAt: at,
    params: [],
    metrics: [],
    inputs: [],
    outputs: [],
  };
}

function applyEvent(run: AccumulatedRun, event: RunEvent, at: string): void {
  const state = STATES[event.eventType ?? 'OTHER'];
  if (!ENDED.includes(run.state) && state !== 'unknown') {
    run.state = state;
    if (ENDED.includes(state)) {
      run.endedAt = at;
    }
  }
  const facets = event.run.facets;
  run.commit = event.job.facets?.sourceCodeLocation?.version ?? run.commit;
  run.error = facets?.errorMessage
    ? limitText(facets.errorMessage.message, TEXT_LIMIT.message)
    : run.error;
  run.params = mergeBy(run.params, paramsOf(event), item => item.name);
  run.metrics = mergeBy(run.metrics, metricsOf(event), metricKey);
  run.inputs = mergeBy(run.inputs, event.inputs ?? [], lineageKey);
  run.outputs = mergeBy(run.outputs, event.outputs ?? [], lineageKey);
}

/** The later item wins and keeps the place of the earlier one. */
export function mergeBy<T>(
  earlier: T[],
  later: T[],
  keyOf: (item: T) => string,
): T[] {
  return [
    ...new Map(
      [...earlier, ...later].map(item => [keyOf(item), item]),
    ).values(),
  ];
}

/** Tells metrics of one name on several data sets apart. */
export function metricKey(metric: MetricValue): string {
  return JSON.stringify([metric.name, metric.dataset, metric.slice]);
}

/** Namespace and name as the annotations write them. */
export function lineageKey(item: { namespace: string; name: string }): string {
  return `${item.namespace}|${item.name}`;
}

function paramsOf(event: RunEvent): ParamValue[] {
  const parameters = event.run.facets?.executionParameters?.parameters ?? [];
  return parameters.flatMap(({ key, name, value }) => {
    const label = name ?? key;
    return label
      ? [
          {
            name: limitText(label, TEXT_LIMIT.name),
            value: valueAsText(value, TEXT_LIMIT.value),
          },
        ]
      : [];
  });
}

function metricsOf(event: RunEvent): MetricValue[] {
  const metrics = event.run.facets?.waymark_evaluation?.metrics ?? [];
  return metrics.flatMap(metric => {
    if (!metric) {
      return [];
    }
    const measuredOn =
      typeof metric.dataset === 'string'
        ? metric.dataset
        : metric.dataset?.name;
    return [
      {
        name: limitText(metric.name, TEXT_LIMIT.name),
        value: metric.value,
        ...(measuredOn && { dataset: limitText(measuredOn, TEXT_LIMIT.name) }),
        ...(metric.slice && {
          slice: limitText(metric.slice, TEXT_LIMIT.name),
        }),
      },
    ];
  });
}
