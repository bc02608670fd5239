import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { createRegistryMetrics } from './createRegistryMetrics';

describe('createRegistryMetrics', () => {
  it('labels what it measures with the connection and its type only', () => {
    const taken: { name: string; value: number; labels?: object }[] = [];
    const instrument = (name: string) => ({
      add: (value: number, labels?: object) =>
        taken.push({ name, value, labels }),
      record: (value: number, labels?: object) =>
        taken.push({ name, value, labels }),
    });
    const metrics = createRegistryMetrics(
      metricsServiceMock.mock({
        createCounter: instrument,
        createHistogram: instrument,
        createGauge: instrument,
      }),
    );
    const source = { source: 'a', type: 'mlflow' };
    metrics.pageStored(source, {
      records: 7,
      inserted: 4,
      updated: 2,
      removed: 1,
      catalogChanges: 3,
      problems: 0,
      eventsQueued: 0,
      eventsDropped: 0,
    });
    metrics.passEnded(source, { mode: 'full', seconds: 1.5 });
    metrics.passFailed(source, 'auth');
    metrics.eventsDelivered({ delivered: 5, refused: 1 });
    metrics.outboxDepth(9);

    expect(taken).toEqual([
      { name: 'mlops.registry.records', value: 7, labels: source },
      ...[
        ['insert', 4],
        ['update', 2],
        ['remove', 1],
      ].map(([operation, value]) => ({
        name: 'mlops.registry.rows.written',
        value,
        labels: { ...source, operation },
      })),
      { name: 'mlops.registry.catalog.changes', value: 3, labels: source },
      {
        name: 'mlops.registry.pass.duration',
        value: 1.5,
        labels: { ...source, mode: 'full' },
      },
      {
        name: 'mlops.registry.pass.failures',
        value: 1,
        labels: { ...source, reason: 'auth' },
      },
      {
        name: 'mlops.outbox.events',
        value: 5,
        labels: { outcome: 'delivered' },
      },
      { name: 'mlops.outbox.events', value: 1, labels: { outcome: 'refused' } },
      { name: 'mlops.outbox.depth', value: 9, labels: undefined },
    ]);
  });
});
