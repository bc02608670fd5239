import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { isModel, type ModelSpec } from '@waymark/plugin-mlops-common';
import {
  entityMonitoringRouteRef,
  entityQualityRouteRef,
} from '../../../routes';
import { mlopsTranslationRef } from '../../../translation';
import { SourceStamp } from '../../provenance/SourceStamp';
import { CardLink } from '../layout/CardLink';
import { EmptyText } from '../layout/EmptyText';
import { useOverview } from '../page/entityQueries';
import { mapQuery } from '../page/mapQuery';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { DriftVerdict } from './DriftVerdict';
import { DriftWorst } from './DriftWorst';
import { ReportCard } from './ReportCard';
import { useReportStyles } from './useReportStyles';

/**
 * What the last drift report found, the worst first. A model that declares a
 * monitor is expected to have reports; of what nobody watches, the card is
 * there only once there is one.
 */
export function DriftCard() {
  const classes = useReportStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity } = useEntityOnPage();
  const query = mapQuery(useOverview(), ({ drift }) => ({
    items: drift ? [drift] : [],
  }));
  const spec = (entity.spec ?? {}) as Partial<ModelSpec>;
  return (
    <ReportCard
      title={t('entity.drift.title')}
      query={query}
      expected={Boolean(spec.monitoring)}
      actions={
        <CardLink
          to={
            isModel(entity) ? entityMonitoringRouteRef : entityQualityRouteRef
          }
        >
          {t('entity.drift.all')}
        </CardLink>
      }
      empty={
        <EmptyText title={t('entity.drift.none')}>
          {t('entity.drift.noneAdvice')}
        </EmptyText>
      }
    >
      {([drift]) => (
        <div className={classes.list}>
          <DriftVerdict drifted={drift.drifted} total={drift.total} />
          <DriftWorst drift={drift} />
          <SourceStamp source={drift.source} at={drift.at} />
        </div>
      )}
    </ReportCard>
  );
}
