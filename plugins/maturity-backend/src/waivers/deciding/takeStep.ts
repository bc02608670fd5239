import { ConflictError, NotAllowedError } from '@backstage/errors';
import { readSight } from '@waymark/plugin-catalog-mirror-node';
import { maturityWaiverDecidePermission } from '@waymark/plugin-maturity-common';
import {
  audited,
  requirePermission,
  requirePerson,
} from '@waymark/plugin-people-node';
import type { Asker } from '../../Asker';
import type { ChangesContext } from '../../ChangesContext';
import type { Duties } from '../../duties';
import { tellDecided, tellWithdrawn } from '../../notifications/waiverMessages';
import { readWaiverAccess } from '../access';
import { findWaiver } from '../findWaiver';
import { mayStep, type WaiverClaims, type WaiverStepName } from '../mayStep';
import { readDuties } from '../readDuties';
import { readWords } from '../readRequest';
import { moveWaiver } from '../store/moveWaiver';
import { transition } from '../transition';
import type { StoredWaiver } from '../types';

/**
 * Lets the asker take a step with a waiver, if it is theirs to take: the
 * Accountable approves, declines and revokes, whoever asked withdraws. Who is
 * Accountable is asked just then, whatever the policy or a page said before.
 */
export async function takeStep(
  context: ChangesContext,
  options: { id: string; step: WaiverStepName; words?: string },
  asker: Asker,
): Promise<void> {
  const { auditor, clock } = context;
  const { id, step } = options;
  const { waiver, duties, user, words } = await audited(
    { auditor, eventId: `waiver-${step}`, meta: { waiverId: id }, asker },
    async note => {
      const { rights, claims } = await readWaiverAccess(context, asker);
      const by = requirePerson(rights, `${step} a waiver`);
      note({ user: by });
      if (step !== 'withdraw') {
        requirePermission(
          rights,
          maturityWaiverDecidePermission,
          `${step} a waiver`,
        );
      }
      const said = readWords(options.words);
      const found = await findWaiver(context, id, asker);
      const { entityRef, rubricId: rubric, checkId: check } = found;
      note({ entityRef, rubric, check });
      const reader = context.openDuties({ signal: asker.signal });
      const [who] = await readDuties(context, reader, [found]);
      const now = clock();
      await requireStep(context, {
        waiver: found,
        step,
        claims,
        who,
        now,
        asker,
      });
      const moved = await moveWaiver(context, {
        waiver: found,
        event: step,
        at: now,
        by,
        ...(said !== undefined && { words: said }),
      });
      return { waiver: moved, duties: who, user: by, words: said };
    },
  );
  await tell(context, { waiver, duties, user, words });
}

/** Whether it is too late by its state is left to the step, which knows. */
async function requireStep(
  { mirror }: ChangesContext,
  options: {
    waiver: StoredWaiver;
    step: WaiverStepName;
    claims: WaiverClaims;
    who: Duties;
    now: number;
    asker: Asker;
  },
): Promise<void> {
  const { waiver, step, claims, who, now, asker } = options;
  const { id, state, until } = waiver;
  const { accountable, undecidable } = who;
  const may = (at: number) =>
    mayStep(claims, waiver, { accountable, now: at }).includes(step);
  if (transition(state, step) === undefined || may(now)) {
    return;
  }
  if (may(-Infinity)) {
    throw new ConflictError(
      `Waiver '${id}' was asked for until ${new Date(until).toISOString()}; it is too late to ${step} it.`,
    );
  }
  if (step === 'withdraw') {
    throw new NotAllowedError(
      `You may not withdraw waiver '${id}'; only whoever asked for it may.`,
    );
  }
  const sight = await readSight(mirror, asker, {
    entities: [],
    parties: accountable,
  });
  const named = accountable.filter(sight.party).map(ref => `'${ref}'`);
  throw new NotAllowedError(
    `You may not ${step} waiver '${id}'; only the Accountable may. ${undecidable ?? (named.length > 0 ? `Here that is ${named.join(' or ')}.` : 'Whoever that is, you may not see them.')}`,
  );
}

async function tell(
  context: ChangesContext,
  taken: { waiver: StoredWaiver; duties: Duties; user: string; words?: string },
): Promise<void> {
  const { waiver, duties, user, words } = taken;
  const { state } = waiver;
  if (state === 'approved' || state === 'declined' || state === 'revoked') {
    await tellDecided(
      context,
      { ...waiver, state },
      { ...duties, by: user, ...(words !== undefined && { words }) },
    );
  } else {
    await tellWithdrawn(context, waiver, duties);
  }
}
