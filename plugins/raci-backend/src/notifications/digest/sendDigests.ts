import type { Knex } from 'knex';
import type { Notifier } from '@waymark/plugin-people-node';
import { Digest, keyOfGap, recipientsOf } from './Digest';
import { type DigestGap, readGapPages } from './readGapPages';

/** Keys of one statement. */
const CHUNK = 300;

const DAY_MS = 24 * 60 * 60 * 1000;
/** What was told is marked as still the case so often. */
const TOUCH_MS = 7 * DAY_MS;
/** What was told and has not been the case for so long is forgotten. */
const FORGET_MS = 30 * DAY_MS;

/** A row of `told`. */
interface ToldRow {
  recipient: string;
  key: string;
  /** When it was told, or last found to be the case; milliseconds. */
  at: number | string;
}

/**
 * Tells everybody once of the gaps that are new to them, in one message each.
 * What could not be sent is not counted as told and comes with the next one.
 */
export async function sendDigests(options: {
  knex: Knex;
  notifier: Notifier;
  now: number;
  signal: AbortSignal;
}): Promise<{ sent: number }> {
  const { knex, notifier, now, signal } = options;
  const digests = new Map<string, Digest>();
  for await (const gaps of readGapPages(knex, signal)) {
    await addNew(knex, { gaps, digests, now });
  }
  let sent = 0;
  for (const [recipient, digest] of digests) {
    if (signal.aborted) {
      return { sent };
    }
    if (await notifier.send(digest.toMessage(now))) {
      sent += 1;
      await keepTold(knex, { recipient, keys: digest.keys, now });
    }
  }
  if (!signal.aborted) {
    await knex<ToldRow>('told')
      .where('at', '<', now - FORGET_MS)
      .delete();
  }
  return { sent };
}

async function addNew(
  knex: Knex,
  options: { gaps: DigestGap[]; digests: Map<string, Digest>; now: number },
): Promise<void> {
  const { gaps, digests, now } = options;
  const keyed = gaps.map(gap => ({ gap, key: keyOfGap(gap) }));
  for (let start = 0; start < keyed.length; start += CHUNK) {
    const part = keyed.slice(start, start + CHUNK);
    const keys = part.map(({ key }) => key);
    const rows = await knex<ToldRow>('told').whereIn('key', keys);
    await knex<ToldRow>('told')
      .whereIn('key', keys)
      .where('at', '<', now - TOUCH_MS)
      .update({ at: now });
    const told = new Set(rows.map(row => `${row.recipient} ${row.key}`));
    for (const { gap, key } of part) {
      for (const recipient of recipientsOf(gap)) {
        if (told.has(`${recipient} ${key}`)) {
          continue;
        }
        const digest = digests.get(recipient) ?? new Digest(recipient);
        digests.set(recipient, digest);
        digest.add(gap, key);
      }
    }
  }
}

async function keepTold(
  knex: Knex,
  options: { recipient: string; keys: string[]; now: number },
): Promise<void> {
  const { recipient, keys, now } = options;
  for (let start = 0; start < keys.length; start += CHUNK) {
    await knex<ToldRow>('told')
      .insert(
        keys
          .slice(start, start + CHUNK)
          .map(key => ({ recipient, key, at: now })),
      )
      .onConflict(['recipient', 'key'])
      .ignore();
  }
}
