import { NotFoundError } from '@backstage/errors';
import type { EntityRaci } from '@waymark/plugin-raci-common';
import type { Asker } from '../../Asker';
import { decideSight, type Sight } from '../access/Sight';
import type { ReadContext } from '../context';
import { readParties } from '../parties/readParties';
import { type FoundSubject, partiesIn, refsOfSubject } from './refsOfSubject';
import { showSubject } from './showSubject';

/** Shows a resolution, stored or not, as its asker may see it. */
export type ShowResolved = (
  found: FoundSubject,
  asker: Asker,
  /** `isUnsaved`: of the asker's own making, and so no secret to them. */
  options?: { isUnsaved?: boolean },
) => Promise<EntityRaci>;

/**
 * What reads and previews of an entity share: titles and states of parties,
 * and what the asker may not see taken out.
 *
 * Errors of that function: a `NotFoundError` where the asker may not see the
 * entity.
 */
export function createShowResolved(
  context: Pick<ReadContext, 'knex' | 'mirror' | 'parties'>,
): ShowResolved {
  return async (found, { credentials }, { isUnsaved = false } = {}) => {
    const [parties, sight] = await Promise.all([
      readParties(context, partiesIn(found)),
      decideSight({
        mirror: context.mirror,
        credentials,
        refs: refsOfSubject(found),
      }),
    ]);
    const entityRef = found.subject.entity_ref;
    if (!isUnsaved && !sight.entity(entityRef)) {
      throw notFound(entityRef);
    }
    return showSubject(found, {
      parties,
      sight: isUnsaved ? seeOwn(sight, entityRef) : sight,
    });
  };
}

/** What stands on an entity of the asker's making is known to them. */
function seeOwn(sight: Sight, entityRef: string): Sight {
  return {
    entity: ref => ref === entityRef || sight.entity(ref),
    origin: at => at?.ref === entityRef || sight.origin(at),
    party: (ref, at) =>
      sight.party(ref, at?.ref === entityRef ? undefined : at),
  };
}

/** In the same words whether it does not exist or may not be seen. */
export function notFound(ref: string): NotFoundError {
  return new NotFoundError(
    `No entity '${ref}' is in the catalog, or you may not see it.`,
  );
}
