import { mockServices } from '@backstage/backend-test-utils';
import { NOW, runEvent } from '../../ingest/__testUtils__/events';
import { createIntake } from '../createIntake';
import type { IntakeMetrics } from '../createIntakeMetrics';
import { EventWriter } from '../EventWriter';
import { HeldStore } from './HeldStore';

/** Id of the nth run. */
export function runId(n: number): string {
  return `01941f29-7c00-7aaa-8000-${String(n).padStart(12, '0')}`;
}

/** An event of the nth run. */
export function eventOf(n: number, parts: Record<string, unknown> = {}) {
  return runEvent({ run: { runId: runId(n) }, ...parts });
}

/** An intake over a store that the test holds, and what was measured. */
export function openIntake(options: { lanes?: number } = {}) {
  const store = new HeldStore();
  const received: [object, string][] = [];
  const metrics: IntakeMetrics = {
    received: (counts, via) => received.push([counts, via]),
    groupWritten: () => {},
  };
  const logger = mockServices.logger.mock();
  const writer = new EventWriter({
    store,
    metrics,
    logger,
    lanes: 1,
    ...options,
  });
  const intake = createIntake({ writer, metrics, clock: () => NOW });
  return { store, writer, intake, metrics, received, logger };
}
