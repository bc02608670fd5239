import {
  CHECK_LETTERS,
  type CheckAt,
  type CheckResult,
  type CompiledRubric,
  type FailingCheck,
  type FailingQuery,
  type Page,
  toCheckAnswer,
} from '@waymark/plugin-maturity-common';
import type { Knex } from 'knex';
import type { ScorecardRow, SubjectRow } from '../../database/tables';
import type { LiveScore } from '../../evaluation/types';
import type { LoadedRubric } from '../../rubrics/types';
import type { Access, Sight } from '../access/readAccess';
import { hasResult } from '../conditions/outcomes';
import { readSubjectFilter } from '../conditions/readSubjectFilter';
import { whereSubjects } from '../conditions/whereSubjects';
import type { ReadContext } from '../context';
import { findChecks, findRubric, findTrack } from '../find/findRubric';
import { sinceOf } from '../find/sinceOf';
import {
  cutFailing,
  type FailingGroup,
  readFailingPlace,
} from './failingPlace';

/** What is asked for when nothing is: what somebody has to do. */
const OPEN: CheckResult[] = ['fail', 'no-data', 'error'];

type FailingRow = SubjectRow &
  Pick<ScorecardRow, 'digest' | 'outcomes' | 'since'>;

/**
 * A page of checks that are open, by entity; within one in the rubric's order.
 * Which entities have any is read from what is stored; the reasons are made
 * from the facts as they are now, so that a check which passes by now is left
 * out.
 */
export async function listFailing(
  context: ReadContext,
  options: { query: FailingQuery & { limit: number }; access: Access },
): Promise<Page<FailingCheck>> {
  const { knex, book } = context;
  const { query, access } = options;
  const { cursor, limit } = query;
  const loaded = findRubric(book, query.rubric);
  const { compiled } = loaded;
  const { id } = compiled.rubric;
  const checks = findAsked(loaded, query);
  const results = query.result?.length ? query.result : OPEN;
  const list = `failing ${id}`;
  const place = readFailingPlace(list, cursor);
  const conditions = await readSubjectFilter(query, access);
  if (!conditions || checks.length === 0) {
    return { items: [], pageInfo: {} };
  }
  const statement = knex('scorecards as c')
    .join('subjects as s', 's.entity_ref', 'c.entity_ref')
    .where('c.rubric_id', id)
    .where('c.digest', compiled.digest);
  whereSubjects(statement, knex, conditions);
  whereResults(statement, knex, { checks, results });
  if (place.keys) {
    statement.whereRaw('(s.sort_key, s.entity_ref) >= (?, ?)', place.keys);
  }
  const rows: FailingRow[] = await statement
    .orderBy(['s.sort_key', 's.entity_ref'])
    .offset(place.skip)
    .limit(limit + 1)
    .select('s.*', 'c.digest', 'c.outcomes', 'c.since');
  const sight = await access.sees(
    rows.flatMap(row => [row.entity_ref, row.owner]),
  );
  return cutFailing({
    list,
    place,
    limit,
    groups: await readGroups(context, {
      rows,
      checks,
      results,
      sight,
      compiled,
      wanted: limit + place.check + 1,
    }),
  });
}

/**
 * The open checks of as many entities as make a page, and one more check to
 * tell that it goes on. What is stored says how many that probably are: to
 * judge all of them would cost ten times as much.
 */
async function readGroups(
  { live }: Pick<ReadContext, 'live'>,
  options: {
    rows: readonly FailingRow[];
    checks: readonly CheckAt[];
    results: readonly CheckResult[];
    sight: Sight;
    compiled: CompiledRubric;
    wanted: number;
  },
): Promise<FailingGroup<FailingCheck>[]> {
  const { rows, checks, results, sight, compiled, wanted } = options;
  const letters = results.map(result => CHECK_LETTERS[result]);
  const expected = (row: FailingRow) =>
    sight.entity(row.entity_ref)
      ? checks.filter(({ index }) => letters.includes(row.outcomes[index]))
          .length
      : 0;
  const groups: FailingGroup<FailingCheck>[] = [];
  let found = 0;
  while (groups.length < rows.length && found < wanted) {
    const slice: FailingRow[] = [];
    let missing = wanted - found;
    for (const row of rows.slice(groups.length)) {
      slice.push(row);
      missing -= expected(row);
      if (missing <= 0) {
        break;
      }
    }
    const scores = await live.evaluate(
      slice.map(row => row.entity_ref).filter(ref => sight.entity(ref)),
      {
        rubricIds: [compiled.rubric.id],
        checks: checks.map(({ check }) => check.id),
      },
    );
    for (const row of slice) {
      const items = sight.entity(row.entity_ref)
        ? (scores.get(row.entity_ref) ?? []).flatMap(score =>
            toItems(row, { score, results, sight }),
          )
        : undefined;
      found += items?.length ?? 0;
      groups.push({ keys: [row.sort_key, row.entity_ref], items });
    }
  }
  return groups;
}

function findAsked(
  loaded: LoadedRubric,
  { track, check }: FailingQuery,
): readonly CheckAt[] {
  const { compiled } = loaded;
  const named = check?.length ? findChecks(loaded, check) : compiled.checks;
  if (track === undefined) {
    return named;
  }
  const wanted = compiled.rubric.tracks[findTrack(loaded, track)];
  return named.filter(at => at.track.id === wanted.id);
}

function whereResults(
  statement: Knex.QueryBuilder,
  knex: Knex,
  asked: { checks: readonly CheckAt[]; results: readonly CheckResult[] },
): void {
  const { sql, bindings } = hasResult(
    knex,
    asked.checks.map(({ index }) => index),
    asked.results,
  );
  statement.whereRaw(sql, bindings);
}

function toItems(
  row: FailingRow,
  options: {
    score: LiveScore;
    results: readonly CheckResult[];
    sight: Sight;
  },
): FailingCheck[] {
  const { score, results, sight } = options;
  const { compiled, verdicts, input } = score;
  const since = sinceOf(row, compiled, verdicts);
  return verdicts
    .filter(({ result }) => results.includes(result))
    .map(verdict => {
      const { track, check } = compiled.checks[verdict.index];
      const answer = toCheckAnswer({
        compiled,
        input,
        verdict,
        since: since[verdict.index],
      });
      return {
        entityRef: row.entity_ref,
        ...(row.title !== null && { title: row.title }),
        ...(sight.named(row.owner) && { owner: row.owner }),
        rubric: compiled.rubric.id,
        track: track.id,
        check: check.id,
        checkTitle: check.title,
        level: check.level,
        result: verdict.result,
        reason: answer.reason,
        ...(answer.since !== undefined && { since: answer.since }),
        ...(answer.cure && { cure: answer.cure }),
      };
    });
}
