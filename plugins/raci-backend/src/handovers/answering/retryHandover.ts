import { raciHandoverPermission } from '@waymark/plugin-raci-common';
import { audited } from '@waymark/plugin-people-node';
import type { Asker } from '../../Asker';
import { requireAccess } from '../access';
import type { ChangesContext } from '../context';
import { moveHandover } from '../store/moveHandover';
import { findHandover, requireStep } from './findHandover';
import { proposeHandover } from './proposeHandover';

/**
 * Proposes again what was accepted and could not be proposed, with the rights
 * of whoever tries. The proposal has one name for ever, so that two who try
 * at once make one.
 */
export async function retryHandover(
  context: ChangesContext,
  id: string,
  asker: Asker,
): Promise<void> {
  const { knex, auditor, clock } = context;
  const handover = await audited(
    { auditor, eventId: 'handover-retry', meta: { handoverId: id }, asker },
    async note => {
      const { claims, user } = await requireAccess(context, asker, {
        permission: raciHandoverPermission,
        toDo: 'propose a hand-over again',
      });
      note({ user });
      const found = await findHandover(context, id, asker);
      requireStep(found, { step: 'retry', claims, now: clock() });
      await moveHandover(knex, { handover: found.handover, event: 'retry' });
      return found.handover;
    },
  );
  await proposeHandover(context, handover, asker);
}
