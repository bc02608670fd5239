import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { SourceErrorReason } from '@waymark/plugin-mlops-node';
import type { StoreOutcome } from '../database/types';

type SourceLabels = { source: string; type: string };

/** What the registry measures; labels name the connection and its type only. */
export interface RegistryMetrics {
  pageStored(source: SourceLabels, outcome: StoreOutcome): void;
  rowsRemoved(source: SourceLabels, removed: number, changes: number): void;
  passEnded(
    source: SourceLabels,
    pass: { mode: 'full' | 'incremental'; seconds: number },
  ): void;
  passFailed(source: SourceLabels, reason: SourceErrorReason | 'other'): void;
  eventsDelivered(outcome: { delivered: number; refused: number }): void;
  outboxDepth(depth: number): void;
}

/** Creates the instruments in Backstage's metrics service (OpenTelemetry). */
export function createRegistryMetrics(
  metrics: MetricsService,
): RegistryMetrics {
  const records = metrics.createCounter('mlops.registry.records', {
    description: 'Records read from sources',
  });
  const rows = metrics.createCounter('mlops.registry.rows.written', {
    description: 'Rows inserted, updated or removed because a source changed',
  });
  const changes = metrics.createCounter('mlops.registry.catalog.changes', {
    description: 'Entity changes announced to the catalog',
  });
  const duration = metrics.createHistogram('mlops.registry.pass.duration', {
    description: 'Time from the first to the last page of a successful pass',
    unit: 'seconds',
  });
  const failures = metrics.createCounter('mlops.registry.pass.failures', {
    description: 'Passes that were given up until later, by reason',
  });
  const delivered = metrics.createCounter('mlops.outbox.events', {
    description: 'OpenLineage events that left the outbox, by outcome',
  });
  const depth = metrics.createGauge('mlops.outbox.depth', {
    description: 'OpenLineage events waiting in the outbox',
  });

  return {
    pageStored(source, outcome) {
      records.add(outcome.records, { ...source });
      rows.add(outcome.inserted, { ...source, operation: 'insert' });
      rows.add(outcome.updated, { ...source, operation: 'update' });
      rows.add(outcome.removed, { ...source, operation: 'remove' });
      changes.add(outcome.catalogChanges, { ...source });
    },
    rowsRemoved(source, removed, catalogChanges) {
      rows.add(removed, { ...source, operation: 'remove' });
      changes.add(catalogChanges, { ...source });
    },
    passEnded(source, { mode, seconds }) {
      duration.record(seconds, { ...source, mode });
    },
    passFailed(source, reason) {
      failures.add(1, { ...source, reason });
    },
    eventsDelivered(outcome) {
      delivered.add(outcome.delivered, { outcome: 'delivered' });
      delivered.add(outcome.refused, { outcome: 'refused' });
    },
    outboxDepth(value) {
      depth.record(value);
    },
  };
}
