import type { CiFinding } from './types';

type State = CiFinding['state'];

/**
 * How several runs of one commit ended together: what failed counts most, then
 * what was broken off.
 */
export function combineStates(states: readonly State[]): State | undefined {
  const worst: State[] = ['failed', 'cancelled', 'passed'];
  return worst.find(state => states.includes(state));
}
