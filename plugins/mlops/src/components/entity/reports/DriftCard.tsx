import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ModelSpec } from '@waymark/plugin-mlops-common';
import { entityQualityRouteRef } from '../../../routes';
import { mlopsTranslationRef } from '../../../translation';
import { CardLink } from '../layout/CardLink';
import { EmptyText } from '../layout/EmptyText';
import { useLatestDrift } from '../page/entityQueries';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { driftSubject, latestReport } from './driftSubject';
import { DriftItem } from './DriftItem';
import { latestOf } from './latestOf';
import { ReportCard } from './ReportCard';
import { useReportStyles } from './useReportStyles';

const SHOWN = 4;

/**
 * What the last drift report found, drifted metrics first. A model that
 * declares a monitor is expected to have reports.
 */
export function DriftCard() {
  const classes = useReportStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity } = useEntityOnPage();
  const query = useLatestDrift();
  const spec = (entity.spec ?? {}) as Partial<ModelSpec>;
  return (
    <ReportCard
      title={t('entity.drift.title')}
      query={query}
      expected={Boolean(spec.monitoring)}
      actions={
        <CardLink to={entityQualityRouteRef}>{t('entity.drift.all')}</CardLink>
      }
      empty={
        <EmptyText title={t('entity.drift.none')}>
          {t('entity.drift.noneAdvice')}
        </EmptyText>
      }
    >
      {items => (
        <ul className={classes.list}>
          {latestOf(latestReport(items), driftSubject)
            .sort((a, b) => rank(a.state) - rank(b.state))
            .slice(0, SHOWN)
            .map(result => (
              <li key={driftSubject(result)} className={classes.item}>
                <DriftItem result={result} />
              </li>
            ))}
          {spec.monitoring?.onDrift && (
            <li className={classes.secondary} dir="auto">
              {t('entity.drift.onDrift', { action: spec.monitoring.onDrift })}
            </li>
          )}
        </ul>
      )}
    </ReportCard>
  );
}

function rank(state: string): number {
  return state === 'drifted' ? 0 : 1;
}
