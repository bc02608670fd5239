import {
  CHECK_LETTERS,
  type CheckVerdict,
  type CompiledRubric,
} from '@waymark/plugin-maturity-common';
import type { ScorecardRow } from '../../database/tables';

/**
 * Since when each check is what it is now, by its position. Where time made
 * another answer of it that is not stored yet, nobody knows it. Pure.
 */
export function sinceOf(
  row: Pick<ScorecardRow, 'digest' | 'outcomes' | 'since'> | undefined,
  compiled: CompiledRubric,
  verdicts: readonly CheckVerdict[],
): (number | undefined)[] {
  const since: (number | undefined)[] = [];
  if (row?.digest === compiled.digest) {
    const times = JSON.parse(row.since) as number[];
    for (const { index, result } of verdicts) {
      if (row.outcomes[index] === CHECK_LETTERS[result]) {
        since[index] = times[index];
      }
    }
  }
  return since;
}
