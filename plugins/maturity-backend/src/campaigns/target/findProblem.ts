import type { CampaignTarget } from '@waymark/plugin-maturity-common';
import type { LoadedRubric, RubricBook } from '../../rubrics/types';

/**
 * The rubric that a campaign is reckoned by now, or why it cannot be: rubrics
 * change while campaigns run. Pure.
 */
export function findCampaignRubric(
  book: RubricBook,
  campaign: { rubricId: string; target: CampaignTarget },
): { loaded?: LoadedRubric; problem?: string } {
  const { rubricId, target } = campaign;
  const loaded = book.get(rubricId);
  if (!loaded) {
    return {
      problem: `The rubric '${rubricId}' is not in use any more; change the campaign, or archive it.`,
    };
  }
  const problem = findTargetProblem(loaded, target);
  return problem === undefined ? { loaded } : { problem };
}

/** Why a rubric has not what a campaign asks for; undefined if it has. Pure. */
export function findTargetProblem(
  { compiled }: Pick<LoadedRubric, 'compiled'>,
  target: CampaignTarget,
): string | undefined {
  const { id, levels, tracks } = compiled.rubric;
  if ('checks' in target) {
    const gone = target.checks.filter(
      wanted => !compiled.checks.some(({ check }) => check.id === wanted),
    );
    return gone.length === 0
      ? undefined
      : `The rubric '${id}' has no check ${quoted(gone)}; change the campaign, or archive it.`;
  }
  const { level, track } = target;
  const highest = levels.length - 1;
  if (level > highest) {
    return `The rubric '${id}' has no level ${level}, its highest is ${highest}; change the campaign, or archive it.`;
  }
  if (track !== undefined && !tracks.some(one => one.id === track)) {
    return `The rubric '${id}' has no track '${track}'; change the campaign, or archive it.`;
  }
  return undefined;
}

function quoted(ids: readonly string[]): string {
  return ids.map(id => `'${id}'`).join(', ');
}
