import { readSight } from '@waymark/plugin-catalog-mirror-node';
import type {
  HandoverPreview,
  HandoverRequest,
} from '@waymark/plugin-raci-common';
import type { Asker } from '../../Asker';
import type { CellRow } from '../../database/tables';
import { planHandover } from '../../proposals/planHandover';
import { toFileChange } from '../../proposals/toChangeProposal';
import { readAccess } from '../access';
import type { ChangesContext } from '../context';
import { type Offer, prepareOffer } from './prepareOffer';

/** Says what a hand-over would change, to whoever may ask for or take it. */
export async function previewHandover(
  context: ChangesContext,
  request: HandoverRequest,
  asker: Asker,
): Promise<HandoverPreview> {
  const { claims } = await readAccess(context, asker);
  const offer = await prepareOffer(context, {
    request,
    asker,
    claims,
    forTaker: true,
  });
  const [plan, alsoAffected] = await Promise.all([
    planHandover(context, { ...offer.request, duties: offer.duties }, asker),
    countAffected(context, offer, asker),
  ]);
  return {
    items: offer.duties.map(({ holders: _, ...duty }) => ({
      ...duty,
      shown: false,
    })),
    changes: plan.files.map(toFileChange),
    unavailable: plan.unavailable,
    alsoAffected,
  };
}

/**
 * Entities that inherit a duty from a declaration that changes, those aside
 * that were asked for, as far as the asker sees them.
 */
async function countAffected(
  { knex, mirror }: ChangesContext,
  { request, duties }: Offer,
  asker: Asker,
): Promise<number> {
  const inherited = duties.filter(duty => duty.declaredAt !== duty.entityRef);
  const places = new Set(
    inherited.map(({ declaredAt, activity, role }) =>
      [declaredAt, activity, role].join(' '),
    ),
  );
  if (places.size === 0) {
    return 0;
  }
  const asked = new Set(duties.map(duty => duty.entityRef));
  const cells = await knex<CellRow>('cells')
    .where('party_ref', request.from)
    .whereIn('role', ['responsible', 'accountable'])
    .whereIn('origin_ref', [...new Set(inherited.map(one => one.declaredAt))])
    .select('entity_ref', 'origin_ref', 'activity', 'role');
  const affected = new Set(
    cells
      .filter(
        cell =>
          !asked.has(cell.entity_ref) &&
          places.has([cell.origin_ref, cell.activity, cell.role].join(' ')),
      )
      .map(cell => cell.entity_ref),
  );
  const sight = await readSight(mirror, asker, {
    entities: affected,
    parties: [],
  });
  return [...affected].filter(ref => sight.entity(ref)).length;
}
