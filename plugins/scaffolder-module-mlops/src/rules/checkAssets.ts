import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** What is wrong with a chosen entity; words are in the translation. */
export type AssetProblem =
  | { code: 'ref'; found: string; example: string }
  | { code: 'kind'; found: string; kind: string; expected: string }
  | { code: 'twice'; found: string };

/** Whether refs name entities of the allowed kinds, each once. Pure. */
export function checkAssets(
  refs: readonly unknown[],
  kinds: readonly string[],
): AssetProblem[] {
  const seen = new Set<string>();
  return refs.flatMap((ref): AssetProblem[] => {
    const read = readRef(ref);
    if (!read) {
      const example = `${kinds[0].toLocaleLowerCase('en-US')}:default/name`;
      return [{ code: 'ref', found: String(ref), example }];
    }
    const { kind, full } = read;
    if (!kinds.some(one => one.toLocaleLowerCase('en-US') === kind)) {
      return [
        { code: 'kind', found: full, kind, expected: kinds.join(' or ') },
      ];
    }
    if (seen.has(full)) {
      return [{ code: 'twice', found: full }];
    }
    seen.add(full);
    return [];
  });
}

function readRef(ref: unknown): { kind: string; full: string } | undefined {
  if (typeof ref !== 'string') {
    return undefined;
  }
  try {
    const full = stringifyEntityRef(parseEntityRef(ref));
    return { kind: parseEntityRef(full).kind, full };
  } catch {
    return undefined;
  }
}
