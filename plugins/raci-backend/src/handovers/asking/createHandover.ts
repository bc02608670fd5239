import { randomUUID } from 'node:crypto';
import {
  type HandoverRequest,
  raciHandoverPermission,
} from '@waymark/plugin-raci-common';
import { audited } from '@waymark/plugin-people-node';
import type { Asker } from '../../Asker';
import { tellAsked } from '../../notifications';
import { requireAccess } from '../access';
import type { ChangesContext } from '../context';
import { insertHandover } from '../store/insertHandover';
import type { StoredHandover } from '../types';
import { prepareOffer } from './prepareOffer';

/** Asks the other side to take duties over; gives the id. */
export async function createHandover(
  context: ChangesContext,
  request: HandoverRequest,
  asker: Asker,
): Promise<string> {
  const { knex, auditor, settings, clock } = context;
  const handover = await audited(
    {
      auditor,
      eventId: 'handover-create',
      meta: { from: request.from, to: request.to },
      asker,
    },
    async note => {
      const { claims, user } = await requireAccess(context, asker, {
        permission: raciHandoverPermission,
        toDo: 'hand duties over',
      });
      note({ user });
      const offer = await prepareOffer(context, {
        request,
        asker,
        claims,
        forTaker: false,
      });
      const { items: _, ...wanted } = offer.request;
      const now = clock();
      const created: StoredHandover = {
        ...wanted,
        id: randomUUID(),
        proposedBy: user,
        state: 'asked',
        createdAt: now,
        dueAt: now + settings.answerWithinMs,
        proposals: [],
        revision: 1,
        items: offer.duties.map(({ holders: _holders, ...duty }) => ({
          ...duty,
          active: true,
        })),
      };
      await insertHandover(knex, created);
      note({
        handoverId: created.id,
        duties: created.items.map(
          ({ entityRef, activity, role }) => `${entityRef} ${activity} ${role}`,
        ),
      });
      return created;
    },
  );
  await tellAsked(context, handover);
  return handover.id;
}
