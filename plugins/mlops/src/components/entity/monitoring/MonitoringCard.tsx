import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type {
  EntityOverview,
  ModelSpec,
  Monitoring,
} from '@waymark/plugin-mlops-common';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import { entityMonitoringRouteRef } from '../../../routes';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { QueryView } from '../../states/QueryView';
import { CardLink } from '../layout/CardLink';
import { EmptyText } from '../layout/EmptyText';
import { Verdict } from '../layout/Verdict';
import { useOverview } from '../page/entityQueries';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { DriftVerdict } from '../reports/DriftVerdict';
import { DriftWorst } from '../reports/DriftWorst';
import { QualityVerdict } from '../reports/QualityVerdict';
import { MonitoringFacts } from './MonitoringFacts';
import { newestReport } from './newestReport';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    minWidth: 0,
  },
  verdicts: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
    fontWeight: theme.typography.h6.fontWeight,
  },
}));

/**
 * How a model is watched and what the last reports found: drift, quality,
 * whether reports still come, and what happens on drift.
 */
export function MonitoringCard() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity } = useEntityOnPage();
  const query = useOverview();
  const spec = (entity.spec ?? {}) as Partial<ModelSpec>;
  return (
    <MlopsInfoCard
      title={t('entity.monitoring.title')}
      actions={
        <CardLink to={entityMonitoringRouteRef}>
          {t('entity.monitoring.all')}
        </CardLink>
      }
    >
      <QueryView query={query}>
        {overview => <Watched overview={overview} declared={spec.monitoring} />}
      </QueryView>
    </MlopsInfoCard>
  );
}

function Watched(props: { overview: EntityOverview; declared?: Monitoring }) {
  const { overview, declared } = props;
  const { drift, quality, needs } = overview;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const stale = needs.find(need => need.code === 'stale-monitoring');
  const lastReport = newestReport(overview);
  if (!declared && !lastReport) {
    return (
      <>
        <Verdict tone="warning">{t('entity.monitoring.nobody')}</Verdict>
        <EmptyText title={t('entity.monitoring.nobodyAdvice')} />
      </>
    );
  }
  return (
    <div className={classes.root}>
      <div className={classes.verdicts}>
        {drift && <DriftVerdict drifted={drift.drifted} total={drift.total} />}
        {quality.length > 0 && <QualityVerdict results={quality} />}
        {!lastReport && (
          <Verdict tone="warning">{t('entity.monitoring.waiting')}</Verdict>
        )}
        {stale && (
          <Verdict tone="warning">
            {stale.since ? (
              <>
                {t('entity.monitoring.staleSince')}{' '}
                <RelativeTime at={stale.since} />
              </>
            ) : (
              t('entity.monitoring.stale')
            )}
          </Verdict>
        )}
      </div>
      {drift && <DriftWorst drift={drift} />}
      <MonitoringFacts declared={declared} lastReport={lastReport} />
    </div>
  );
}
