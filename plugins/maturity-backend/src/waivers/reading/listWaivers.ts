import {
  decodeCursor,
  DEFAULT_LIMIT,
  encodeCursor,
  MAX_LIMIT,
} from '@waymark/plugin-openapi-operations-node';
import type {
  Waiver,
  WaiversPage,
  WaiversQuery,
  WaiverState,
} from '@waymark/plugin-maturity-common';
import type { Knex } from 'knex';
import type { Asker } from '../../Asker';
import type { ChangesContext } from '../../ChangesContext';
import type { WaiverRow } from '../../database';
import { readWaiverAccess } from '../access';
import { readWaivers } from '../store/readWaivers';
import { OPEN_STATES } from '../transition';
import { showWaivers } from './showWaivers';

const LIST = 'waivers';
const DAY_MS = 24 * 60 * 60 * 1000;
/** Waivers that are looked at for one page of those the asker decides about. */
const MAX_LOOKS = 500;

/**
 * Waivers, newest first. What the asker may not see is left out, so a page may
 * be shorter than its limit and still have a next one. So it is with those
 * that are "mine": who decides is the RACI's to say, one entity after another,
 * and only so many are looked at for a page.
 */
export async function listWaivers(
  context: ChangesContext,
  query: WaiversQuery,
  asker: Asker,
): Promise<WaiversPage> {
  const { knex, mirror, settings } = context;
  const { claims } = await readWaiverAccess(context, asker);
  const maxDays = Math.floor(settings.waivers.maxMs / DAY_MS);
  const limit = Math.min(Math.max(query.limit ?? DEFAULT_LIMIT, 1), MAX_LIMIT);
  if (!(await mayFilter(mirror, query, asker))) {
    return { items: [], pageInfo: {}, maxDays };
  }
  const reader = context.openDuties({ signal: asker.signal });
  const items: Waiver[] = [];
  let below = decodeCursor(LIST, query.cursor, ['count'])?.map(Number)[0];
  for (let looks = 0; looks < (query.mine ? MAX_LOOKS : 1); looks += limit) {
    const rows = await select(knex, { ...query, below, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const stored = await readWaivers(
      knex,
      page.map(row => row.id),
    );
    const shown = await showWaivers(context, {
      waivers: page.flatMap(row => stored.get(row.id) ?? []),
      claims,
      reader,
      asker,
    });
    for (const [index, waiver] of shown.entries()) {
      const isWanted = waiver && (!query.mine || decides(waiver));
      if (isWanted && items.length === limit) {
        return {
          items,
          pageInfo: { nextCursor: encodeCursor(LIST, [below!]) },
          maxDays,
        };
      }
      if (isWanted) {
        items.push(waiver);
      }
      below = Number(page[index].nth);
    }
    if (rows.length <= limit) {
      return { items, pageInfo: {}, maxDays };
    }
  }
  return {
    items,
    pageInfo: {
      ...(below !== undefined && { nextCursor: encodeCursor(LIST, [below]) }),
    },
    maxDays,
  };
}

function decides({ may }: Waiver): boolean {
  return may.some(step => step !== 'withdraw');
}

/** An entity that is hidden must not be found by its waivers. */
async function mayFilter(
  mirror: ChangesContext['mirror'],
  { entityRef, system, domain }: WaiversQuery,
  { credentials }: Asker,
): Promise<boolean> {
  const refs = [
    ...(entityRef === undefined ? [] : [entityRef]),
    ...(system ?? []),
    ...(domain ?? []),
  ];
  if (refs.length === 0) {
    return true;
  }
  const visibility = await mirror.visible(credentials, refs);
  return refs.every(visibility.allows);
}

async function select(
  knex: Knex,
  query: WaiversQuery & { below?: number; limit: number },
): Promise<Pick<WaiverRow, 'id' | 'nth'>[]> {
  const { entityRef, rubric, check, mine, below, limit } = query;
  const found = knex<WaiverRow>('waivers')
    .orderBy('nth', 'desc')
    .limit(limit)
    .select('id', 'nth');
  if (below !== undefined) {
    found.where('nth', '<', below);
  }
  if (entityRef !== undefined) {
    found.where('entity_ref', entityRef);
  }
  if (rubric !== undefined) {
    found.where('rubric_id', rubric);
  }
  if (check !== undefined) {
    found.where('check_id', check);
  }
  const states = statesOf(query.state, mine);
  if (states) {
    found.whereIn('state', states);
  }
  const groups = (['owner', 'system', 'domain'] as const).filter(
    key => (query[key] ?? []).length > 0,
  );
  if (groups.length > 0) {
    const subjects = knex('subjects').select('entity_ref');
    groups.forEach(key => subjects.whereIn(key, [...(query[key] ?? [])]));
    found.whereIn('entity_ref', subjects);
  }
  return found;
}

/** Only what is open can be decided about. */
function statesOf(
  asked: readonly WaiverState[] | undefined,
  mine: boolean | undefined,
): WaiverState[] | undefined {
  if (!mine) {
    return asked && [...asked];
  }
  return OPEN_STATES.filter(state => !asked || asked.includes(state));
}
