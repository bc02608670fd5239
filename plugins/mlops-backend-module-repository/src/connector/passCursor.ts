import { createHash } from 'node:crypto';
import type { JsonObject } from '@backstage/types';
import { SourceError } from '@waymark/plugin-mlops-node';
import type { Folder } from '../catalog';

/** How far a pass came. */
export interface PassCursor {
  /** The address of the last folder that was tried; folders are sorted. */
  after?: string;
  /** Folders up to `after` that are still to be read, as short hashes. */
  retry: string[];
  /** Hosts that were given up; all their folders are still to be read. */
  retryHosts: string[];
  /**
   * Set when the pass started over: what was stored by then and did not
   * change since need not be read again.
   */
  unchangedSince?: string;
}

// The contract allows a cursor 16 kB; a hash takes 18 bytes.
const MAX_RETRY = 500;

// A pass that only waits for broken folders must not keep the others from
// being read anew: after this time it starts over.
const STALE_MS = 5 * 60_000;

/**
 * Reads a stored cursor. Without one the pass begins; with one that came to
 * the end a while ago, it begins again, but passes over what did not change.
 */
export function readCursor(
  stored: JsonObject | undefined,
  now: number,
): PassCursor {
  const text = (value: unknown) =>
    typeof value === 'string' ? value : undefined;
  const texts = (value: unknown) =>
    Array.isArray(value) ? value.flatMap(item => text(item) ?? []) : [];
  const { retry, retryHosts, unchangedSince } = stored ?? {};
  const after = text(stored?.after);
  const sweptAt = text(stored?.sweptAt);
  if (sweptAt !== undefined && now - Date.parse(sweptAt) > STALE_MS) {
    return { retry: [], retryHosts: [], unchangedSince: sweptAt };
  }
  return {
    ...(after !== undefined && { after }),
    retry: texts(retry),
    retryHosts: texts(retryHosts),
    ...(text(unchangedSince) && { unchangedSince: text(unchangedSince) }),
  };
}

/** The folders that a pass still has to read, in order. */
export function foldersAhead(folders: Folder[], cursor: PassCursor): Folder[] {
  const { after, retry, retryHosts } = cursor;
  return folders.filter(
    ({ url }) =>
      after === undefined ||
      url > after ||
      retry.includes(shortHash(url)) ||
      retryHosts.includes(hostOf(url)),
  );
}

/** The cursor behind some folders, when others remain or failed. */
export function writeCursor(options: {
  tried: Folder[];
  failed: Folder[];
  ahead: Folder[];
  hostsGivenUp: ReadonlySet<string>;
  previous: PassCursor;
  /** Set when every folder was tried and some are still unread. */
  sweptAt?: string;
}): JsonObject {
  const { tried, failed, ahead, hostsGivenUp, previous, sweptAt } = options;
  const after = [previous.after, ...tried.map(({ url }) => url)]
    .filter(url => url !== undefined)
    .reduce((last, url) => (url > last ? url : last), '');
  // Folders ahead that lie before `after` are those of an earlier attempt.
  const unread = [...failed, ...ahead.filter(({ url }) => url <= after)];
  const retry = unread
    .filter(({ url }) => !hostsGivenUp.has(hostOf(url)))
    .map(({ url }) => shortHash(url));
  if (retry.length > MAX_RETRY) {
    throw new SourceError(
      `More than ${MAX_RETRY} folders could not be read; the last one is ${failed.at(-1)?.url ?? 'unknown'}.`,
      {
        reason: 'unavailable',
        hint: 'See the problems of this connection, or narrow mlops.repository.filter to entities whose repositories can be read.',
      },
    );
  }
  return {
    after,
    retry,
    retryHosts: [...hostsGivenUp].sort(),
    ...(previous.unchangedSince && {
      unchangedSince: previous.unchangedSince,
    }),
    ...(sweptAt && { sweptAt }),
  };
}

/** The host part of a folder's address. */
export function hostOf(url: string): string {
  return new URL(url).host;
}

function shortHash(url: string): string {
  return createHash('sha256').update(url).digest('base64url').slice(0, 14);
}
