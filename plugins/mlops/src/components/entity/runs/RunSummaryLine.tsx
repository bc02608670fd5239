import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { RunsOverview } from '@waymark/plugin-mlops-common';
import { formatDuration, useLocale } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';

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

/** How many of the newest runs succeeded, and how long one takes. */
export function RunSummaryLine(props: { runs: RunsOverview }) {
  const { recent, totalRuns, successRate, medianDurationMs } = props.runs;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <div className={classes.root}>
      {successRate !== undefined && (
        <Typography variant="h6" component="p" className={classes.rate}>
          {t('entity.runs.rate', {
            rate: new Intl.NumberFormat(locale, {
              style: 'percent',
              maximumFractionDigits: 0,
            }).format(successRate),
          })}
        </Typography>
      )}
      <Typography variant="body2" className={classes.note}>
        {successRate === undefined
          ? t('entity.runs.noneCompleted')
          : t('entity.runs.rateOf', {
              shown: recent.length.toLocaleString(locale),
              total: totalRuns.toLocaleString(locale),
            })}
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
