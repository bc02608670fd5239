import { NotFoundError } from '@backstage/errors';
import type { Waiver } from '@waymark/plugin-maturity-common';
import type { Asker } from '../../Asker';
import type { ChangesContext } from '../../ChangesContext';
import { readWaiverAccess } from '../access';
import { findWaiver } from '../findWaiver';
import { showWaivers } from './showWaivers';

/** One waiver as the asker may see it. */
export async function getWaiver(
  context: ChangesContext,
  id: string,
  asker: Asker,
): Promise<Waiver> {
  const { claims } = await readWaiverAccess(context, asker);
  const waiver = await findWaiver(context, id, asker);
  const [shown] = await showWaivers(context, {
    waivers: [waiver],
    claims,
    reader: context.openDuties({ signal: asker.signal }),
    asker,
  });
  if (!shown) {
    throw new NotFoundError(
      `No waiver '${id}' is known, or you may not see it.`,
    );
  }
  return shown;
}
