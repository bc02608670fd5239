import { NotFoundError } from '@backstage/errors';
import type { Handover } from '@waymark/plugin-raci-common';
import type { Asker } from '../../Asker';
import { readAccess } from '../access';
import { findHandover } from '../answering/findHandover';
import type { ChangesContext } from '../context';
import { showHandover } from './showHandover';

/** One hand-over as the asker may see it. */
export async function getHandover(
  context: ChangesContext,
  id: string,
  asker: Asker,
): Promise<Handover> {
  const { claims } = await readAccess(context, asker);
  const { handover, sight } = await findHandover(context, id, asker);
  const shown = showHandover(handover, {
    claims,
    sight,
    now: context.clock(),
  });
  if (!shown) {
    throw new NotFoundError(
      `No hand-over '${id}' is known, or you may not see it.`,
    );
  }
  return shown;
}
