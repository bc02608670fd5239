import { splitLines } from '../files/lines';
import { decodeText, hasSameContent } from '../files/text';
import type { FileTree, TreeFile } from '../files/types';
import { countCommon } from './diffLines';

/** Two texts with this share of equal lines are one file that moved. */
const LEAST_ALIKE = 0.6;
/** Beyond, only files that moved unchanged are found, as in Git. */
const MOST_PAIRS = 40_000;

/**
 * Finds the files that moved between two trees: by equal content, else by
 * enough equal lines. A file that is in both trees did not move, and empty
 * files are all alike, so that nothing follows from them.
 *
 * @returns the new path by the old one
 */
export function findRenames(from: FileTree, to: FileTree): Map<string, string> {
  const gone = onlyIn(from, to);
  const come = onlyIn(to, from);
  const renames = new Map<string, string>();
  const take = (pairs: Pair[]) => {
    const taken = new Set(renames.values());
    for (const { old, now } of pairs.sort(byLikeness)) {
      if (!renames.has(old) && !taken.has(now)) {
        renames.set(old, now);
        taken.add(now);
      }
    }
  };
  take(pairEqual(gone, come));
  const now = new Set(renames.values());
  take(
    pairAlike(
      gone.filter(([path]) => !renames.has(path)),
      come.filter(([path]) => !now.has(path)),
    ),
  );
  return renames;
}

type Entry = [path: string, file: TreeFile];

interface Pair {
  old: string;
  now: string;
  alike: number;
}

function onlyIn(tree: FileTree, other: FileTree): Entry[] {
  return [...tree].filter(
    ([path, { content }]) => content.length > 0 && !other.has(path),
  );
}

function pairEqual(gone: Entry[], come: Entry[]): Pair[] {
  const bySize = new Map<number, Entry[]>();
  for (const entry of come) {
    const size = entry[1].content.length;
    bySize.set(size, [...(bySize.get(size) ?? []), entry]);
  }
  return gone.flatMap(([old, file]) =>
    (bySize.get(file.content.length) ?? [])
      .filter(([, other]) => hasSameContent(file, other))
      .map(([now]) => ({ old, now, alike: 1 })),
  );
}

function pairAlike(gone: Entry[], come: Entry[]): Pair[] {
  if (gone.length * come.length > MOST_PAIRS) {
    return [];
  }
  const before = gone.flatMap(readEntry);
  const after = come.flatMap(readEntry);
  return before.flatMap(({ path: old, lines }) =>
    after
      .map(other => ({
        old,
        now: other.path,
        alike: shareOf(lines, other.lines),
      }))
      .filter(({ alike }) => alike >= LEAST_ALIKE),
  );
}

function readEntry([path, file]: Entry) {
  const text = decodeText(file.content);
  if (text === undefined) {
    return [];
  }
  // Empty lines are in every text and say nothing.
  const lines = splitLines(text).lines.filter(line => line.trim() !== '');
  return [{ path, lines }];
}

function shareOf(a: string[], b: string[]): number {
  const longest = Math.max(a.length, b.length);
  const shortest = Math.min(a.length, b.length);
  // Most pairs are told apart by their lengths alone.
  return longest === 0 || shortest < longest * LEAST_ALIKE
    ? 0
    : countCommon(a, b) / longest;
}

/** The likest first; of those the one that kept its name, then by path. */
function byLikeness(a: Pair, b: Pair): number {
  return (
    b.alike - a.alike ||
    Number(keptName(b)) - Number(keptName(a)) ||
    compare(a.old, b.old) ||
    compare(a.now, b.now)
  );
}

function keptName({ old, now }: Pair): boolean {
  return nameOf(old) === nameOf(now);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
