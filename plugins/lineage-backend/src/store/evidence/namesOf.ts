import type { Claims } from '../../ingest/types';

/**
 * Key texts of all nodes that claims name, each with the time it would first
 * be seen, should it be new.
 */
export function namesOf(
  claims: readonly Claims[],
  at: number = 0,
): Map<string, number> {
  const names = new Map<string, number>();
  const add = (name: string) => void names.set(name, at);
  for (const { inputs, asides, outputs, ...records } of claims) {
    [inputs, asides, outputs].forEach(list => list.forEach(add));
    for (const record of Object.values(records)) {
      for (const [key, others] of Object.entries(record)) {
        add(key);
        others.forEach(add);
      }
    }
  }
  return names;
}
