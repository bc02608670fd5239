import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import type { Entity } from '@backstage/catalog-model';
import { readSight } from '@waymark/plugin-catalog-mirror-node';
import {
  decodeCursor,
  DEFAULT_LIMIT,
  encodeCursor,
  MAX_LIMIT,
} from '@waymark/plugin-openapi-operations-node';
import type {
  CampaignsPage,
  CampaignsQuery,
} from '@waymark/plugin-maturity-common';
import type { Knex } from 'knex';
import type { Asker } from '../../Asker';
import type { ChangesContext } from '../../ChangesContext';
import type { CampaignRow, ScorecardRow } from '../../database';
import type { RubricBook } from '../../rubrics/types';
import { toCatalogEntity } from '../../subjects';
import { readCampaignAccess } from '../access';
import { readLastDays } from '../progress/days';
import { toCampaign } from '../store/readCampaigns';
import { findCampaignRubric } from '../target/findProblem';
import { judgeTarget } from '../target/judgeTarget';
import type { StoredCampaign } from '../types';
import { partiesOfCampaigns, showCampaign } from './showCampaign';

const LIST = 'campaigns';
/** Campaigns that are looked at for one page of those about an entity. */
const MAX_LOOKS = 1_000;

/** An entity whose campaigns are asked for. */
interface Wanted {
  entity: Entity;
  scorecards: ScorecardRow[];
}

/**
 * Campaigns, newest first, with how far they were when that was reckoned last:
 * a few minutes ago at most.
 */
export async function listCampaigns(
  context: ChangesContext,
  query: CampaignsQuery,
  asker: Asker,
): Promise<CampaignsPage> {
  const { knex, mirror, book, clock } = context;
  const claims = await readCampaignAccess(context, asker);
  const limit = Math.min(Math.max(query.limit ?? DEFAULT_LIMIT, 1), MAX_LIMIT);
  const wanted =
    query.entityRef === undefined
      ? undefined
      : await findWanted(context, query.entityRef, asker);
  if (query.entityRef !== undefined && !wanted) {
    return { items: [], pageInfo: {} };
  }
  const { campaigns, next } = await select(knex, {
    ...query,
    limit,
    isWanted: campaign => !wanted || concerns(book, campaign, wanted),
  });
  const [{ decision }, sight, days] = await Promise.all([
    mirror.visible(asker.credentials, []),
    readSight(mirror, asker, {
      entities: [],
      parties: partiesOfCampaigns(campaigns),
    }),
    readLastDays(
      knex,
      campaigns.map(({ id }) => id),
    ),
  ]);
  const now = clock();
  return {
    items: campaigns.map(campaign =>
      showCampaign(campaign, {
        book,
        claims,
        sight,
        now,
        ...(decision === 'all' && { progress: days.get(campaign.id) }),
      }),
    ),
    pageInfo: {
      ...(next !== undefined && { nextCursor: encodeCursor(LIST, [next]) }),
    },
  };
}

async function findWanted(
  { knex, mirror }: ChangesContext,
  entityRef: string,
  { credentials }: Asker,
): Promise<Wanted | undefined> {
  const visibility = await mirror.visible(credentials, [entityRef]);
  const entity = visibility.allows(entityRef)
    ? (await mirror.getEntities([entityRef])).get(entityRef)
    : undefined;
  return (
    entity && {
      entity: toCatalogEntity(entity),
      scorecards: await knex<ScorecardRow>('scorecards').where(
        'entity_ref',
        entityRef,
      ),
    }
  );
}

function concerns(
  book: RubricBook,
  campaign: StoredCampaign,
  { entity, scorecards }: Wanted,
): boolean {
  const compiled = findCampaignRubric(book, campaign).loaded?.compiled;
  const row = scorecards.find(
    one =>
      one.rubric_id === compiled?.rubric.id && one.digest === compiled.digest,
  );
  return (
    compiled !== undefined &&
    row !== undefined &&
    judgeTarget(compiled, campaign.target, row).asked &&
    (campaign.scope === undefined ||
      evaluateFilterPredicate(campaign.scope, entity))
  );
}

/** A page, and the number below which the next one begins. */
async function select(
  knex: Knex,
  query: CampaignsQuery & {
    limit: number;
    isWanted: (campaign: StoredCampaign) => boolean;
  },
): Promise<{ campaigns: StoredCampaign[]; next?: number }> {
  const { state, owner, limit, isWanted } = query;
  const campaigns: StoredCampaign[] = [];
  let below = decodeCursor(LIST, query.cursor, ['count'])?.map(Number)[0];
  for (let looks = 0; looks < MAX_LOOKS; looks += limit) {
    const found = knex<CampaignRow>('campaigns')
      .orderBy('nth', 'desc')
      .limit(limit + 1);
    if (below !== undefined) {
      found.where('nth', '<', below);
    }
    if (state) {
      found.whereIn('state', [...state]);
    }
    if (owner !== undefined) {
      found.where('owner', owner);
    }
    const rows = (await found).map(toCampaign);
    for (const campaign of rows.slice(0, limit)) {
      if (isWanted(campaign)) {
        if (campaigns.length === limit) {
          return { campaigns, next: below };
        }
        campaigns.push(campaign);
      }
      below = campaign.nth;
    }
    if (rows.length <= limit) {
      return { campaigns };
    }
    if (campaigns.length === limit) {
      return { campaigns, next: below };
    }
  }
  return { campaigns, next: below };
}
