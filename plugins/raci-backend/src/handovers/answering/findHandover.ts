import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { readSight, type Sight } from '@waymark/plugin-catalog-mirror-node';
import type { Asker } from '../../Asker';
import type { ChangesContext } from '../context';
import { type HandoverStep, mayAnswer } from '../mayAnswer';
import type { Claims } from '../mayOffer';
import { readHandovers } from '../store/readHandovers';
import { transition } from '../transition';
import type { StoredHandover } from '../types';

/** A hand-over with what the asker sees of what it names. */
export interface FoundHandover {
  handover: StoredHandover;
  sight: Sight;
}

/**
 * The hand-over with this id.
 *
 * Errors: a `NotFoundError` in the same words whether there is none or the
 * asker may not see it.
 */
export async function findHandover(
  context: ChangesContext,
  id: string,
  asker: Asker,
): Promise<FoundHandover> {
  const { knex, mirror } = context;
  const handover = (await readHandovers(knex, [id])).get(id);
  if (handover) {
    const sight = await readSight(mirror, asker, refsOf([handover]));
    if (isVisible(handover, sight)) {
      return { handover, sight };
    }
  }
  throw new NotFoundError(
    `No hand-over '${id}' is known, or you may not see it.`,
  );
}

/** At least one of its entities is visible. Pure. */
export function isVisible(handover: StoredHandover, sight: Sight): boolean {
  return handover.items.some(item => sight.entity(item.entityRef));
}

/** Everything that hand-overs name. Pure. */
export function refsOf(handovers: readonly StoredHandover[]) {
  return {
    entities: handovers.flatMap(({ items }) =>
      items.flatMap(item => [item.entityRef, item.declaredAt]),
    ),
    parties: handovers.flatMap(({ from, to, proposedBy, answeredBy }) => [
      from,
      to,
      proposedBy,
      ...(answeredBy ? [answeredBy] : []),
    ]),
  };
}

/** Who may take a step, for those who may not. */
const WHO: Record<HandoverStep, (to: string) => string> = {
  accept: to => `Only '${to}' may, or a member of it.`,
  decline: to => `Only '${to}' may, or a member of it.`,
  withdraw: () =>
    'Whoever asked for it may, who gives the duties, or an administrator.',
  retry: () => 'Both sides may, or an administrator.',
};

/**
 * Refuses a step that is not the asker's to take. Whether it is too late is
 * left to the step itself, which knows.
 *
 * Errors: a `NotAllowedError` that says who may; a `ConflictError` while the
 * change is being proposed.
 */
export function requireStep(
  { handover, sight }: FoundHandover,
  options: { step: HandoverStep; claims: Claims; now: number },
): void {
  const { step, claims, now } = options;
  const { id, to, state, items } = handover;
  if (transition(state, step) === undefined) {
    return;
  }
  if (!mayAnswer(claims, handover, now).includes(step)) {
    if (mayAnswer(claims, handover, Infinity).includes(step)) {
      throw new ConflictError(
        `The change of hand-over '${id}' is being proposed just now; look at it again in a minute.`,
      );
    }
    throw new NotAllowedError(
      `You may not ${step} hand-over '${id}'. ${WHO[step](to)}`,
    );
  }
  const hidden = items.filter(
    item => !sight.entity(item.entityRef) || !sight.entity(item.declaredAt),
  );
  if (hidden.length > 0 && (step === 'accept' || step === 'retry')) {
    throw new NotAllowedError(
      `Hand-over '${id}' has ${hidden.length} of ${items.length} duties on entities that you may not see; ask for access to them first.`,
    );
  }
}
