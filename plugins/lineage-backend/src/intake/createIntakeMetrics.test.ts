import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { createIntakeMetrics } from './createIntakeMetrics';

describe('createIntakeMetrics', () => {
  it('counts events by outcome and way, and times groups', () => {
    const taken: [string, number, object | undefined][] = [];
    const instrument = (name: string) => ({
      add: (value: number, labels?: object) =>
        taken.push([name, value, labels]),
      record: (value: number, labels?: object) =>
        taken.push([name, value, labels]),
    });
    const metrics = createIntakeMetrics(
      metricsServiceMock.mock({
        createCounter: instrument,
        createHistogram: instrument,
      }),
    );
    metrics.received({ taken: 3, refused: 1, failed: 0 }, 'http');
    metrics.groupWritten({ events: 3, seconds: 0.5 });
    expect(taken).toEqual([
      ['lineage.ingest.events', 3, { outcome: 'taken', via: 'http' }],
      ['lineage.ingest.events', 1, { outcome: 'refused', via: 'http' }],
      ['lineage.ingest.write.duration', 0.5, undefined],
      ['lineage.ingest.write.events', 3, undefined],
    ]);
  });
});
