import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import { chunked, inTransaction } from '@waymark/plugin-bulk-rows-node';
import type { CatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import type { Knex } from 'knex';
import { lockSubjects } from '../database';
import type { FactSource, Gathering } from '../facts';
import { liesIn } from './liesIn';
import { type Push, PUSH_TOPICS, readPushes } from './readPushes';

/** Pushes of a moment are looked for together: the mirror is read for it. */
const GATHER_MS = 10_000;

/** Repositories remembered for the next look; more wait for the schedule. */
const MOST_PUSHES = 1_000;

/** Entities of the mirror that are looked at in one go. */
const PAGE = 500;

/** What {@link followPushes} needs. */
export interface PushOptions {
  knex: Knex;
  events: EventsService;
  logger: LoggerService;
  mirror: Pick<CatalogMirror, 'queryEntities'>;
  gathering: Pick<Gathering, 'markDue'>;
  sources: readonly FactSource[];
  /** Of subjects, lower case. */
  kinds: readonly string[];
  sleep(ms: number): Promise<void>;
}

/**
 * Has retrievers that read repositories look anew at the entities whose source
 * was pushed to, as far as an event module of Backstage tells of it. Events
 * are delivered at most once, and what is missed waits for the schedule.
 */
export async function followPushes(options: PushOptions): Promise<void> {
  const { events, logger, sleep } = options;
  const retrievers = options.sources
    .filter(({ retriever }) => retriever.readsSource)
    .map(({ id }) => id);
  if (retrievers.length === 0) {
    return;
  }
  let waiting = new Map<string, Push>();

  const lookLater = async () => {
    try {
      await sleep(GATHER_MS);
      const pushes = [...waiting.values()];
      waiting = new Map();
      await markPushed(options, { pushes, retrievers });
    } catch (error) {
      waiting = new Map();
      logger.warn(
        `What was pushed is read by the schedule only: ${stringifyError(error)}`,
      );
    }
  };

  await events.subscribe({
    id: 'maturity-pushes',
    topics: [...PUSH_TOPICS],
    async onEvent({ topic, eventPayload }) {
      const isFirst = waiting.size === 0;
      for (const push of readPushes(topic, eventPayload)) {
        if (waiting.size < MOST_PUSHES) {
          waiting.set(JSON.stringify(push), push);
        }
      }
      if (isFirst && waiting.size > 0) {
        // Whoever sent the event does not wait for it.
        lookLater();
      }
    },
  });
}

async function markPushed(
  { knex, mirror, gathering, kinds }: PushOptions,
  { pushes, retrievers }: { pushes: Push[]; retrievers: string[] },
): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = await mirror.queryEntities({
      kinds: [...kinds],
      limit: PAGE,
      cursor,
    });
    const refs = page.items
      .filter(({ annotations }) =>
        pushes.some(push => liesIn(annotations, push)),
      )
      .map(({ entityRef }) => entityRef);
    for (const some of chunked(refs)) {
      await inTransaction(knex, async tx => {
        const subjects = await lockSubjects(tx, some);
        await gathering.markDue(tx, [...subjects.keys()], { retrievers });
      });
    }
    cursor = page.nextCursor;
  } while (cursor);
}
