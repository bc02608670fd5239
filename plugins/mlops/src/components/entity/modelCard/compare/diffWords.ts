import { diffSequence, type DiffPart } from './diffSequence';

// A number whole, a word, a stretch of white space, or one sign.
const TOKENS =
  /\d+(?:[.,]\d+)*|[\p{L}\p{M}\p{N}_]+|\s+|[^\p{L}\p{M}\p{N}_\s]/gu;

/** A stretch of text that two texts share or only one of them has. */
export interface TextPart {
  change: DiffPart<string>['change'];
  text: string;
}

/** What changed between two texts, word by word. */
export function diffWords(left: string, right: string): TextPart[] {
  return diffSequence(tokensOf(left), tokensOf(right)).map(
    ({ change, items }) => ({ change, text: items.join('') }),
  );
}

/** How much two texts have in common, 0 to 1, by the length of shared words. */
export function likeness(left: string, right: string): number {
  const shared = diffWords(left, right)
    .filter(({ change }) => change === 'same')
    .reduce((sum, { text }) => sum + text.trim().length, 0);
  return shared / Math.max(left.length, right.length, 1);
}

function tokensOf(text: string): string[] {
  return text.match(TOKENS) ?? [];
}
