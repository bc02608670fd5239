import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ScrollTable } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import { PointsText } from '../points/PointsText';
import type { LevelPoint } from './levelPoints';

/** The days on which something differed, newest first. */
export function LevelTable(props: { points: readonly LevelPoint[] }) {
  const { points } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <ScrollTable
      label={t('tab.trend')}
      columns={[
        { id: 'day', title: t('tab.trendDay') },
        { id: 'level', title: t('tab.trendLevel'), number: true },
        { id: 'points', title: t('tab.trendPoints') },
      ]}
    >
      {[...points].reverse().map(point => (
        <tr key={point.day}>
          <th scope="row">{point.day}</th>
          <td data-number>{point.level}</td>
          <td>
            <PointsText points={point.points} />
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}
