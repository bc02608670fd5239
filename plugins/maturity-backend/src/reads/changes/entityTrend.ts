import {
  type CheckResult,
  type CompiledRubric,
  decodeOutcomes,
  reckonLevels,
  type TrendPoint,
} from '@waymark/plugin-maturity-common';
import type {
  HistoryRow,
  ScorecardRow,
  SubjectRow,
} from '../../database/tables';
import type { Access } from '../access/readAccess';
import type { ReadContext } from '../context';
import { notFound } from '../find/notFound';

/** Most changes of checks that are gone back over. */
const MAX_CHANGES = 10_000;

/**
 * How one entity stood, day by day, in the rubric as it is now: its results
 * are gone back over change by change, and levels reckoned from them.
 *
 * Errors: a `NotFoundError` where the asker may not see the entity.
 */
export async function entityTrend(
  { knex }: Pick<ReadContext, 'knex'>,
  options: {
    compiled: CompiledRubric;
    entityRef: string;
    from: string;
    today: string;
    access: Access;
  },
): Promise<TrendPoint[]> {
  const { compiled, entityRef, from, today, access } = options;
  const { rubric, digest } = compiled;
  const mine = { entity_ref: entityRef, rubric_id: rubric.id };
  const [sight, subject, row, changes] = await Promise.all([
    access.sees([entityRef]),
    knex<SubjectRow>('subjects').where({ entity_ref: entityRef }).first(),
    knex<ScorecardRow>('scorecards')
      .where({ ...mine, digest })
      .first(),
    knex<HistoryRow>('history')
      .where({ ...mine, what: 'check' })
      .where('at', '>=', Date.parse(from))
      .orderBy('id', 'desc')
      .limit(MAX_CHANGES),
  ]);
  if (!subject || !sight.entity(entityRef)) {
    throw notFound(entityRef);
  }
  if (!row) {
    return [];
  }
  return goBack({
    compiled,
    results: decodeOutcomes(row.outcomes),
    changes,
    today,
    first: later(from, dayOfText(subject.first_seen)),
  });
}

/**
 * The points of a trend from what is now and what changed before. Pure.
 *
 * @param options.results - as they are now, by position of the check
 * @param options.changes - of checks, newest first
 * @param options.first - the day that the trend begins with
 */
export function goBack(options: {
  compiled: CompiledRubric;
  results: readonly CheckResult[];
  changes: readonly Pick<HistoryRow, 'at' | 'check_id' | 'before'>[];
  today: string;
  first: string;
}): TrendPoint[] {
  const { compiled, changes, today, first } = options;
  const results = [...options.results];
  const indexes = new Map(
    compiled.checks.map(({ check, index }) => [check.id, index]),
  );
  const points = [toPoint(compiled, results, today)];
  let day = today;
  for (const change of changes) {
    const changedOn = dayOfText(change.at);
    if (changedOn < day) {
      points.push(toPoint(compiled, results, changedOn));
      day = changedOn;
    }
    const index = indexes.get(change.check_id);
    // A check that had no result, or is no longer asked, changes nothing.
    if (index !== undefined && change.before !== null) {
      results[index] = change.before as CheckResult;
    }
  }
  if (first < day) {
    points.push(toPoint(compiled, results, first));
  }
  return points.reverse();
}

function toPoint(
  { rubric }: CompiledRubric,
  results: readonly CheckResult[],
  day: string,
): TrendPoint {
  const levels = reckonLevels(rubric, results);
  const only = (level: number) =>
    rubric.levels.map((_, index) => (index === level ? 1 : 0));
  return {
    day,
    levels: only(levels.applicable ? levels.level : -1),
    points: levels.points,
    tracks: levels.tracks.map(({ id, level, applicable }) => ({
      id,
      levels: only(applicable ? level : -1),
      notApplicable: applicable ? 0 : 1,
    })),
    rollups: levels.rollups.map(({ id, level }, index) => ({
      id,
      levels: rubric.rollups[index].levels.map((_, at) =>
        at === level ? 1 : 0,
      ),
    })),
  };
}

function dayOfText(ms: number | string): string {
  return new Date(Number(ms)).toISOString().slice(0, 10);
}

function later(left: string, right: string): string {
  return left > right ? left : right;
}
