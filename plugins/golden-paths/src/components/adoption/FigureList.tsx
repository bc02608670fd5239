import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AdoptionDay } from '@waymark/plugin-golden-paths-common';
import { formatDuration, useLocale } from '@waymark/plugin-page-parts-react';
import { goldenPathsTranslationRef } from '../../translation';
import { FactList } from '../project/FactList';
import { reckonFigures } from './figures';

const MINUTE_MS = 60_000;

/** The trend in a few figures. */
export function FigureList({ days }: { days: readonly AdoptionDay[] }) {
  const locale = useLocale();
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const figures = reckonFigures(days);
  if (!figures) {
    return null;
  }
  const { first, last, runs, succeeded, minutesSaved } = figures;
  const share = (part: number, total: number) =>
    t('page.adoption.share', {
      part,
      total,
      share: (total > 0 ? part / total : 0).toLocaleString(locale, {
        style: 'percent',
      }),
    });
  return (
    <FactList
      label={t('page.adoption.figures')}
      facts={[
        {
          id: 'projects',
          name: t('page.adoption.projectsNow'),
          value: t('page.adoption.since', {
            now: last.projects,
            before: first.projects,
            day: first.day,
          }),
        },
        {
          id: 'current',
          name: t('page.adoption.currentNow'),
          value: share(last.current, last.projects),
        },
        {
          id: 'runs',
          name: t('page.adoption.runsEnded'),
          value: share(succeeded, runs),
        },
        {
          id: 'saved',
          name: t('page.adoption.saved'),
          value: formatDuration(minutesSaved * MINUTE_MS, { locale }),
        },
      ]}
    />
  );
}
