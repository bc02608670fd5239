import { raciHandoverPermission } from '@waymark/plugin-raci-common';
import { audited } from '@waymark/plugin-people-node';
import type { Asker } from '../../Asker';
import { tellAnswered } from '../../notifications';
import { requireAccess } from '../access';
import { checkTaker } from '../asking/prepareOffer';
import type { ChangesContext } from '../context';
import { moveHandover } from '../store/moveHandover';
import { findHandover, requireStep } from './findHandover';
import { proposeHandover } from './proposeHandover';

/**
 * Takes the duties and proposes the change with the taker's own rights. That
 * it was accepted stands, whatever becomes of the proposal.
 */
export async function acceptHandover(
  context: ChangesContext,
  id: string,
  asker: Asker,
): Promise<void> {
  const { knex, auditor, clock } = context;
  const accepted = await audited(
    { auditor, eventId: 'handover-accept', meta: { handoverId: id }, asker },
    async note => {
      const { claims, user } = await requireAccess(context, asker, {
        permission: raciHandoverPermission,
        toDo: 'take duties over',
      });
      note({ user });
      const found = await findHandover(context, id, asker);
      const { handover } = found;
      const now = clock();
      requireStep(found, { step: 'accept', claims, now });
      checkTaker(await context.knownParties([handover.to]), handover.to);
      const state = await moveHandover(knex, {
        handover,
        event: 'accept',
        set: { answered_at: now, answered_by: user },
      });
      return { ...handover, state, answeredAt: now, answeredBy: user };
    },
  );
  await tellAnswered(context, accepted);
  await proposeHandover(context, accepted, asker);
}
