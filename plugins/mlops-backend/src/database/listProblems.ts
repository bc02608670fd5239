import { InputError } from '@backstage/errors';
import type { Page, SourceProblem } from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import type { DbProblemRow } from './tables';

const MAX_LIMIT = 200;

/** A page of a connection's problems, ordered by path. */
export async function listProblems(options: {
  knex: Knex;
  sourceId: string;
  limit: number;
  cursor?: string;
}): Promise<Page<SourceProblem>> {
  const { knex, sourceId, cursor } = options;
  const limit = Math.max(1, Math.min(options.limit, MAX_LIMIT));
  const query = knex<DbProblemRow>('problems')
    .where({ source_id: sourceId })
    .orderBy(['path', 'problem_id'])
    .limit(limit + 1);
  if (cursor) {
    query.whereRaw('("path", "problem_id") > (?, ?)', readCursor(cursor));
  }
  const rows = await query;
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items[items.length - 1] : undefined;
  return {
    items: items.map(({ path, line, message, hint, at }) => ({
      path,
      line: line ?? undefined,
      message,
      hint: hint ?? undefined,
      at,
    })),
    pageInfo: last
      ? {
          nextCursor: Buffer.from(
            JSON.stringify([last.path, last.problem_id]),
          ).toString('base64url'),
        }
      : {},
  };
}

function readCursor(cursor: string): [string, string] {
  try {
    const parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(parsed) &&
      parsed.length === 2 &&
      parsed.every(part => typeof part === 'string')
    ) {
      return [parsed[0], parsed[1]];
    }
  } catch {
    // Told below, with what is wrong with it.
  }
  throw new InputError(
    "The parameter 'cursor' is not one that this list handed out; leave it away to start at the beginning",
  );
}
