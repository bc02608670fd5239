import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Run } from '@waymark/plugin-mlops-common';
import { useLocale } from '../../../hooks/useLocale';
import { mlopsTranslationRef } from '../../../translation';
import { formatDuration } from '../../time/relativeTime';
import { runSummary } from './runSummary';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0.5, 3),
    paddingBottom: theme.spacing(2),
  },
  rate: { fontVariantNumeric: 'tabular-nums' },
  note: { color: theme.palette.text.secondary },
}));

/** How many of the runs shown succeeded, and how long one takes. */
export function RunSummaryLine(props: { runs: Run[] }) {
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { shown, completed, succeeded, rate, medianDurationMs } = runSummary(
    props.runs,
  );
  return (
    <div className={classes.root}>
      {rate !== undefined && (
        <Typography variant="h6" component="p" className={classes.rate}>
          {t('entity.runs.rate', {
            rate: new Intl.NumberFormat(locale, {
              style: 'percent',
              maximumFractionDigits: 0,
            }).format(rate),
          })}
        </Typography>
      )}
      <Typography variant="body2" className={classes.note}>
        {completed > 0
          ? t('entity.runs.rateOf', {
              succeeded: String(succeeded),
              completed: String(completed),
              shown: String(shown),
            })
          : t('entity.runs.noneCompleted')}
        {medianDurationMs !== undefined && (
          <>
            {' · '}
            {t('entity.runs.typical', {
              duration: formatDuration(medianDurationMs, { locale }),
            })}
          </>
        )}
      </Typography>
    </div>
  );
}
