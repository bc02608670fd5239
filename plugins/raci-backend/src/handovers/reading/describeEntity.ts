import { readSight } from '@waymark/plugin-catalog-mirror-node';
import {
  type EntityRaciDetail,
  type HandoverRole,
  raciHandoverPermission,
  raciProposePermission,
} from '@waymark/plugin-raci-common';
import type { Knex } from 'knex';
import type { Asker } from '../../Asker';
import type { HandoverItemRow, StoredResolution } from '../../database/tables';
import { mayPropose } from '../../proposals/mayPropose';
import { type Access, readAccess } from '../access';
import type { ChangesContext, Resolved } from '../context';
import { mayOffer } from '../mayOffer';
import { readHandovers } from '../store/readHandovers';
import type { DutyKey, StoredHandover } from '../types';

/** Hand-overs under way that one entity tells of. */
const MAX_HANDOVERS = 100;

/** A duty of an entity with where it comes from. */
interface Cell extends DutyKey {
  ref: string;
  originRef?: string;
}

/** What the asker may do about an entity, and what is under way for it. */
export async function describeEntity(
  context: ChangesContext,
  entityRef: string,
  asker: Asker,
): Promise<Pick<EntityRaciDetail, 'may' | 'handovers'>> {
  const { knex, resolver, mirror } = context;
  const [access, found] = await Promise.all([
    readAccess(context, asker, [raciProposePermission, raciHandoverPermission]),
    resolver.preview(entityRef),
  ]);
  if (!found) {
    return { may: { propose: false, handOver: [] }, handovers: [] };
  }
  const cells = cellsOf(entityRef, found.resolved);
  const underWay = await readUnderWay(knex, entityRef, cells);
  const sight = await readSight(mirror, asker, {
    entities: [],
    parties: underWay.flatMap(({ handover: { from, to } }) => [from, to]),
  });
  return {
    may: {
      propose:
        access.claims.user !== undefined &&
        access.holds(raciProposePermission) &&
        mayPropose(access.claims, {
          owner: found.entity.owner,
          resolved: found.resolved,
        }),
      handOver: await findOffers(context, { access, found, cells, underWay }),
    },
    handovers: underWay.map(({ handover: { id, state, from, to }, duty }) => ({
      id,
      state,
      from: sight.party(from) ? from : '',
      to: sight.party(to) ? to : '',
      activity: duty.activity,
      role: duty.role,
    })),
  };
}

function cellsOf(entityRef: string, resolved: StoredResolution): Cell[] {
  return resolved.activities.flatMap(one =>
    (['responsible', 'accountable'] as const).flatMap(role =>
      one[role].map(({ ref, origin }) => ({
        entityRef,
        activity: one.activity,
        role,
        ref,
        ...(origin.ref && { originRef: origin.ref }),
      })),
    ),
  );
}

interface UnderWay {
  handover: StoredHandover;
  duty: { activity: string; role: HandoverRole };
}

/** Duties of the entity itself, and of the declarations that it inherits. */
async function readUnderWay(
  knex: Knex,
  entityRef: string,
  cells: Cell[],
): Promise<UnderWay[]> {
  const origins = cells.flatMap(cell => cell.originRef ?? []);
  const places = [...new Set([entityRef, ...origins])];
  const items = await knex<HandoverItemRow>('handover_items')
    .where('active', true)
    .where(about =>
      about.where('entity_ref', entityRef).orWhereIn('declared_at', places),
    )
    .orderBy(['handover_id', 'activity', 'role'])
    .limit(MAX_HANDOVERS)
    .select();
  const own = items.filter(
    item =>
      item.entity_ref === entityRef ||
      cells.some(
        cell =>
          cell.originRef === item.declared_at &&
          cell.activity === item.activity &&
          cell.role === item.role &&
          cell.ref === item.from_ref,
      ),
  );
  const handovers = await readHandovers(knex, [
    ...new Set(own.map(item => item.handover_id)),
  ]);
  const seen = new Map<string, UnderWay>();
  for (const { handover_id: id, activity, role } of own) {
    const handover = handovers.get(id);
    if (handover) {
      seen.set(`${id} ${activity} ${role}`, {
        handover,
        duty: { activity, role: role as HandoverRole },
      });
    }
  }
  return [...seen.values()];
}

/** Cells that the asker may offer and that are not on their way already. */
async function findOffers(
  context: ChangesContext,
  about: {
    access: Access;
    found: Resolved;
    cells: Cell[];
    underWay: UnderWay[];
  },
): Promise<EntityRaciDetail['may']['handOver']> {
  const { found, cells, underWay } = about;
  const { claims, holds } = about.access;
  // Only what is in the matrix is stored, and only what is stored is on offer.
  if (!claims.user || !holds(raciHandoverPermission) || !found.subject.listed) {
    return [];
  }
  const parties = await context.knownParties([
    ...new Set(cells.map(cell => cell.ref)),
  ]);
  return cells
    .filter(
      ({ activity, role, ref }) =>
        !underWay.some(
          ({ handover, duty }) =>
            handover.from === ref &&
            duty.activity === activity &&
            duty.role === role,
        ) &&
        mayOffer(claims, {
          from: ref,
          fromState: parties.get(ref)?.state ?? 'missing',
          owner: found.entity.owner,
          accountable: cells
            .filter(
              cell => cell.role === 'accountable' && cell.activity === activity,
            )
            .map(cell => cell.ref),
        }),
    )
    .map(({ activity, role, ref }) => ({ activity, role, ref }));
}
