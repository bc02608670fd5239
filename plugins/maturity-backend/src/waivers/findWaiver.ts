import { NotFoundError } from '@backstage/errors';
import type { Asker } from '../Asker';
import type { ChangesContext } from '../ChangesContext';
import { readWaivers } from './store/readWaivers';
import type { StoredWaiver } from './types';

/**
 * The waiver with this id.
 *
 * Errors: a `NotFoundError` in the same words whether there is none or the
 * asker may not see its entity.
 */
export async function findWaiver(
  context: Pick<ChangesContext, 'knex' | 'mirror'>,
  id: string,
  { credentials }: Asker,
): Promise<StoredWaiver> {
  const { knex, mirror } = context;
  const waiver = (await readWaivers(knex, [id])).get(id);
  if (waiver) {
    const { entityRef } = waiver;
    const visibility = await mirror.visible(credentials, [entityRef]);
    if (visibility.allows(entityRef)) {
      return waiver;
    }
  }
  throw new NotFoundError(`No waiver '${id}' is known, or you may not see it.`);
}
