import type { CatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import type { Message, Notifier } from '@waymark/plugin-people-node';
import type { Duties } from '../duties';
import type { RubricBook } from '../rubrics/types';
import type { StoredWaiver } from '../waivers/types';
import { waiverPath } from './links';
import { readNames } from './readNames';

/** What telling needs: where names are, and who carries the message. */
export interface Telling {
  mirror: Pick<CatalogMirror, 'getEntities'>;
  book: RubricBook;
  notifier: Notifier;
}

/** Asks the Accountable for a decision. */
export async function tellAsked(
  telling: Telling,
  waiver: StoredWaiver,
  { accountable }: Duties,
): Promise<void> {
  const { what, nameOf } = await wordsFor(telling, waiver);
  await telling.notifier.send({
    ...about(waiver),
    to: accountable,
    except: waiver.requestedBy,
    title: `${nameOf(waiver.requestedBy)} asks you to excuse ${what}`,
    description: `"${waiver.reason}"\nAsked for until ${dayOf(waiver.until)}.`,
  });
}

/** Tells the Accountable that nothing is asked any more. */
export async function tellWithdrawn(
  telling: Telling,
  waiver: StoredWaiver,
  { accountable }: Duties,
): Promise<void> {
  const { what, nameOf } = await wordsFor(telling, waiver);
  await telling.notifier.send({
    ...about(waiver),
    to: accountable,
    except: waiver.requestedBy,
    title: `${nameOf(waiver.requestedBy)} no longer asks to excuse ${what}`,
  });
}

const DECIDED = {
  approved: 'excused',
  declined: 'did not excuse',
  revoked: 'no longer excuses',
} as const;

/** Tells whoever asked, and the Responsible, what the Accountable said. */
export async function tellDecided(
  telling: Telling,
  waiver: StoredWaiver & { state: keyof typeof DECIDED },
  decision: Duties & { by: string; words?: string },
): Promise<void> {
  const { responsible, by, words } = decision;
  const { what, nameOf } = await wordsFor(telling, waiver);
  const end =
    waiver.state === 'approved' ? [`Until ${dayOf(waiver.until)}.`] : [];
  await telling.notifier.send({
    ...about(waiver),
    to: [waiver.requestedBy, ...responsible],
    except: by,
    title: `${nameOf(by)} ${DECIDED[waiver.state]} ${what}`,
    description: [...(words ? [`"${words}"`] : []), ...end].join('\n'),
    severity: waiver.state === 'approved' ? 'normal' : 'high',
  });
}

/** Reminds whoever asked, and the Accountable, that a waiver is about to end. */
export async function tellEnding(
  telling: Telling,
  waiver: StoredWaiver,
  { accountable }: Duties,
): Promise<void> {
  const { what } = await wordsFor(telling, waiver);
  await telling.notifier.send({
    ...about(waiver),
    to: [waiver.requestedBy, ...accountable],
    title: `The waiver of ${what} ends on ${dayOf(waiver.until)}`,
    description:
      'After that the check counts again. Mend what it asks for, or ask for another waiver when this one has ended.',
  });
}

/** Tells whoever asked, and the Responsible, that the check counts again. */
export async function tellExpired(
  telling: Telling,
  waiver: StoredWaiver & { wasInForce: boolean },
  { responsible }: Duties,
): Promise<void> {
  const { what } = await wordsFor(telling, waiver);
  await telling.notifier.send({
    ...about(waiver),
    to: waiver.wasInForce
      ? [waiver.requestedBy, ...responsible]
      : [waiver.requestedBy],
    title: waiver.wasInForce
      ? `The waiver of ${what} has ended`
      : `Nobody answered about the waiver of ${what} in time`,
    description: waiver.wasInForce
      ? 'The check counts again.'
      : `It was asked for until ${dayOf(waiver.until)}.`,
    severity: 'high',
  });
}

async function wordsFor({ mirror, book }: Telling, waiver: StoredWaiver) {
  const { entityRef, rubricId, checkId, requestedBy, steps } = waiver;
  const people = steps.flatMap(step => step.by ?? []);
  const nameOf = await readNames(mirror, [entityRef, requestedBy, ...people]);
  const title = book
    .get(rubricId)
    ?.compiled.checks.find(({ check }) => check.id === checkId)?.check.title;
  return { what: `"${title ?? checkId}" on ${nameOf(entityRef)}`, nameOf };
}

function about({ id }: StoredWaiver): Pick<Message, 'link' | 'scope'> {
  return { link: waiverPath(id), scope: `maturity-waiver-${id}` };
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
