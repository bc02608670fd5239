import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  RubricSummary,
  TrendPoint,
} from '@waymark/plugin-maturity-common';
import { ScrollTable } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import { PointsText } from '../points/PointsText';

/** The days on which something differed, newest first. */
export function DaysTable(props: {
  points: readonly TrendPoint[];
  rubric: RubricSummary;
  withPoints: boolean;
}) {
  const { points, rubric, withPoints } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <ScrollTable
      label={t('page.progress.chart')}
      columns={[
        { id: 'day', title: t('tab.trendDay') },
        ...rubric.levels.map(({ level }) => ({
          id: `level-${level}`,
          title: t('level.plain', { level: String(level) }),
          number: true,
        })),
        ...(withPoints ? [{ id: 'points', title: t('tab.trendPoints') }] : []),
      ]}
    >
      {[...points].reverse().map(({ day, levels, points: earned }) => (
        <tr key={day}>
          <th scope="row">{day}</th>
          {rubric.levels.map(({ level }) => (
            <td key={level} data-number>
              {levels[level] ?? 0}
            </td>
          ))}
          {withPoints && (
            <td>
              <PointsText points={earned} />
            </td>
          )}
        </tr>
      ))}
    </ScrollTable>
  );
}
