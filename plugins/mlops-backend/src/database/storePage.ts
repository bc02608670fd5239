import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import type { ProblemRecord } from '@waymark/plugin-mlops-node';
import { inTransaction } from '@waymark/plugin-bulk-rows-node';
import type { ObjectBinder } from '../binding/types';
import { enqueueEvents } from '../outbox/enqueueEvents';
import {
  normalizeRecord,
  type StorableRecord,
} from '../sync/records/normalizeRecord';
import { keyDigest } from './digests';
import { lockSource, PassLostError, writePass } from './passRows';
import { removeGone } from './removeRows';
import { storeProblems, LISTED_PROBLEMS } from './storeProblems';
import { storeRecords } from './storeRecords';
import { toRows } from './toRows';
import { Touched, touchEntities } from './touchEntities';
import type { StoredPass, StoreOutcome } from './types';

/**
 * Stores what a connector yielded, in one transaction: rows that are new or
 * changed, what the catalog is told, what the Explore index has to compute
 * again, events for lineage, and where the pass goes on. After a crash either
 * all of it is there or nothing, so that resuming from the stored cursor loses
 * and repeats nothing.
 *
 * `pass` is absent for a webhook's records. With it the page is refused with a
 * {@link PassLostError} when another replica has taken the pass over.
 */
export async function storePage(options: {
  knex: Knex;
  binder: ObjectBinder;
  sourceId: string;
  records: unknown[];
  pass?: { current: StoredPass; cursor: JsonObject; spentMs: number };
  outboxLimit: number;
  now: string;
  /** Runs first in the transaction; false leaves everything as it is. */
  guard?: (tx: Knex.Transaction) => Promise<boolean>;
}): Promise<StoreOutcome & { pass?: StoredPass }> {
  const { knex, binder, sourceId, pass, outboxLimit, now, guard } = options;
  const records: StorableRecord[] = [];
  const problems = [];
  for (const input of options.records) {
    const normalized = normalizeRecord(input);
    problems.push(...normalized.problems);
    if (normalized.stored) {
      records.push(normalized.stored);
    }
  }
  const page = toRows({ sourceId, records, now });
  page.problems.push(...problems);

  return inTransaction(knex, async tx => {
    const source = await lockSource(tx, sourceId);
    if (pass && source.pass?.owner !== pass.current.owner) {
      throw new PassLostError(sourceId);
    }
    const outcome: StoreOutcome & { pass?: StoredPass } = {
      records: options.records.length,
      inserted: 0,
      updated: 0,
      removed: 0,
      catalogChanges: 0,
      problems: page.problems.length,
      eventsQueued: 0,
      eventsDropped: 0,
    };
    if (guard && !(await guard(tx))) {
      return { ...outcome, records: 0, problems: 0 };
    }
    const touched = new Touched();
    const { counts } = source;

    const events = await enqueueEvents({
      tx,
      sourceId,
      events: page.events,
      limit: outboxLimit,
      now,
    });
    outcome.eventsQueued = events.queued;
    outcome.eventsDropped = events.dropped;
    const pageProblems = [
      ...page.problems,
      ...outboxProblems(events.dropped, outboxLimit),
    ];

    const stored = await storeRecords({
      tx,
      binder,
      sourceId,
      page,
      touched,
      counts,
      now,
    });
    const gone = await removeGone({
      tx,
      binder,
      sourceId,
      gone: page.gone,
      touched,
      counts,
      now,
    });
    outcome.inserted = stored.inserted;
    outcome.updated = stored.updated;
    outcome.removed = gone.removed;
    outcome.catalogChanges = stored.catalogChanges + gone.catalogChanges;

    const full = source.pass?.mode === 'full' ? source.pass : undefined;
    const listed = await storeProblems({
      tx,
      sourceId,
      problems: pageProblems,
      // A full pass lists its own; what it does not find again goes at its end.
      room: LISTED_PROBLEMS - (full ? full.problems : source.problems),
      now,
    });
    await touchEntities({ tx, sourceId, touched, now });

    if (pass) {
      const next: StoredPass = {
        ...pass.current,
        cursor: pass.cursor,
        pages: pass.current.pages + 1,
        records: pass.current.records + options.records.length,
        problems: pass.current.problems + listed.ids.length,
        spentMs: pass.spentMs,
        fruitless: 0,
      };
      if (next.mode === 'full') {
        await tx('pass_pages').insert({
          source_id: sourceId,
          page: next.pages,
          digests: [
            ...page.seen.map(({ table, key }) =>
              keyDigest(next.id, table, key),
            ),
            ...listed.ids.map(id => keyDigest(next.id, 'problems', [id])),
          ].join(''),
        });
      }
      outcome.pass = next;
    }
    await writePass(tx, sourceId, {
      ...(outcome.pass ? { pass: outcome.pass } : {}),
      counts,
      problems: source.problems + listed.added,
    });
    return outcome;
  });
}

/** Nothing is said where the installation sends no events at all. */
function outboxProblems(dropped: number, limit: number): ProblemRecord[] {
  return dropped === 0 || limit === 0
    ? []
    : [
        {
          type: 'problem',
          path: 'openlineage',
          message: `Lineage events were not queued, because ${limit} already wait in the outbox.`,
          hint: 'See why the lineage API does not take them, or set mlops.lineage.target to none; the next full pass brings them again.',
        },
      ];
}
