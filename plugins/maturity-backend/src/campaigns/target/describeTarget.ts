import type { CampaignTarget } from '@waymark/plugin-maturity-common';
import type { LoadedRubric } from '../../rubrics/types';

/** What a campaign asks for, for people. Pure. */
export function describeTarget(
  { compiled }: Pick<LoadedRubric, 'compiled'>,
  target: CampaignTarget,
): string {
  const { rubric, checks } = compiled;
  if ('checks' in target) {
    const titles = target.checks.map(
      id => checks.find(({ check }) => check.id === id)?.check.title ?? id,
    );
    return titles.length > 2
      ? `${titles.length} checks of ${rubric.title}`
      : titles.map(title => `"${title}"`).join(' and ');
  }
  const track = rubric.tracks.find(({ id }) => id === target.track);
  return `level ${target.level} in ${track?.title ?? rubric.title}`;
}
