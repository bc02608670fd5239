import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AdoptionDay } from '@waymark/plugin-golden-paths-common';
import {
  ScrollTable,
  formatDuration,
  useLocale,
} from '@waymark/plugin-page-parts-react';
import { goldenPathsTranslationRef } from '../../translation';

const MINUTE_MS = 60_000;

const COUNTS = [
  'projects',
  'current',
  'behind',
  'drifted',
  'runs',
  'failed',
] as const;

/** The days of the trend, newest first. */
export function DaysTable({ days }: { days: readonly AdoptionDay[] }) {
  const locale = useLocale();
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return (
    <ScrollTable
      label={t('page.adoption.title')}
      columns={[
        { id: 'day', title: t('page.adoption.day') },
        ...COUNTS.map(id => ({
          id,
          title: t(`page.adoption.${id}`),
          number: true,
        })),
        { id: 'saved', title: t('page.adoption.saved'), number: true },
      ]}
    >
      {[...days].reverse().map(day => (
        <tr key={day.day}>
          <th scope="row">{day.day}</th>
          {COUNTS.map(count => (
            <td key={count} data-number>
              {day[count].toLocaleString(locale)}
            </td>
          ))}
          <td data-number>
            {formatDuration(day.minutesSaved * MINUTE_MS, { locale })}
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}
