import { InputError } from '@backstage/errors';
import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import type { CardAnswer } from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import { cardSources } from './cardSources';
import { linkVersions } from './linkEntities';
import { getModelVersion, listModelVersions } from './listModelVersions';
import { mergeCards } from './mergeCards';
import { readObjects } from './readObjects';
import { readReports } from './readReports';
import type { SourceRanking } from './sourceRanking';

/** More cards than anybody keeps of one entity. */
const MAX_CARDS = 50;

/**
 * The card of an entity, out of all that {@link cardSources} finds; of a model
 * as of a version, the newest where none is named.
 *
 * Errors: `NotFoundError` for a version that no source reports; `InputError`
 * for a version of what is no model.
 */
export async function getCard(options: {
  knex: Knex;
  ranking: SourceRanking;
  entity: MirrorEntity;
  version?: string;
}): Promise<CardAnswer> {
  const { knex, ranking, entity, version } = options;
  const { entityRef, kind } = entity;
  if (version !== undefined && kind !== 'Model') {
    throw new InputError(
      `Query parameter 'version' is '${version}', but ${entityRef} is a ${kind}; only the cards of models are kept by version.`,
    );
  }
  const base = { knex, ranking, entityRef };
  const reports = await readReports({
    knex,
    entityRef,
    type: 'card',
    limit: MAX_CARDS,
  });
  const objects = await readObjects(knex, entityRef);
  const { items } = await listModelVersions({ ...base, page: { limit: 1 } });
  const [newest] = items;
  const wanted =
    version === undefined || version === newest?.version
      ? newest
      : await getModelVersion({ ...base, version });
  const [latest] = await linkVersions(knex, wanted ? [wanted] : []);
  return {
    ...mergeCards({
      kind,
      cards: cardSources({
        entity,
        reports,
        objects,
        latest,
        older: wanted !== newest,
        ranking,
      }),
    }),
    ...(latest && { version: latest.version }),
  };
}
