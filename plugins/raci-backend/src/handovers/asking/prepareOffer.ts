import { InputError, NotAllowedError } from '@backstage/errors';
import { readSight } from '@waymark/plugin-catalog-mirror-node';
import type { HandoverRequest } from '@waymark/plugin-raci-common';
import type { Asker } from '../../Asker';
import type { DutyToMove } from '../../proposals/planDeclarations';
import type { KnownParties } from '../../resolution/types';
import type { ChangesContext } from '../context';
import { type Claims, mayOffer } from '../mayOffer';
import { type ReadRequest, readRequest } from './readRequest';
import { readHolders } from './readHolders';
import { selectDuties } from './selectDuties';

/** A hand-over that could be asked for. */
export interface Offer {
  request: ReadRequest;
  duties: DutyToMove[];
}

/**
 * Everything between a request and a hand-over: what is handed over, whether
 * the asker may offer it, and whether the other side can take it.
 *
 * @param options.forTaker whoever would take the duties may look too
 *
 * Errors: `InputError` and `NotFoundError` for requests that make no sense,
 * `NotAllowedError` for duties that are not the asker's to offer.
 */
export async function prepareOffer(
  context: ChangesContext,
  options: {
    request: HandoverRequest;
    asker: Asker;
    claims: Claims;
    forTaker: boolean;
  },
): Promise<Offer> {
  const { knex, mirror } = context;
  const { asker, claims, forTaker } = options;
  const request = readRequest(options.request);
  const { from, to } = request;

  const selected = await selectDuties({ knex, mirror }, request, asker);
  const [parties, holdersOf, owners, sight] = await Promise.all([
    context.knownParties([from, to]),
    readHolders(
      knex,
      selected.map(duty => duty.entityRef),
    ),
    mirror.getEntities(selected.map(duty => duty.declaredAt)),
    readSight(mirror, asker, { entities: [], parties: [to] }),
  ]);
  const fromState = parties.get(from)?.state ?? 'missing';
  if (!forTaker || !claims.owns.includes(to)) {
    for (const duty of selected) {
      const { entityRef, declaredAt, activity, role } = duty;
      const question = {
        from,
        fromState,
        owner: owners.get(declaredAt)?.owner,
        // Who is Accountable for one entity decides about it, not about all
        // that inherit the same declaration.
        accountable: holdersOf(duty)
          .accountable.filter(
            ({ origin }) =>
              declaredAt === entityRef || origin.ref === declaredAt,
          )
          .map(cell => cell.ref),
      };
      if (!mayOffer(claims, question)) {
        throw new NotAllowedError(
          `You may not hand over that '${from}' is ${role} for ${activity} of '${entityRef}'. ${whoMay(fromState, declaredAt, entityRef)}`,
        );
      }
    }
  }
  checkTaker(parties, to, sight.party(to));
  return {
    request,
    duties: selected.map(duty => ({
      ...duty,
      holders: holdersOf(duty).holders,
    })),
  };
}

function whoMay(
  fromState: string,
  declaredAt: string,
  entityRef: string,
): string {
  if (fromState === 'present') {
    return 'Only the holder may, a member of the group that holds it, or an administrator.';
  }
  const place =
    declaredAt === entityRef
      ? ''
      : ` It would change the declaration of '${declaredAt}'; with 'inherited: entity' only '${entityRef}' changes.`;
  return `The holder is not there any more: the owner of '${declaredAt}', the Accountable of the activity or an administrator may.${place}`;
}

/** Refuses a taker who could not act. */
export function checkTaker(
  parties: KnownParties,
  to: string,
  isVisible = true,
): void {
  const state = isVisible ? (parties.get(to)?.state ?? 'missing') : 'missing';
  const found = {
    present: undefined,
    left: `'${to}' has left`,
    missing: `'${to}' is not in the catalog, or you may not see it`,
    empty: `'${to}' is a group without anybody in it`,
  }[state];
  if (found) {
    throw new InputError(
      `${found}; expected somebody who is there to take the duties over`,
    );
  }
}
