import type {
  DriftSeries,
  MonitoringAnswer,
} from '@waymark/plugin-mlops-common';
import { entityPage, fact, type Told } from '../facts';
import type { DriftFact } from './meanings';

/** One measure as the newest report has it. */
type Measure = DriftSeries['points'][number] & { name: string };

/** What drift reports tell of a model or data set. Pure. */
export function driftFacts(
  entityRef: string,
  answer: Pick<MonitoringAnswer, 'lastReport' | 'schedule' | 'drift'>,
): Told<DriftFact> {
  const { lastReport, schedule, drift } = answer;
  const measures = newestReport(drift);
  const drifted = measures.filter(({ state }) => state === 'drifted');
  const page = entityPage(entityRef, 'monitoring');
  const known = {
    at: measures[0]?.at,
    evidence: {
      url: measures.find(({ url }) => url)?.url ?? page,
      title: drifted.map(({ name }) => name).join(', ') || 'Drift report',
    },
  };
  return {
    'last-report': fact(lastReport?.at ?? null, {
      at: lastReport?.at,
      evidence: { url: lastReport?.url ?? page, title: 'Monitoring' },
    }),
    measures: fact(measures.length, known),
    'measures-drifted': fact(drifted.length, known),
    'measures-with-threshold': fact(
      measures.filter(({ threshold }) => threshold !== undefined).length,
      known,
    ),
    state: fact(stateOf(measures), known),
    schedule: fact(schedule?.state ?? null, {
      evidence: { url: page, title: 'Monitoring' },
    }),
  };
}

/** A measure that the newest report leaves out is not part of it. */
function newestReport(drift: readonly DriftSeries[]): Measure[] {
  const newest = drift.flatMap(({ metric, column, points }) => {
    const point = points.at(-1);
    return point
      ? [{ ...point, name: column ? `${metric} of ${column}` : metric }]
      : [];
  });
  const at = newest
    .map(point => point.at)
    .sort()
    .at(-1);
  return newest.filter(point => point.at === at);
}

function stateOf(measures: readonly Measure[]): Measure['state'] | null {
  const order = ['drifted', 'unknown', 'ok'] as const;
  return (
    order.find(state => measures.some(measure => measure.state === state)) ??
    null
  );
}
