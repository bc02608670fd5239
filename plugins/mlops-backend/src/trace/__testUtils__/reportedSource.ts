import type { MlopsRecord } from '@waymark/plugin-mlops-node';
import type { Knex } from 'knex';
import { ensureSources } from '../../database/ensureSources';
import { storePage } from '../../database/storePage';
import { ranking, readAll } from '../../queries/__testUtils__/registry';
import { FakeBinder } from '../../sync/__testUtils__/FakeBinder';
import { listTrace } from '../listTrace';

/** A connection whose pages are stored as the synchronisation stores them. */
export async function reportedSource(knex: Knex, sourceId = 'mlflow') {
  await ensureSources({ knex, sources: [{ id: sourceId, type: sourceId }] });
  const binder = new FakeBinder();
  return {
    binder,
    /** Stores records as seen at a time. */
    report: (now: string, ...records: MlopsRecord[]) =>
      storePage({ knex, binder, sourceId, records, outboxLimit: 0, now }),
  };
}

/** The whole trace of an entity, read by pages. */
export function readTrace(
  knex: Knex,
  options: { entityRef?: string; version?: string; limit?: number } = {},
) {
  const { entityRef = 'model:default/churn', version, limit = 50 } = options;
  return readAll(
    page => listTrace({ knex, ranking, entityRef, version, page }),
    limit,
  );
}

/** A time of the first of May, by the minute. */
export function minute(minutes: number): string {
  return new Date(Date.UTC(2026, 4, 1, 12, minutes)).toISOString();
}
