import { isError } from '@backstage/errors';
import { findDuties, type OpenDutyReader } from '../../duties';
import type { ChangesContext } from '../../ChangesContext';
import type { ChangeListener, LevelChange } from '../../evaluation/types';
import { composeDrops, type EntityFalls, type Fall } from './composeDrops';

/** Milliseconds without another change after which people are told. */
const QUIET_MS = 10_000;
/** Milliseconds after which they are told all the same. */
const MOST_MS = 5 * 60_000;
/** Entities whose Responsible are asked for; of the others the owner is told. */
const MAX_ASKED = 500;

/** Tells the Responsible of levels that fell. */
export interface DropTeller extends ChangeListener {
  /** Tells now what was heard so far; for tests and the end. */
  flush(): Promise<void>;
}

/** A level as it was when it was first heard of, and as it is. */
interface Pending extends Fall {
  entityRef: string;
}

/**
 * Gathers what falls and tells each person once: a new version of a rubric
 * moves thousands of entities in a minute, and what falls and rises again
 * meanwhile is nobody's concern. What was heard is in memory alone, and with a
 * replica that dies it is not told; the history has it.
 */
export function createDropTeller(
  context: Pick<ChangesContext, 'mirror' | 'notifier' | 'logger' | 'clock'> & {
    openDuties: OpenDutyReader;
  },
): DropTeller {
  const { logger } = context;
  let pending = new Map<string, Pending>();
  let timer: NodeJS.Timeout | undefined;
  let deadline = 0;

  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    const heard = [...pending.values()];
    pending = new Map();
    try {
      await tellDrops(
        context,
        heard.filter(({ before, after }) => after < before),
      );
    } catch (error) {
      logger.warn(
        'Levels fell, and who is to be told could not be found out',
        isError(error) ? error : undefined,
      );
    }
  };

  const wait = () => {
    const now = performance.now();
    if (timer === undefined) {
      deadline = now + MOST_MS;
    }
    clearTimeout(timer);
    timer = setTimeout(flush, Math.min(QUIET_MS, Math.max(deadline - now, 0)));
    timer.unref();
  };

  return {
    onChanges(changes) {
      for (const change of changes) {
        hear(pending, change);
      }
      if (pending.size > 0) {
        wait();
      }
    },
    flush,
  };
}

function hear(pending: Map<string, Pending>, change: LevelChange): void {
  const { what, entityRef, rubricId, track = '', before, after } = change;
  if (
    what === 'check' ||
    typeof before !== 'number' ||
    typeof after !== 'number'
  ) {
    return;
  }
  const key = [entityRef, rubricId, track].join(' ');
  const first = pending.get(key)?.before ?? before;
  const { subject } = change;
  pending.set(key, { entityRef, what, subject, before: first, after });
}

async function tellDrops(
  context: Parameters<typeof createDropTeller>[0],
  fallen: readonly Pending[],
): Promise<void> {
  const { mirror, notifier, openDuties, clock } = context;
  const byEntity = new Map<string, Pending[]>();
  for (const fall of fallen) {
    const own = byEntity.get(fall.entityRef) ?? [];
    byEntity.set(fall.entityRef, own);
    own.push(fall);
  }
  const refs = [...byEntity.keys()];
  if (refs.length === 0) {
    return;
  }
  const entities = await mirror.getEntities(refs);
  const answers = await openDuties().readAll(refs.slice(0, MAX_ASKED));
  const falls = refs.flatMap((entityRef): EntityFalls[] => {
    const entity = entities.get(entityRef);
    if (!entity) {
      return [];
    }
    const { owner, title, name } = entity;
    const owners = owner === undefined ? [] : [owner];
    const answer = answers.get(entityRef);
    const { responsible } = answer
      ? findDuties({ entityRef, owner }, answer)
      : { responsible: owners };
    return [
      {
        entityRef,
        title: title ?? name,
        to: responsible.length > 0 ? responsible : owners,
        falls: byEntity.get(entityRef) ?? [],
      },
    ];
  });
  const day = new Date(clock()).toISOString().slice(0, 10);
  for (const message of composeDrops(falls, { day })) {
    await notifier.send(message);
  }
}
