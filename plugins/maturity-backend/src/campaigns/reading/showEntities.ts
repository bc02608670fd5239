import {
  type CampaignEntity,
  type CompiledRubric,
  isOpen,
} from '@waymark/plugin-maturity-common';
import type { ChangesContext } from '../../ChangesContext';
import type { LiveScore } from '../../evaluation/types';
import {
  judgeTarget,
  positionsOfTarget,
  trackPosition,
} from '../target/judgeTarget';
import type { StoredCampaign } from '../types';
import type { EntityRow } from './listCampaignEntities';

/** Open checks that one entity tells of. */
const MAX_OPEN = 20;

/** Entities of a campaign with what is still open, and why. */
export async function showEntities(
  { live }: Pick<ChangesContext, 'live'>,
  options: {
    campaign: Pick<StoredCampaign, 'target'>;
    compiled: CompiledRubric;
    rows: readonly EntityRow[];
  },
): Promise<CampaignEntity[]> {
  const { campaign, compiled, rows } = options;
  const { target } = campaign;
  const scores = await live.evaluate(
    rows.map(row => row.entity_ref),
    { rubricIds: [compiled.rubric.id] },
  );
  const asked = new Set(positionsOfTarget(compiled, target));
  const position = trackPosition(compiled, target);
  return rows.map(row => {
    const { asked: _, ...judgement } = judgeTarget(compiled, target, row);
    const digit = position === undefined ? undefined : row.levels[position];
    return {
      entityRef: row.entity_ref,
      ...judgement,
      level: digit === undefined ? row.level : Number.parseInt(digit, 36),
      open: judgement.done
        ? []
        : openChecks(compiled, asked, scores.get(row.entity_ref)?.at(0)),
      ...(row.title !== null && { title: row.title }),
      ...(row.owner !== null && { owner: row.owner }),
    };
  });
}

/** None where the rubric does not apply just now. */
function openChecks(
  compiled: CompiledRubric,
  asked: ReadonlySet<number>,
  score: LiveScore | undefined,
): CampaignEntity['open'] {
  if (!score) {
    return [];
  }
  return score.verdicts
    .filter(({ index, result }) => asked.has(index) && isOpen(result))
    .slice(0, MAX_OPEN)
    .map(verdict => {
      const { index, result } = verdict;
      const { id, title } = compiled.checks[index].check;
      const { reason } = compiled.explain(index, verdict, score.input);
      return { check: id, title, result, reason };
    });
}
