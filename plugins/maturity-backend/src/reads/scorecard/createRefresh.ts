import { InputError } from '@backstage/errors';
import type { ScorecardDetail } from '@waymark/plugin-maturity-common';
import type { Asker } from '../../Asker';
import { readAccess } from '../access/readAccess';
import type { ReadContext } from '../context';
import { notFound } from '../find/notFound';
import { getScorecard } from './getScorecard';
import { shareWork } from './shareWork';

/**
 * Makes what asks all sources about an entity anew. Who asks while that is
 * under way waits for the same answers; the sources are asked once.
 *
 * Errors of that function: as of {@link getScorecard}; an `InputError` for an
 * entity that nothing is gathered about.
 */
export function createRefresh(
  context: ReadContext,
): (entityRef: string, asker: Asker) => Promise<ScorecardDetail> {
  // Without the asker's signal: others may wait for the same answers.
  const gather = shareWork(ref => context.gathering.refresh(ref));

  return async (entityRef, asker) => {
    const { knex, mirror } = context;
    const access = await readAccess(context, asker);
    const [sight, entities, subject] = await Promise.all([
      access.sees([entityRef]),
      mirror.getEntities([entityRef]),
      knex('subjects').where({ entity_ref: entityRef }).first('entity_ref'),
    ]);
    if (!entities.has(entityRef) || !sight.entity(entityRef)) {
      throw notFound(entityRef);
    }
    if (!subject) {
      throw new InputError(
        `Nothing is gathered about '${entityRef}'; expected an entity of one of the kinds ${context.kinds.join(', ')}, which the configuration has at maturity.kinds.`,
      );
    }
    await gather(entityRef);
    return getScorecard(context, entityRef, asker);
  };
}
