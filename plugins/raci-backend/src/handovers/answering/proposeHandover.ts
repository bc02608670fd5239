import { InputError, toError } from '@backstage/errors';
import { inTransaction, isPostgres } from '@waymark/plugin-bulk-rows-node';
import type { ChangeProposal } from '@waymark/plugin-raci-common';
import { audited } from '@waymark/plugin-people-node';
import type { Asker } from '../../Asker';
import type { HandoverItemRow, HandoverRow } from '../../database/tables';
import { PROPOSE_MS, within } from '../../proposals/deadline';
import { describeHandover } from '../../proposals/describeHandover';
import { planHandover } from '../../proposals/planHandover';
import { toChangeProposal } from '../../proposals/toChangeProposal';
import { readHolders } from '../asking/readHolders';
import type { ChangesContext } from '../context';
import { settleItems } from '../settling/settleItems';
import { transition } from '../transition';
import type { StoredHandover } from '../types';

/** Characters of a problem that are kept. */
const MAX_PROBLEM = 2_000;

/**
 * Proposes the change of an accepted hand-over where it is declared. Does not
 * throw: a failure is kept with the hand-over, for people to read and to try
 * again. It does not end with the request either: a tab that is closed leaves
 * no half of a proposal behind.
 */
export async function proposeHandover(
  context: ChangesContext,
  handover: StoredHandover,
  asker: Asker,
): Promise<void> {
  const { auditor, logger } = context;
  const { id } = handover;
  try {
    await audited(
      { auditor, eventId: 'handover-propose', meta: { handoverId: id }, asker },
      async note => {
        const { proposals, problem } = await propose(context, handover, asker);
        note({
          proposals: proposals.map(({ kind, url, branch }) =>
            [kind, url ?? branch].filter(Boolean).join(' '),
          ),
        });
        await keep(context, handover, {
          event: 'proposed',
          proposals: JSON.stringify(proposals),
          problem,
        });
      },
    );
  } catch (error) {
    const { message } = toError(error);
    logger.warn(
      `The change of hand-over '${id}' could not be proposed: ${message}`,
    );
    await keep(context, handover, { event: 'failed', problem: message });
  }
}

async function propose(
  context: ChangesContext,
  handover: StoredHandover,
  { credentials }: Asker,
): Promise<{ proposals: ChangeProposal[]; problem?: string }> {
  const { knex, proposals, appBaseUrl } = context;
  const { items } = handover;
  const open = items.filter(item => item.active);
  const holdersOf = await readHolders(
    knex,
    open.map(item => item.entityRef),
  );
  const duties = open.map(item => ({
    ...item,
    holders: holdersOf(item).holders,
  }));
  const { edits, unavailable } = await planHandover(
    context,
    { ...handover, duties },
    { credentials },
  );
  const problem = unavailable.map(({ reason }) => reason).join('\n');
  if (edits.length === 0) {
    throw new InputError(
      problem || 'None of the duties is left to be handed over.',
    );
  }
  const proposed = await proposals.propose(
    edits,
    describeHandover(handover, { appBaseUrl }),
    { credentials, signal: within(PROPOSE_MS) },
  );
  return {
    proposals: proposed.map(toChangeProposal),
    ...(problem && { problem }),
  };
}

/**
 * Keeps what became of proposing. Meanwhile the hand-over may have been
 * withdrawn, or the catalog may show it: then the state stays as it is, but
 * the link to what was opened is not lost.
 */
async function keep(
  { knex, clock }: ChangesContext,
  { id }: StoredHandover,
  outcome: {
    event: 'proposed' | 'failed';
    proposals?: string;
    problem?: string;
  },
): Promise<void> {
  const { event, proposals, problem } = outcome;
  await inTransaction(knex, async tx => {
    const query = tx<HandoverRow>('handovers').where({ id }).first();
    const row = await (isPostgres(tx) ? query.forUpdate() : query);
    const next = row && transition(row.state as StoredHandover['state'], event);
    if (row && (next ?? proposals)) {
      await tx<HandoverRow>('handovers')
        .where({ id })
        .update({
          revision: row.revision + 1,
          ...(proposals !== undefined && { proposals }),
          ...(next && {
            state: next,
            problem: problem?.slice(0, MAX_PROBLEM) ?? null,
          }),
        });
    }
    const items = await tx<HandoverItemRow>('handover_items').where({
      handover_id: id,
      active: true,
    });
    // Somebody may have changed the declaration by hand in the meantime.
    await settleItems(tx, {
      entityRefs: items.map(item => item.entity_ref),
      removed: 'wait',
      now: clock(),
    });
  });
}
