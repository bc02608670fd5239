/** A run of items that two lists share or only one of them has. */
export interface DiffPart<T> {
  change: 'same' | 'added' | 'removed';
  items: T[];
}

/**
 * Beyond so many pairs of items the middle is called wholly replaced: the
 * table below would hold up the page, and nobody reads such a difference.
 */
const MAX_PAIRS = 4_000_000;

/**
 * What was added and removed between two lists, as few items as possible
 * (longest common subsequence). What was removed stands before what was added.
 */
export function diffSequence<T>(
  left: readonly T[],
  right: readonly T[],
): DiffPart<T>[] {
  let start = 0;
  while (start < left.length && left[start] === right[start]) {
    start++;
  }
  let end = 0;
  while (
    end < Math.min(left.length, right.length) - start &&
    left[left.length - 1 - end] === right[right.length - 1 - end]
  ) {
    end++;
  }
  const middleLeft = left.slice(start, left.length - end);
  const middleRight = right.slice(start, right.length - end);
  const parts: DiffPart<T>[] = [];
  add(parts, 'same', left.slice(0, start));
  if (middleLeft.length * middleRight.length > MAX_PAIRS) {
    add(parts, 'removed', middleLeft);
    add(parts, 'added', middleRight);
  } else {
    diffMiddle(middleLeft, middleRight, parts);
  }
  add(parts, 'same', left.slice(left.length - end));
  return parts;
}

/*
 * shared[i][j] is how many items left[i..] and right[j..] have in common, in
 * order. It is filled from the end, then walked from the start:
 *
 *        a  c  ''        left = a b c, right = a c
 *    a   2  1  0         (0,0) both a: same      -> (1,1)
 *    b   1  1  0         (1,1) below is as good: b removed -> (2,1)
 *    c   1  1  0         (2,1) both c: same      -> (3,2)
 *    ''  0  0  0
 */
function diffMiddle<T>(
  left: readonly T[],
  right: readonly T[],
  parts: DiffPart<T>[],
): void {
  const width = right.length + 1;
  const shared = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      shared[i * width + j] =
        left[i] === right[j]
          ? shared[(i + 1) * width + j + 1] + 1
          : Math.max(shared[(i + 1) * width + j], shared[i * width + j + 1]);
    }
  }
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      add(parts, 'same', [left[i]]);
      i++;
      j++;
    } else if (shared[(i + 1) * width + j] >= shared[i * width + j + 1]) {
      add(parts, 'removed', [left[i++]]);
    } else {
      add(parts, 'added', [right[j++]]);
    }
  }
  add(parts, 'removed', left.slice(i));
  add(parts, 'added', right.slice(j));
}

function add<T>(
  parts: DiffPart<T>[],
  change: DiffPart<T>['change'],
  items: readonly T[],
): void {
  const last = parts[parts.length - 1];
  if (items.length === 0) {
    return;
  }
  if (last?.change === change) {
    last.items.push(...items);
    return;
  }
  parts.push({ change, items: [...items] });
}
