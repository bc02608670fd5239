import {
  CHECK_RESULTS,
  type CheckCount,
  type CheckResult,
  type CompiledRubric,
  decodeOutcomes,
} from '@waymark/plugin-maturity-common';
import type { Knex } from 'knex';

/** Counts results of each check of a rubric. */
export class ResultCounts {
  readonly #compiled: CompiledRubric;
  readonly #counts: Record<CheckResult, number>[];

  constructor(compiled: CompiledRubric) {
    this.#compiled = compiled;
    this.#counts = compiled.checks.map(
      () =>
        Object.fromEntries(CHECK_RESULTS.map(result => [result, 0])) as Record<
          CheckResult,
          number
        >,
    );
  }

  /** Results by position of the check, of so many entities. */
  add(results: readonly CheckResult[], entities = 1): void {
    for (const [index, result] of results.entries()) {
      this.#counts[index][result] += entities;
    }
  }

  toCounts(): CheckCount[] {
    return this.#compiled.checks.map(({ track, check, index }) => ({
      track: track.id,
      check: check.id,
      results: { ...this.#counts[index] },
    }));
  }
}

/** How many entities answer each check how. */
export async function countResults(
  knex: Knex,
  compiled: CompiledRubric,
): Promise<{ counts: CheckCount[]; entities: number }> {
  const rows: { outcomes: string; n: number | string }[] = await knex(
    'scorecards',
  )
    .where({ rubric_id: compiled.rubric.id, digest: compiled.digest })
    .groupBy('outcomes')
    .select('outcomes', knex.raw('count(*) as n'));
  const counts = new ResultCounts(compiled);
  let entities = 0;
  for (const { outcomes, n } of rows) {
    counts.add(decodeOutcomes(outcomes), Number(n));
    entities += Number(n);
  }
  return { counts: counts.toCounts(), entities };
}
