import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Campaign } from '@waymark/plugin-maturity-common';
import { maturityTranslationRef } from '../../translation';
import { useRubrics } from '../filters/RubricChoice';

/** What everybody is asked to reach, with the names that the rubric has. */
export function TargetText({
  campaign,
}: {
  campaign: Pick<Campaign, 'rubric' | 'target'>;
}) {
  const { target } = campaign;
  const { t } = useTranslationRef(maturityTranslationRef);
  const rubric = useRubrics().value?.items.find(
    ({ id }) => id === campaign.rubric,
  );
  const title = rubric?.title ?? campaign.rubric;
  if ('checks' in target) {
    return (
      <>
        {t('campaigns.target.checks', {
          count: target.checks.length,
          rubric: title,
        })}
      </>
    );
  }
  const { level, track } = target;
  const named = rubric?.levels.find(one => one.level === level)?.name;
  const name = named
    ? t('level.named', { level: String(level), name: named })
    : t('level.plain', { level: String(level) });
  return (
    <>
      {track === undefined
        ? t('campaigns.target.level', { level: name, rubric: title })
        : t('campaigns.target.track', {
            level: name,
            track:
              rubric?.tracks.find(({ id }) => id === track)?.title ?? track,
            rubric: title,
          })}
    </>
  );
}
