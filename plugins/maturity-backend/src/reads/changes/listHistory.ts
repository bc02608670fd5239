import { InputError } from '@backstage/errors';
import {
  type ChangeCause,
  type CheckResult,
  didYouMean,
  type HistoryQuery,
  type MaturityChange,
  type Page,
} from '@waymark/plugin-maturity-common';
import {
  decodeCursor,
  encodeCursor,
  readMoment,
} from '@waymark/plugin-openapi-operations-node';
import type { Knex } from 'knex';
import type { HistoryRow, SubjectRow } from '../../database/tables';
import type { Access } from '../access/readAccess';
import { readSubjectFilter } from '../conditions/readSubjectFilter';
import { whereSubjects } from '../conditions/whereSubjects';
import type { ReadContext } from '../context';

const LIST = 'history';

type ChangeRow = HistoryRow & Pick<SubjectRow, 'title'>;

/**
 * What changed in levels and results, newest first. What the asker may not see
 * is left out, so a page may be short and still have a cursor.
 */
export async function listHistory(
  context: ReadContext,
  options: { query: HistoryQuery & { limit: number }; access: Access },
): Promise<Page<MaturityChange>> {
  const { knex } = context;
  const { query, access } = options;
  const { limit } = query;
  const [before] = decodeCursor(LIST, query.cursor, ['count']) ?? [];
  const since = readMoment('since', query.since);
  await refuseUnknown(context, query);
  const conditions = await readSubjectFilter(query, access);
  if (!conditions) {
    return { items: [], pageInfo: {} };
  }
  // Of entities that are gone the history stays, for whoever may see it.
  const statement = knex('history as h').leftJoin(
    'subjects as s',
    's.entity_ref',
    'h.entity_ref',
  );
  whereSubjects(statement, knex, conditions);
  whereChanges(statement, query);
  if (before !== undefined) {
    statement.where('h.id', '<', before);
  }
  if (since !== undefined) {
    statement.where('h.at', '>', since);
  }
  const rows: ChangeRow[] = await statement
    .orderBy('h.id', 'desc')
    .limit(limit + 1)
    .select('h.*', 's.title');
  const page = rows.slice(0, limit);
  const sight = await access.sees(page.map(row => row.entity_ref));
  const last = page.at(-1);
  return {
    items: page.filter(row => sight.entity(row.entity_ref)).map(toChange),
    pageInfo:
      last && rows.length > limit
        ? { nextCursor: encodeCursor(LIST, [last.id]) }
        : {},
  };
}

function whereChanges(statement: Knex.QueryBuilder, query: HistoryQuery): void {
  const { entityRef, rubric, track, check, what, direction } = query;
  const wanted = {
    entity_ref: entityRef,
    rubric_id: rubric,
    track,
    check_id: check,
  };
  for (const [column, value] of Object.entries(wanted)) {
    if (value !== undefined) {
      statement.where(`h.${column}`, value);
    }
  }
  if (what?.length) {
    statement.whereIn('h.what', what);
  }
  if (direction?.length) {
    statement.whereIn('h.direction', direction);
  }
}

/**
 * A rubric, track or check may be gone and still have a history; what neither
 * has nor had one is a mistake.
 */
async function refuseUnknown(
  { knex, book }: Pick<ReadContext, 'knex' | 'book'>,
  { rubric, track, check }: HistoryQuery,
): Promise<void> {
  const rubrics = book.rubrics.map(({ compiled }) => compiled.rubric);
  const used = rubrics.filter(
    ({ id }) => rubric === undefined || id === rubric,
  );
  const tracks = used.flatMap(one => one.tracks);
  const known = {
    rubric: { ids: rubrics.map(({ id }) => id), column: 'rubric_id' },
    track: { ids: tracks.map(({ id }) => id), column: 'track' },
    check: {
      ids: tracks.flatMap(({ checks }) => checks.map(({ id }) => id)),
      column: 'check_id',
    },
  };
  for (const [name, id] of Object.entries({ rubric, track, check })) {
    const { ids, column } = known[name as keyof typeof known];
    if (id !== undefined && !ids.includes(id)) {
      const past = await knex('history').where(column, id).first('id');
      if (!past) {
        throw new InputError(
          `'${name}' is '${id.slice(0, 100)}', which is not in use and has no history.${didYouMean(id, ids)}`,
        );
      }
    }
  }
}

function toChange(row: ChangeRow): MaturityChange {
  const value = (text: string) =>
    row.what === 'check' ? (text as CheckResult) : Number(text);
  return {
    id: String(row.id),
    entityRef: row.entity_ref,
    ...(row.title && { title: row.title }),
    at: new Date(Number(row.at)).toISOString(),
    rubric: row.rubric_id,
    version: row.version,
    what: row.what,
    ...(row.track && { track: row.track }),
    ...(row.check_id && { check: row.check_id }),
    subject: row.subject,
    ...(row.before !== null && { before: value(row.before) }),
    after: value(row.after),
    direction: row.direction,
    causes: JSON.parse(row.causes) as ChangeCause[],
  };
}
