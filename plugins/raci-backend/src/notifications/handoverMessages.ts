import type { Knex } from 'knex';
import type { Message, Notifier } from '@waymark/plugin-people-node';
import type { StoredHandover } from '../handovers/types';
import type { KnownParties } from '../resolution/types';
import { handoverPath } from '../proposals/describeHandover';
import { type NameOf, readNames } from './readNames';

/** What telling needs: where names are, and who carries the message. */
export interface Telling {
  knex: Knex;
  notifier: Notifier;
  /** Of parties that no cell names yet; without it their refs' names do. */
  knownParties?(refs: string[]): Promise<KnownParties>;
}

/** Tells the taker that somebody asks for an answer. */
export async function tellAsked(
  telling: Telling,
  handover: StoredHandover,
): Promise<void> {
  const { from, to, proposedBy, reason, dueAt } = handover;
  const nameOf = await namesFor(telling, handover);
  await telling.notifier.send({
    ...about(handover),
    to: [to],
    except: proposedBy,
    title: `${nameOf(proposedBy)} asks you to take over ${count(handover)} of ${nameOf(from)}`,
    description: [
      listOf(handover, nameOf),
      ...(reason ? [`"${reason}"`] : []),
      `An answer is expected by ${dayOf(dueAt)}.`,
    ].join('\n'),
  });
}

/** Tells the giving side what the taker said. */
export async function tellAnswered(
  telling: Telling,
  handover: StoredHandover,
): Promise<void> {
  const { from, to, proposedBy, state, answeredBy, answer } = handover;
  const isDeclined = state === 'declined';
  const nameOf = await namesFor(telling, handover);
  await telling.notifier.send({
    ...about(handover),
    to: [proposedBy, from],
    except: answeredBy,
    title: `${nameOf(answeredBy ?? to)} ${isDeclined ? 'declined' : 'accepted'} to take over ${count(handover)} of ${nameOf(from)}`,
    description: [
      listOf(handover, nameOf),
      ...(answer ? [`"${answer}"`] : []),
    ].join('\n'),
  });
}

/** Tells both sides that nothing is asked any more. */
export async function tellWithdrawn(
  telling: Telling,
  handover: StoredHandover,
  by: string,
): Promise<void> {
  const { from, to, proposedBy } = handover;
  const nameOf = await namesFor(telling, handover, by);
  await telling.notifier.send({
    ...about(handover),
    to: [to, proposedBy, from],
    except: by,
    title: `${nameOf(by)} withdrew the hand-over of ${count(handover)} of ${nameOf(from)}`,
    description: listOf(handover, nameOf),
  });
}

/** Reminds the taker, and whoever asked, that there is no answer yet. */
export async function tellOverdue(
  telling: Telling,
  handover: StoredHandover,
): Promise<void> {
  const { from, to, proposedBy, dueAt } = handover;
  const nameOf = await namesFor(telling, handover);
  await telling.notifier.send({
    ...about(handover),
    to: [to, proposedBy],
    title: `No answer yet: ${count(handover)} of ${nameOf(from)} for ${nameOf(to)}`,
    description: `${listOf(handover, nameOf)}\nAn answer was expected by ${dayOf(dueAt)}.`,
    severity: 'high',
  });
}

async function namesFor(
  { knex, knownParties }: Telling,
  { from, to, proposedBy, answeredBy, items }: StoredHandover,
  ...more: string[]
): Promise<NameOf> {
  const parties = [from, to, proposedBy, ...more];
  if (answeredBy) {
    parties.push(answeredBy);
  }
  const known = await knownParties?.([...new Set(parties)]);
  const nameOf = await readNames(knex, [
    ...parties,
    ...items.map(({ entityRef }) => entityRef),
  ]);
  return ref => known?.get(ref)?.title ?? nameOf(ref);
}

function about({ id }: StoredHandover): Pick<Message, 'link' | 'scope'> {
  return { link: handoverPath(id), scope: `raci-handover-${id}` };
}

function count({ items }: StoredHandover): string {
  return items.length === 1 ? 'a duty' : `${items.length} duties`;
}

/** The first few duties; the page has them all. */
function listOf({ items }: StoredHandover, nameOf: NameOf): string {
  const named = items
    .slice(0, 3)
    .map(
      ({ entityRef, activity, role }) =>
        `${role} for ${activity} of ${nameOf(entityRef)}`,
    );
  const rest = items.length - named.length;
  return [...named, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
