import { readSight } from '@waymark/plugin-catalog-mirror-node';
import type {
  Handover,
  HandoversQuery,
  Page,
} from '@waymark/plugin-raci-common';
import {
  decodeCursor,
  encodeCursor,
} from '@waymark/plugin-openapi-operations-node';
import type { Knex } from 'knex';
import type { Asker } from '../../Asker';
import type { HandoverRow } from '../../database/tables';
import { readAccess } from '../access';
import { refsOf } from '../answering/findHandover';
import type { ChangesContext } from '../context';
import type { Claims } from '../mayOffer';
import { readHandovers } from '../store/readHandovers';
import { showHandover } from './showHandover';

const LIST = 'handovers';
const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;

/**
 * Hand-overs, newest first. What the asker may not see is left out, so a page
 * may be shorter than its limit and still have a next one.
 */
export async function listHandovers(
  context: ChangesContext,
  query: HandoversQuery,
  asker: Asker,
): Promise<Page<Handover>> {
  const { knex, mirror, clock } = context;
  const { claims } = await readAccess(context, asker);
  const limit = Math.min(Math.max(query.limit ?? DEFAULT_LIMIT, 1), MAX_LIMIT);
  if (!(await mayFilter(context, query, asker))) {
    return { items: [], pageInfo: {} };
  }
  const parties =
    query.party === undefined
      ? undefined
      : await withGroups(context, claims, query.party);
  const rows = await select(knex, { ...query, parties, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const stored = await readHandovers(
    knex,
    page.map(row => row.id),
  );
  const handovers = page.flatMap(row => stored.get(row.id) ?? []);
  const sight = await readSight(mirror, asker, refsOf(handovers));
  const now = clock();
  return {
    items: handovers.flatMap(
      handover => showHandover(handover, { claims, sight, now }) ?? [],
    ),
    pageInfo: {
      ...(rows.length > limit &&
        last && {
          nextCursor: encodeCursor(LIST, [Number(last.created_at), last.id]),
        }),
    },
  };
}

/** Whoever is hidden must not be found by what they are involved in. */
async function mayFilter(
  { mirror }: ChangesContext,
  { party, entityRef }: HandoversQuery,
  asker: Asker,
): Promise<boolean> {
  const parties = party === undefined ? [] : [party];
  const entities = entityRef === undefined ? [] : [entityRef];
  if (parties.length + entities.length === 0) {
    return true;
  }
  const sight = await readSight(mirror, asker, { entities, parties });
  return entities.every(sight.entity) && parties.every(sight.party);
}

async function select(
  knex: Knex,
  query: HandoversQuery & { parties?: string[]; limit: number },
): Promise<Pick<HandoverRow, 'id' | 'created_at'>[]> {
  const { parties, entityRef, state, cursor, limit } = query;
  const after = decodeCursor(LIST, cursor, ['count', 'text']);
  const found = knex<HandoverRow>('handovers')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .select('id', 'created_at');
  if (after) {
    const [createdAt, id] = after;
    found.whereRaw('(created_at, id) < (?, ?)', [createdAt, id]);
  }
  if (parties) {
    found.where(side =>
      side
        .whereIn('from_ref', parties)
        .orWhereIn('to_ref', parties)
        .orWhereIn('proposed_by', parties),
    );
  }
  if (state) {
    found.whereIn('state', state);
  }
  if (entityRef !== undefined) {
    found.whereIn(
      'id',
      knex('handover_items')
        .where('entity_ref', entityRef)
        .orWhere('declared_at', entityRef)
        .select('handover_id'),
    );
  }
  return found;
}

/** A person's groups count too: what the asker stands for, or is a member of. */
async function withGroups(
  { mirror }: ChangesContext,
  claims: Claims,
  party: string,
): Promise<string[]> {
  if (party === claims.user) {
    return [...claims.owns];
  }
  const entity = (await mirror.getEntities([party])).get(party);
  const groups = entity?.relations
    .filter(relation => relation.type === 'memberOf')
    .map(relation => relation.targetRef);
  return [party, ...(groups ?? [])];
}
