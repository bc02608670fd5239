import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import type { CardAnswer } from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import { cardSources } from './cardSources';
import { linkVersions } from './linkEntities';
import { listModelVersions } from './listModelVersions';
import { mergeCards } from './mergeCards';
import { readObjects } from './readObjects';
import { readReports } from './readReports';
import type { SourceRanking } from './sourceRanking';

/** More cards than anybody keeps of one entity. */
const MAX_CARDS = 50;

/** The card of an entity, out of all that {@link cardSources} finds. */
export async function getCard(options: {
  knex: Knex;
  ranking: SourceRanking;
  entity: MirrorEntity;
}): Promise<CardAnswer> {
  const { knex, ranking, entity } = options;
  const { entityRef, kind } = entity;
  const reports = await readReports({
    knex,
    entityRef,
    type: 'card',
    limit: MAX_CARDS,
  });
  const objects = await readObjects(knex, entityRef);
  const latest = await latestVersion(options);
  return mergeCards({
    kind,
    cards: cardSources({ entity, reports, objects, latest, ranking }),
  });
}

async function latestVersion(options: {
  knex: Knex;
  ranking: SourceRanking;
  entity: MirrorEntity;
}) {
  const { knex, ranking, entity } = options;
  const { items } = await listModelVersions({
    knex,
    ranking,
    entityRef: entity.entityRef,
    page: { limit: 1 },
  });
  const [latest] = await linkVersions(knex, items);
  return latest;
}
