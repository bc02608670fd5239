import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { ConfigLines } from '../../sources/ConfigLines';

const DECLARATION = `spec:
  monitoring:
    tool: evidently
    schedule: '0 6 * * *'
    driftThreshold: 0.3
    onDrift: Retrain, and tell the owner.`;

const useStyles = makeStyles(theme => ({
  steps: { margin: 0, paddingLeft: theme.spacing(3) },
}));

/** What to do, in order, until the first report of a monitor is here. */
export function FirstReport(props: {
  /** True where the catalog file already says who watches. */
  declared: boolean;
  /** The name that files of the reports carry. */
  name: string;
}) {
  const { declared, name } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <MlopsInfoCard title={t('entity.monitoring.first')}>
      <Typography variant="body2" paragraph>
        {declared
          ? t('entity.monitoring.waitingAdvice')
          : t('entity.monitoring.nobodyAdvice')}
      </Typography>
      <Typography component="ol" variant="body2" className={classes.steps}>
        {!declared && (
          <li>
            {t('entity.monitoring.firstWatch')}
            <ConfigLines text={DECLARATION} />
          </li>
        )}
        <li>
          {t('entity.monitoring.firstDrift')}
          <ConfigLines text={`reports/evidently/${name}-2026-03-01.json`} />
        </li>
        <li>
          {t('entity.monitoring.firstQuality')}
          <ConfigLines
            text={`reports/great_expectations/${name}-2026-03-01.json`}
          />
        </li>
        <li>{t('entity.monitoring.firstWait')}</li>
      </Typography>
    </MlopsInfoCard>
  );
}
