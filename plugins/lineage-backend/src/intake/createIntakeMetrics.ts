import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { Via } from './types';

/** What is measured of events that come in. */
export interface IntakeMetrics {
  /** How events of a request ended. */
  received(
    counts: { taken: number; refused: number; failed: number },
    via: Via,
  ): void;
  groupWritten(group: { events: number; seconds: number }): void;
}

/** Creates the instruments in Backstage's metrics service (OpenTelemetry). */
export function createIntakeMetrics(metrics: MetricsService): IntakeMetrics {
  const events = metrics.createCounter('lineage.ingest.events', {
    description:
      'OpenLineage events by outcome: taken, refused (not valid), failed (not written)',
  });
  const duration = metrics.createHistogram('lineage.ingest.write.duration', {
    description: 'Time to write a group of events',
    unit: 'seconds',
  });
  const group = metrics.createHistogram('lineage.ingest.write.events', {
    description: 'Events that were written together',
  });
  return {
    received(counts, via) {
      for (const outcome of ['taken', 'refused', 'failed'] as const) {
        if (counts[outcome] > 0) {
          events.add(counts[outcome], { outcome, via });
        }
      }
    },
    groupWritten(written) {
      duration.record(written.seconds);
      group.record(written.events);
    },
  };
}
