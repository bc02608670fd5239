import { CustomErrorBase, NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { DbSourceRow } from './tables';
import type { SourceCounts, SourceRequest, StoredPass } from './types';

/** Thrown to a replica whose pass another one has taken over. */
export class PassLostError extends CustomErrorBase {
  name = 'PassLostError' as const;

  constructor(sourceId: string) {
    super(
      `The pass over '${sourceId}' was taken over by another replica; nothing of this page was stored`,
    );
  }
}

/** A row of `sources` with its JSON read. */
export type SourceRow = Omit<DbSourceRow, 'pass' | 'counts' | 'requested'> & {
  pass?: StoredPass;
  counts: SourceCounts;
  requested?: SourceRequest;
};

const NO_COUNTS: SourceCounts = {
  models: 0,
  versions: 0,
  runs: 0,
  datasets: 0,
  pipelines: 0,
};

/** Reads the JSON of a row. */
export function readSourceRow(row: DbSourceRow): SourceRow {
  return {
    ...row,
    pass: row.pass ? JSON.parse(row.pass) : undefined,
    counts: { ...NO_COUNTS, ...(row.counts ? JSON.parse(row.counts) : {}) },
    requested: row.requested ? JSON.parse(row.requested) : undefined,
  };
}

/**
 * Reads a connection's row and holds it until the transaction ends. Every
 * writer of a connection starts here, so that a webhook and a pass take turns.
 */
export async function lockSource(
  tx: Knex.Transaction,
  sourceId: string,
): Promise<SourceRow> {
  const row: DbSourceRow | undefined = await tx('sources')
    .where({ id: sourceId })
    .forUpdate()
    .first();
  if (!row) {
    throw new NotFoundError(`No connection '${sourceId}' in the registry`);
  }
  return readSourceRow(row);
}

/** Writes parts of a connection's row; `null` clears. */
export async function writePass(
  tx: Knex,
  sourceId: string,
  changes: Partial<
    Omit<DbSourceRow, 'id' | 'type' | 'pass' | 'counts' | 'requested'>
  > & {
    pass?: StoredPass | null;
    counts?: SourceCounts;
    requested?: SourceRequest | null;
  },
): Promise<void> {
  const { pass, counts, requested, ...columns } = changes;
  const json = (value: object | null | undefined) =>
    value === null ? null : JSON.stringify(value);
  await tx('sources')
    .where({ id: sourceId })
    .update({
      ...columns,
      ...(pass === undefined ? {} : { pass: json(pass) }),
      ...(counts === undefined ? {} : { counts: json(counts) }),
      ...(requested === undefined ? {} : { requested: json(requested) }),
    });
}
