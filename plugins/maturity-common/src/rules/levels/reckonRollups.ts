import type { Condition, Rubric } from '../../rubric';
import { holds } from '../condition/holds';
import { comparedFact, planCondition } from '../condition/plan';
import type { Plan } from '../condition/plan';
import { settle } from '../condition/settle';
import type { Levels, TrackLevel } from '../types';

/**
 * The highest level of each roll-up whose condition, and all below, hold. A
 * track that does not apply is left out of conditions; one that has nothing
 * left to say does not hold, so that silence is never maturity.
 */
export function reckonRollups(
  rubric: Rubric,
  tracks: readonly TrackLevel[],
): Levels['rollups'] {
  const levelOf = new Map(
    tracks
      .filter(({ applicable }) => applicable)
      .map(({ id, level }) => [`track/${id}`, level]),
  );
  return rubric.rollups.map(({ id, levels }) => {
    const missed = levels.findIndex(
      ({ condition }) =>
        condition !== undefined && !isReached(condition, levelOf),
    );
    return { id, level: (missed === -1 ? levels.length : missed) - 1 };
  });
}

function isReached(
  condition: Condition,
  levelOf: ReadonlyMap<string, number>,
): boolean {
  const { root, leaves, factsOf } = planOf(condition);
  const answers = leaves.map((leaf, nth) => {
    if (!factsOf[nth].every(id => levelOf.has(id))) {
      return undefined;
    }
    const other = comparedFact(leaf);
    return holds(
      leaf.operator,
      levelOf.get(leaf.fact),
      other === undefined ? leaf.value : levelOf.get(other),
    );
  });
  return (
    answers.some(answer => answer !== undefined) &&
    settle(root, answers) !== false
  );
}

const plans = new WeakMap<Condition, Plan>();

// Levels are reckoned for every entity, and conditions do not change.
function planOf(condition: Condition): Plan {
  const plan = plans.get(condition) ?? planCondition(condition);
  plans.set(condition, plan);
  return plan;
}
