import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CampaignDetail } from '@waymark/plugin-maturity-common';
import {
  ChartOrTable,
  ScrollTable,
  SkeletonLines,
} from '@waymark/plugin-page-parts-react';
import { lazy, Suspense } from 'react';
import { maturityTranslationRef } from '../../translation';

// The library of the chart is larger than the rest of the page.
const CampaignPlot = lazy(() =>
  import('./CampaignPlot').then(m => ({ default: m.CampaignPlot })),
);

type Days = CampaignDetail['history'];

/** How a campaign moved: a picture, or a table that says the same. */
export function CampaignTrend({ history }: { history: Days }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const first = history[0];
  const last = history[history.length - 1];
  const label = t('campaigns.trendSentence', {
    from: first.day,
    to: last.day,
    first: first.done,
    last: last.done,
    total: last.total,
  });
  return (
    <ChartOrTable
      name={t('campaigns.trend')}
      note={label}
      table={<DayTable history={history} />}
      chart={
        <Suspense fallback={<SkeletonLines count={4} height={6} />}>
          <CampaignPlot label={label} history={history} />
        </Suspense>
      }
    />
  );
}

function DayTable({ history }: { history: Days }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <ScrollTable
      label={t('campaigns.trend')}
      columns={[
        { id: 'day', title: t('tab.trendDay') },
        { id: 'done', title: t('campaigns.done'), number: true },
        { id: 'waived', title: t('campaigns.ofThemWaived'), number: true },
        { id: 'total', title: t('campaigns.inScope'), number: true },
      ]}
    >
      {[...history].reverse().map(({ day, done, waived, total }) => (
        <tr key={day}>
          <th scope="row">{day}</th>
          <td data-number>{done}</td>
          <td data-number>{waived}</td>
          <td data-number>{total}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
