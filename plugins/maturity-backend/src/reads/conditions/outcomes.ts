import {
  CHECK_LETTERS,
  type CheckResult,
} from '@waymark/plugin-maturity-common';
import type { SqlPart } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import { positionIn } from './whereSubjects';

/** Digits of levels in the order of their values; - where a track does not apply. */
const DIGITS = '-0123456789abcdefghijklmnopqrstuvwxyz';

/**
 * That one of some checks has one of some results, in `scorecards as c`.
 *
 * @param indexes - positions of checks in their rubric, from 0, ascending
 */
export function hasResult(
  knex: Knex,
  indexes: readonly number[],
  results: readonly CheckResult[],
): SqlPart {
  const tests = runsOf(indexes).flatMap(([first, length]) =>
    results.map(result => ({
      sql: `${positionIn(knex, `substr(c.outcomes, ${first + 1}, ${length})`, '?')} > 0`,
      binding: CHECK_LETTERS[result],
    })),
  );
  return {
    sql:
      tests.length > 0
        ? `(${tests.map(({ sql }) => sql).join(' or ')})`
        : '1 = 0',
    bindings: tests.map(({ binding }) => binding),
  };
}

/** SQL for the level of a track as a number; -1 where it does not apply. */
export function trackLevel(knex: Knex, index: number): string {
  const digit = `substr(c.levels, ${index + 1}, 1)`;
  return `(${positionIn(knex, `'${DIGITS}'`, digit)} - 2)`;
}

/** Neighbours are looked at in one go: a track's checks are in a row. */
function runsOf(indexes: readonly number[]): [first: number, length: number][] {
  const runs: [number, number][] = [];
  for (const index of indexes) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === index) {
      last[1] += 1;
    } else {
      runs.push([index, 1]);
    }
  }
  return runs;
}
