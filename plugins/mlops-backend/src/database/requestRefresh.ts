import type { Knex } from 'knex';
import { inTransaction } from '@waymark/plugin-bulk-rows-node';
import { lockSource, writePass } from './passRows';
import type { SourceRequest } from './types';

/**
 * Notes that a connection is to be read soon; requests that were not served
 * yet become one. Also runs inside a transaction that holds the row already.
 */
export async function requestRefresh(options: {
  knex: Knex | Knex.Transaction;
  sourceId: string;
  request: SourceRequest;
}): Promise<void> {
  const { knex, sourceId, request } = options;
  const note = async (tx: Knex.Transaction) => {
    const { requested } = await lockSource(tx, sourceId);
    await writePass(tx, sourceId, {
      requested: {
        full: request.full || Boolean(requested?.full),
        byPerson: request.byPerson || Boolean(requested?.byPerson),
        at: request.at,
      },
    });
  };
  await (knex.isTransaction
    ? note(knex as Knex.Transaction)
    : inTransaction(knex, note));
}
