import type { CheckResult } from '../../api';
import { CHECK_RESULTS } from '../../api';
import type { Levels } from '../types';

/** The letter that stands for a result where many are kept. @public */
export const CHECK_LETTERS: Readonly<Record<CheckResult, string>> = {
  pass: 'P',
  fail: 'F',
  'not-applicable': '-',
  'no-data': '?',
  error: '!',
  waived: 'W',
};

const RESULT_OF = new Map(
  CHECK_RESULTS.map(result => [CHECK_LETTERS[result], result]),
);

/** A letter a check, in the rubric's order. @public */
export function encodeOutcomes(results: readonly CheckResult[]): string {
  return results.map(result => CHECK_LETTERS[result]).join('');
}

/**
 * The results that letters stand for. Throws for a letter that stands for
 * none, since what is stored is damaged then.
 * @public
 */
export function decodeOutcomes(letters: string): CheckResult[] {
  return Array.from(letters, (letter, index) => {
    const result = RESULT_OF.get(letter);
    if (result === undefined) {
      throw new Error(
        `Found the letter "${letter}" at position ${index} of stored results; expected one of ${Object.values(
          CHECK_LETTERS,
        ).join(' ')}. Have the entity evaluated anew.`,
      );
    }
    return result;
  });
}

/** A digit of base 36 a track; `-` where it does not apply. @public */
export function encodeTrackLevels({ tracks }: Pick<Levels, 'tracks'>): string {
  return tracks
    .map(({ applicable, level }) => (applicable ? level.toString(36) : '-'))
    .join('');
}

/** Levels by track; undefined where it does not apply. @public */
export function decodeTrackLevels(digits: string): (number | undefined)[] {
  return Array.from(digits, digit =>
    digit === '-' ? undefined : parseInt(digit, 36),
  );
}

/** A digit of base 36 a roll-up. @public */
export function encodeRollupLevels({
  rollups,
}: Pick<Levels, 'rollups'>): string {
  return rollups.map(({ level }) => level.toString(36)).join('');
}

/** Levels by roll-up. @public */
export function decodeRollupLevels(digits: string): number[] {
  return Array.from(digits, digit => parseInt(digit, 36));
}

/** Whether a result stands in the way of a level. @public */
export function isOpen(result: CheckResult): boolean {
  return result === 'fail' || result === 'no-data' || result === 'error';
}

const RANKS: Readonly<Record<CheckResult, number | undefined>> = {
  pass: 2,
  waived: 1,
  'no-data': 0,
  error: 0,
  fail: 0,
  'not-applicable': undefined,
};

/**
 * Whether a check got better. Fail, no data and error are alike, a waiver is
 * better than those and a pass better than a waiver; what did not or does not
 * apply is neither better nor worse than anything.
 * @public
 */
export function compareResults(
  before: CheckResult,
  after: CheckResult,
): 'up' | 'down' | 'same' {
  const from = RANKS[before];
  const to = RANKS[after];
  if (from === undefined || to === undefined || from === to) {
    return 'same';
  }
  return to > from ? 'up' : 'down';
}
