import { raciHandoverPermission } from '@waymark/plugin-raci-common';
import { audited } from '@waymark/plugin-people-node';
import type { Asker } from '../../Asker';
import { tellAnswered } from '../../notifications';
import { requireAccess } from '../access';
import { readWords } from '../asking/readRequest';
import type { ChangesContext } from '../context';
import { moveHandover } from '../store/moveHandover';
import { findHandover, requireStep } from './findHandover';

/** Refuses to take the duties. */
export async function declineHandover(
  context: ChangesContext,
  options: { id: string; reason?: string },
  asker: Asker,
): Promise<void> {
  const { knex, auditor, clock } = context;
  const { id } = options;
  const declined = await audited(
    { auditor, eventId: 'handover-decline', meta: { handoverId: id }, asker },
    async note => {
      const { claims, user } = await requireAccess(context, asker, {
        permission: raciHandoverPermission,
        toDo: 'decline duties',
      });
      note({ user });
      const { reason: answer } = readWords('reason', options.reason);
      const found = await findHandover(context, id, asker);
      const { handover } = found;
      const now = clock();
      requireStep(found, { step: 'decline', claims, now });
      const state = await moveHandover(knex, {
        handover,
        event: 'decline',
        set: {
          answered_at: now,
          answered_by: user,
          answer: answer ?? null,
        },
      });
      return { ...handover, state, answeredBy: user, answer };
    },
  );
  await tellAnswered(context, declined);
}
