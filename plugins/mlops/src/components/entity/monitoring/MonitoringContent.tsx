import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { MonitoringAnswer } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { QueryView } from '../../states/QueryView';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { QualityOverTime } from '../reports/QualityOverTime';
import { DriftOverTime } from './DriftOverTime';
import { EveryResult } from './EveryResult';
import { FirstReport } from './FirstReport';
import { MonitoringFacts } from './MonitoringFacts';
import { useMonitoring } from './useMonitoring';

const useStyles = makeStyles(theme => ({
  root: {
    // Of a grid's row, the full height that a card takes is its own.
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: theme.spacing(3),
  },
}));

/**
 * The tab of monitoring: how the model is watched, drift against its
 * thresholds and quality over time; and before the first report, how to get
 * one.
 */
export function MonitoringContent() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const query = useMonitoring();
  if (query.value) {
    return <Watched answer={query.value} />;
  }
  return (
    <MlopsInfoCard title={t('entity.monitoring.how')}>
      <QueryView query={query}>{() => null}</QueryView>
    </MlopsInfoCard>
  );
}

function Watched(props: { answer: MonitoringAnswer }) {
  const { declared, lastReport, schedule, drift, quality, truncated } =
    props.answer;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { ref } = useEntityOnPage();
  const reported = drift.length > 0 || quality.length > 0;
  return (
    <div className={classes.root}>
      {(declared || reported) && (
        <MlopsInfoCard title={t('entity.monitoring.how')}>
          <MonitoringFacts
            declared={declared}
            lastReport={lastReport}
            schedule={schedule}
            whole
          />
        </MlopsInfoCard>
      )}
      {drift.length > 0 && <DriftOverTime series={drift} />}
      {quality.length > 0 && <QualityOverTime series={quality} />}
      {truncated && (
        <Typography variant="caption">
          {t('entity.monitoring.truncated')}
        </Typography>
      )}
      {reported ? (
        <EveryResult drift={drift.length > 0} quality={quality.length > 0} />
      ) : (
        <FirstReport declared={Boolean(declared)} name={ref.name} />
      )}
    </div>
  );
}
