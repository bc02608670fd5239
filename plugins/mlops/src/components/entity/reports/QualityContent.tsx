import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { MonitoringAnswer } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { QueryView } from '../../states/QueryView';
import { EmptyText } from '../layout/EmptyText';
import { DriftOverTime } from '../monitoring/DriftOverTime';
import { EveryResult } from '../monitoring/EveryResult';
import { useMonitoring } from '../monitoring/useMonitoring';
import { QualityOverTime } from './QualityOverTime';

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
 * The tab of quality: the suites over time, down to the failing check, and
 * drift where something reports it.
 */
export function QualityContent() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const query = useMonitoring();
  if (query.value) {
    return <Reported answer={query.value} />;
  }
  return (
    <MlopsInfoCard title={t('entity.quality.overTime')}>
      <QueryView query={query}>{() => null}</QueryView>
    </MlopsInfoCard>
  );
}

function Reported(props: { answer: MonitoringAnswer }) {
  const { drift, quality, truncated } = props.answer;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <div className={classes.root}>
      {quality.length > 0 ? (
        <QualityOverTime series={quality} />
      ) : (
        <MlopsInfoCard title={t('entity.quality.overTime')}>
          <EmptyText title={t('entity.quality.none')}>
            {t('entity.quality.noneAdvice')}
          </EmptyText>
        </MlopsInfoCard>
      )}
      {drift.length > 0 && <DriftOverTime series={drift} />}
      {truncated && (
        <Typography variant="caption">
          {t('entity.monitoring.truncated')}
        </Typography>
      )}
      {(drift.length > 0 || quality.length > 0) && (
        <EveryResult drift={drift.length > 0} quality={quality.length > 0} />
      )}
    </div>
  );
}
