import type { OverviewNeed } from '@waymark/plugin-mlops-common';

const RANK: Record<string, number> = { error: 0, warning: 1, advice: 2 };
const LAST = Object.keys(RANK).length;

/**
 * The most severe first, and among equals as the backend has them. A severity
 * that this version of the plugin does not know comes last.
 */
export function orderNeeds(needs: OverviewNeed[]): OverviewNeed[] {
  const rank = ({ severity }: OverviewNeed) => RANK[severity] ?? LAST;
  return [...needs].sort((a, b) => rank(a) - rank(b));
}
