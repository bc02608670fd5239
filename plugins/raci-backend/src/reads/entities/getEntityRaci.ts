import type { EntityRaciDetail } from '@waymark/plugin-raci-common';
import type { Asker } from '../../Asker';
import type { StoredResolution, SubjectRow } from '../../database/tables';
import { readAccess } from '../access/readAccess';
import type { ReadContext } from '../context';
import { createShowResolved, notFound } from './createShowResolved';
import type { FoundSubject } from './refsOfSubject';

type Offer = EntityRaciDetail['may']['handOver'][number];

/**
 * Who acts for one entity, any of the catalog: one that is not kept is
 * resolved as it is asked for.
 *
 * Errors: a `NotFoundError` where there is none or the asker may not see it.
 */
export async function getEntityRaci(
  context: ReadContext,
  entityRef: string,
  asker: Asker,
): Promise<EntityRaciDetail> {
  const [, found] = await Promise.all([
    readAccess({ ...context, credentials: asker.credentials }),
    findSubject(context, entityRef),
  ]);
  if (!found) {
    throw notFound(entityRef);
  }
  const shown = await createShowResolved(context)(found, asker);
  const { may, handovers } = await context.changes.describeEntity(
    entityRef,
    asker,
  );
  return {
    ...shown,
    may: { ...may, handOver: may.handOver.filter(isShown) },
    handovers,
  };

  /** Who owns an entity may offer what a party has that they do not see. */
  function isShown({ activity, role, ref }: Offer): boolean {
    return shown.activities.some(
      one =>
        one.activity === activity && one[role].some(cell => cell.ref === ref),
    );
  }
}

async function findSubject(
  { knex, resolver }: ReadContext,
  entityRef: string,
): Promise<FoundSubject | undefined> {
  const subject = await knex<SubjectRow>('subjects')
    .where({ entity_ref: entityRef, listed: true })
    .first();
  return subject
    ? { subject, resolved: JSON.parse(subject.resolved) as StoredResolution }
    : resolver.preview(entityRef);
}
