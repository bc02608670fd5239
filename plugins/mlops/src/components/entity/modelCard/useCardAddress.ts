import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** What the address of the tab asks for. */
export interface CardAddress {
  /** The version whose card is shown; the newest where none is named. */
  version?: string;
  /** The versions whose cards are compared, older first. */
  compare?: { left: string; right: string };
}

/** The version and the comparison of the tab, kept in its address. */
export function useCardAddress(): [
  CardAddress,
  (address: CardAddress) => void,
] {
  const [parameters, setParameters] = useSearchParams();
  const set = useCallback(
    ({ version, compare }: CardAddress) =>
      setParameters(before => {
        const after = new URLSearchParams(before);
        after.delete('version');
        after.delete('compare');
        if (compare) {
          after.set('compare', writePair(compare));
        } else if (version !== undefined) {
          after.set('version', version);
        }
        return after;
      }),
    [setParameters],
  );
  return [
    {
      version: parameters.get('version') ?? undefined,
      compare: readPair(parameters.get('compare')),
    },
    set,
  ];
}

// A version is a text of the source and may hold a comma itself.
function writePair(pair: { left: string; right: string }): string {
  return [pair.left, pair.right].map(encodeURIComponent).join(',');
}

function readPair(text: string | null): CardAddress['compare'] {
  const parts = text?.split(',') ?? [];
  if (parts.length !== 2 || parts.includes('')) {
    return undefined;
  }
  try {
    const [left, right] = parts.map(decodeURIComponent);
    return { left, right };
  } catch {
    // Written by hand: a percent sign that encodes nothing stands for itself.
    return { left: parts[0], right: parts[1] };
  }
}
