import type { ExploreAttention } from '@waymark/plugin-mlops-common';
import type { EntityFacts } from './EntityFacts';

/**
 * Why somebody should look at an entity, most severe first:
 * - `failed-run`: its last run failed;
 * - `drift`: the latest drift report found drift;
 * - `quality`: the latest result of one of its suites has failures;
 * - `ci-failed`: the latest finished CI run failed;
 * - `stale`: its data is older, or a run or monitor's report later, than it
 *   promises;
 * - `unowned`: it has no owner, or one the catalog does not know;
 * - `source-gone`: it names an object that its source no longer has.
 */
export function attentionReasons(options: {
  facts: EntityFacts;
  stale: boolean;
  owned: boolean;
  sourceGone: boolean;
}): ExploreAttention[] {
  const { facts, stale, owned, sourceGone } = options;
  const ci = facts.ci.find(result => result.state !== 'running');
  const reasons: [ExploreAttention, boolean][] = [
    ['failed-run', facts.latestRun?.state === 'failed'],
    [
      'drift',
      facts.drift[0]?.metrics.some(m => m.state === 'drifted') ?? false,
    ],
    ['quality', hasFailures(facts)],
    ['ci-failed', ci?.state === 'failed'],
    ['stale', stale],
    ['unowned', !owned],
    ['source-gone', sourceGone],
  ];
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason);
}

/** Each suite counts with its newest result only: older ones were answered. */
function hasFailures({ quality }: EntityFacts): boolean {
  const seen = new Set<string>();
  return quality.some(({ suite, checks }) => {
    const isNewest = !seen.has(suite);
    seen.add(suite);
    return isNewest && checks.some(check => !check.passed);
  });
}
