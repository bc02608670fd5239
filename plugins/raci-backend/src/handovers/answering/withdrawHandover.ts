import { raciHandoverPermission } from '@waymark/plugin-raci-common';
import { audited } from '@waymark/plugin-people-node';
import type { Asker } from '../../Asker';
import { tellWithdrawn } from '../../notifications';
import { requireAccess } from '../access';
import type { ChangesContext } from '../context';
import { moveHandover } from '../store/moveHandover';
import { findHandover, requireStep } from './findHandover';

/**
 * Takes back what was asked. A change that was proposed already is not taken
 * back with it: whoever may closes it where it is.
 */
export async function withdrawHandover(
  context: ChangesContext,
  id: string,
  asker: Asker,
): Promise<void> {
  const { knex, auditor, clock } = context;
  const withdrawn = await audited(
    { auditor, eventId: 'handover-withdraw', meta: { handoverId: id }, asker },
    async note => {
      const { claims, user } = await requireAccess(context, asker, {
        permission: raciHandoverPermission,
        toDo: 'withdraw a hand-over',
      });
      note({ user });
      const found = await findHandover(context, id, asker);
      const { handover } = found;
      requireStep(found, { step: 'withdraw', claims, now: clock() });
      const state = await moveHandover(knex, { handover, event: 'withdraw' });
      return { handover: { ...handover, state }, by: user };
    },
  );
  await tellWithdrawn(context, withdrawn.handover, withdrawn.by);
}
