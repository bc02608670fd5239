import type {
  CampaignTarget,
  CompiledRubric,
} from '@waymark/plugin-maturity-common';
import { positionsOfTarget, trackPosition } from './judgeTarget';

/**
 * Conditions over `scorecards as c`. They hold nothing but numbers and letters
 * of ours, so they need no bindings.
 */
export interface TargetSql {
  asked: string;
  done: string;
  waived: string;
}

const HIGHEST_DIGIT = 35;

/**
 * What `judgeTarget` says, in SQL over the letters and digits of scorecards:
 * how many are done is counted where they are. Pure.
 */
export function sqlOfTarget(
  compiled: CompiledRubric,
  target: CampaignTarget,
): TargetSql {
  const letters = positionsOfTarget(compiled, target).map(
    position => `substr(c.outcomes, ${position + 1}, 1)`,
  );
  const waived = anyOf(letters.map(letter => `${letter} = 'W'`));
  if ('checks' in target) {
    return {
      asked: anyOf(letters.map(letter => `${letter} <> '-'`)),
      done: allOf(letters.map(letter => `${letter} in ('P', 'W', '-')`)),
      waived,
    };
  }
  const position = trackPosition(compiled, target);
  if (position === undefined) {
    return { asked: '1 = 1', done: `c.level >= ${target.level}`, waived };
  }
  // Digits are listed: how letters sort is up to the database's language.
  const digit = `substr(c.levels, ${position + 1}, 1)`;
  const reached = Array.from(
    { length: HIGHEST_DIGIT + 1 - target.level },
    (_, index) => `'${(target.level + index).toString(36)}'`,
  );
  return {
    asked: `${digit} <> '-'`,
    done: `${digit} in (${reached.join(', ')})`,
    waived,
  };
}

function anyOf(parts: readonly string[]): string {
  return parts.length === 0 ? '1 = 0' : `(${parts.join(' or ')})`;
}

function allOf(parts: readonly string[]): string {
  return parts.length === 0 ? '1 = 1' : `(${parts.join(' and ')})`;
}
