import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import { ConflictError } from '@backstage/errors';
import {
  cutPage,
  DEFAULT_LIMIT,
  MAX_LIMIT,
  type Place,
  readPlace,
} from '@waymark/plugin-openapi-operations-node';
import type {
  CampaignEntitiesQuery,
  CampaignEntity,
  CompiledRubric,
  Page,
} from '@waymark/plugin-maturity-common';
import type { Knex } from 'knex';
import type { Asker } from '../../Asker';
import type { ChangesContext } from '../../ChangesContext';
import type { ScorecardRow, SubjectRow } from '../../database';
import { toCatalogEntity } from '../../subjects';
import { readCampaignAccess } from '../access';
import { findCampaign } from '../store/readCampaigns';
import { findCampaignRubric } from '../target/findProblem';
import { sqlOfTarget } from '../target/sqlOfTarget';
import type { StoredCampaign } from '../types';
import { showEntities } from './showEntities';

const LIST = 'campaign-entities';
/** Rows that are looked at for one page. */
const MAX_LOOKS = 5_000;
const SLICE = 500;

/** A scorecard with what it is called and who owns it. */
export type EntityRow = Pick<
  ScorecardRow,
  'entity_ref' | 'level' | 'levels' | 'outcomes'
> &
  Pick<SubjectRow, 'sort_key' | 'title' | 'owner'>;

/**
 * The entities of a campaign, by name, those that the asker may see. A scope
 * is evaluated over some entities at a time, so a page may be shorter than its
 * limit and still have a next one.
 *
 * Errors: a `ConflictError` where the campaign's rubric is gone.
 */
export async function listCampaignEntities(
  context: ChangesContext,
  options: { id: string; query: CampaignEntitiesQuery },
  asker: Asker,
): Promise<Page<CampaignEntity>> {
  const { id, query } = options;
  await readCampaignAccess(context, asker);
  const campaign = await findCampaign(context.knex, id);
  const { loaded, problem } = findCampaignRubric(context.book, campaign);
  if (!loaded) {
    throw new ConflictError(
      `Who is in campaign '${id}' is not known. ${problem}`,
    );
  }
  const { compiled } = loaded;
  const limit = Math.min(Math.max(query.limit ?? DEFAULT_LIMIT, 1), MAX_LIMIT);
  const place = readPlace(LIST, query.cursor, ['text', 'text']);
  const { rows, seen, looked } = await look(
    context,
    { campaign, compiled, query, place, limit },
    asker,
  );
  const shown = new Map(
    (
      await showEntities(context, {
        campaign,
        compiled,
        rows: rows.filter(row => seen.has(row.entity_ref)),
      })
    ).map(entity => [entity.entityRef, entity]),
  );
  return cutPage({
    list: LIST,
    place,
    limit: looked,
    rows,
    keysOf: row => [row.sort_key, row.entity_ref],
    show: row => shown.get(row.entity_ref),
  });
}

/**
 * Rows up to those that fill the page, and one more if there is one; `seen`
 * are those of the page, `looked` how many rows it took.
 */
async function look(
  { knex, mirror }: ChangesContext,
  options: {
    campaign: StoredCampaign;
    compiled: CompiledRubric;
    query: CampaignEntitiesQuery;
    place: Place;
    limit: number;
  },
  { credentials, signal }: Asker,
): Promise<{ rows: EntityRow[]; seen: Set<string>; looked: number }> {
  const { campaign, limit } = options;
  const size = campaign.scope === undefined ? limit : SLICE;
  const rows: EntityRow[] = [];
  const seen = new Set<string>();
  while (rows.length < MAX_LOOKS) {
    signal?.throwIfAborted();
    const part = await select(knex, {
      ...options,
      from: rows.length,
      count: size + 1,
    });
    const slice = part.slice(0, size);
    const refs = slice.map(row => row.entity_ref);
    const [entities, visibility] = await Promise.all([
      mirror.getEntities(refs),
      mirror.visible(credentials, refs),
    ]);
    for (const [index, row] of slice.entries()) {
      const entity = entities.get(row.entity_ref);
      const isIn =
        entity !== undefined &&
        visibility.allows(row.entity_ref) &&
        (campaign.scope === undefined ||
          evaluateFilterPredicate(campaign.scope, toCatalogEntity(entity)));
      if (isIn && seen.size === limit) {
        const looked = rows.length + index;
        return { rows: [...rows, ...slice], seen, looked };
      }
      if (isIn) {
        seen.add(row.entity_ref);
      }
    }
    rows.push(...slice);
    if (part.length <= size) {
      return { rows, seen, looked: rows.length };
    }
    if (seen.size === limit || rows.length >= MAX_LOOKS) {
      return { rows: [...rows, part[size]], seen, looked: rows.length };
    }
  }
  return { rows, seen, looked: rows.length };
}

async function select(
  knex: Knex,
  options: {
    campaign: StoredCampaign;
    compiled: CompiledRubric;
    query: CampaignEntitiesQuery;
    place: Place;
    from: number;
    count: number;
  },
): Promise<EntityRow[]> {
  const { campaign, compiled, query, place, from, count } = options;
  const { asked, done } = sqlOfTarget(compiled, campaign.target);
  const found = knex('scorecards as c')
    .join('subjects as s', 's.entity_ref', 'c.entity_ref')
    .where('c.rubric_id', compiled.rubric.id)
    .where('c.digest', compiled.digest)
    .whereRaw(asked)
    .orderBy([{ column: 's.sort_key' }, { column: 'c.entity_ref' }])
    .offset(place.skip + from)
    .limit(count)
    .select<EntityRow[]>(
      'c.entity_ref',
      'c.level',
      'c.levels',
      'c.outcomes',
      's.sort_key',
      's.title',
      's.owner',
    );
  if (place.keys) {
    const [sortKey, ref] = place.keys;
    found.whereRaw('(s.sort_key, c.entity_ref) >= (?, ?)', [
      String(sortKey),
      String(ref),
    ]);
  }
  if (query.owner) {
    found.whereIn('s.owner', [...query.owner]);
  }
  if (query.done !== undefined) {
    found.whereRaw(query.done ? done : `not (${done})`);
  }
  return found;
}
