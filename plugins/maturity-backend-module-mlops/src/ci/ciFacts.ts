import { fact, type Told } from '../facts';
import type { CiFact } from './meanings';
import type { CiFinding } from './types';

/**
 * What the newest of several results tells; that there is none, where CI is
 * known and has none.
 */
export function ciFacts(findings: readonly CiFinding[]): Told<CiFact> {
  const [newest] = [...findings].sort(
    (a, b) => Date.parse(b.at) - Date.parse(a.at),
  );
  if (!newest) {
    return {
      provider: fact(null),
      state: fact(null),
      passed: fact(false),
      branch: fact(null),
      'tests-passed': fact(null),
      'tests-failed': fact(null),
    };
  }
  const { provider, state, branch = null, at, url, tests } = newest;
  const more = {
    at,
    evidence: {
      title: `Newest result of ${provider}`,
      ...(url !== undefined && { url }),
    },
  };
  return {
    provider: fact(provider, more),
    state: fact(state, more),
    passed: fact(state === 'passed', more),
    branch: fact(branch, more),
    'tests-passed': fact(tests?.passed ?? null, more),
    'tests-failed': fact(tests?.failed ?? null, more),
  };
}
