import type { Knex } from 'knex';
import { readCounter } from '../database/counter';
import type { CatalogMirror } from '../types';
import { hasReturned } from './hasReturned';
import { recordPage } from './recordPage';
import {
  lockCursor,
  readBooks,
  type ReplacementBooks,
  writeBooks,
} from './replacementBooks';
import type { RegistryChange } from './ReplacementRegistry';

/** How often the feed is read from its beginning though nothing asks for it. */
const COMPLETE_EVERY_MS = 24 * 60 * 60_000;

interface PullOptions {
  knex: Knex;
  mirror: Pick<CatalogMirror, 'recordReplaced'>;
  /** What follows a number; an empty page is the end of the feed. */
  readPage: (after: number) => Promise<readonly RegistryChange[]>;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Reads the registry's feed to its end and records what was replaced.
 *
 * The read begins with the change that the cursor stands on, because the feed
 * keeps its highest number:
 *
 *   cursor 7   7 8 9     8 and 9 are new
 *   cursor 7   9         so is 9; the ref that had 7 has it, or what had 9
 *   cursor 7   nothing   the feed ends before 7: it was set up anew
 *
 * A feed that was set up anew is read from its beginning. So is every feed when
 * the mirror saw an entity that had been replaced, because only the registry
 * knows whether it is back or on its way out; and once a day, for a feed that
 * grew past the cursor before anybody looked.
 */
export async function pullReplacements(options: PullOptions): Promise<void> {
  const { knex, readPage, now } = options;
  const books = await readBooks(knex);
  const { cursor, highest, completeAt } = books;
  const arrivals = await readCounter(knex);
  const isBack = await hasReturned(knex, {
    after: books.arrivals,
    upTo: arrivals,
  });
  const page = await readPage(Math.max(cursor - 1, 0));
  const isAnew = cursor > 0 && page.length === 0;
  const isDue = completeAt > 0 && now - completeAt >= COMPLETE_EVERY_MS;
  if (isAnew || isDue || isBack) {
    await compareAll(options, { ...books, arrivals });
    return;
  }
  if (arrivals !== books.arrivals) {
    await commit(options, { items: [], cursor, highest }, { arrivals });
  }
  await follow(options, books, page);
}

/** Takes what comes after the cursor, which moves with each page. */
async function follow(
  options: PullOptions,
  books: ReplacementBooks,
  first: readonly RegistryChange[],
): Promise<void> {
  let { cursor, highest } = books;
  let items = first.filter(({ seq }) => seq > cursor);
  while (items.length > 0) {
    const end = items[items.length - 1].seq;
    const next = { cursor: end, highest: Math.max(highest, end) };
    if (!(await commit(options, { items, cursor, highest }, next))) {
      return;
    }
    ({ cursor, highest } = next);
    items = [...(await options.readPage(cursor))];
  }
  if (books.completeAt === 0 && cursor > 0) {
    const done = { completeAt: options.now };
    await commit(options, { items: [], cursor, highest }, done);
  }
}

/**
 * Takes the feed from its beginning. The cursor stays until the end, and what
 * the mirror's feed says already is not said again, so this may break off
 * anywhere and begin once more.
 */
async function compareAll(
  options: PullOptions,
  { cursor, highest: known, arrivals }: ReplacementBooks,
): Promise<void> {
  let highest = known;
  let end = 0;
  let items = await options.readPage(0);
  while (items.length > 0) {
    end = items[items.length - 1].seq;
    const next = { highest: Math.max(highest, end) };
    if (!(await commit(options, { items, cursor, highest }, next))) {
      return;
    }
    ({ highest } = next);
    items = await options.readPage(end);
  }
  const done = { cursor: end, completeAt: options.now, arrivals };
  await commit(options, { items: [], cursor, highest }, done);
}

/** @returns false when another replica is at work, which then has the rest */
function commit(
  { knex, mirror }: PullOptions,
  page: {
    items: readonly RegistryChange[];
    cursor: number;
    highest: number;
  },
  next: Partial<ReplacementBooks>,
): Promise<boolean> {
  return knex.transaction(async tx => {
    if (!(await lockCursor(tx, page.cursor))) {
      return false;
    }
    await recordPage(tx, { mirror, ...page });
    await writeBooks(tx, next);
    return true;
  });
}
