import type { DatasetUse } from '@waymark/plugin-mlops-common';

/** One data set, as two versions or runs used it for the same thing. */
export interface PairedData {
  name: string;
  role: string;
  left?: DatasetUse;
  right?: DatasetUse;
  /** `unknown`: the same name, but a digest that would prove it is missing. */
  change: 'same' | 'changed' | 'left-only' | 'right-only' | 'unknown';
}

/**
 * The data of two versions or runs side by side: by role and by what the data
 * is called, files of one data set by their contents where they have the same.
 */
export function pairData(
  left: DatasetUse[],
  right: DatasetUse[],
): PairedData[] {
  const rest = [...right];
  const take = (fits: (other: DatasetUse) => boolean) => {
    const at = rest.findIndex(fits);
    return at < 0 ? undefined : rest.splice(at, 1)[0];
  };
  // The same contents first, wherever they stand: only what is left over
  // under the same name has changed.
  const same = left.map(use =>
    use.digest
      ? take(
          other => keyOf(other) === keyOf(use) && other.digest === use.digest,
        )
      : undefined,
  );
  const pairs = left.map((use, index) =>
    toPair(use, same[index] ?? take(other => keyOf(other) === keyOf(use))),
  );
  return [...pairs, ...rest.map(use => toPair(undefined, use))];
}

function keyOf({ role, entityRef, name, part }: DatasetUse): string {
  return JSON.stringify([role, entityRef ?? name, part ?? '']);
}

function toPair(left?: DatasetUse, right?: DatasetUse): PairedData {
  const { name, role } = (left ?? right)!;
  return {
    name,
    role,
    ...(left && { left }),
    ...(right && { right }),
    change: changeOf(left, right),
  };
}

function changeOf(
  left: DatasetUse | undefined,
  right: DatasetUse | undefined,
): PairedData['change'] {
  if (!left) {
    return 'right-only';
  }
  if (!right) {
    return 'left-only';
  }
  if (!left.digest || !right.digest) {
    return 'unknown';
  }
  return left.digest === right.digest ? 'same' : 'changed';
}
