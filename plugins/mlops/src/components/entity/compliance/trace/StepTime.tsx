import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { TraceStep } from '@waymark/plugin-mlops-common';
import { RelativeTime, useLocale } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../../translation';
import { exactTime } from './exactTime';

const useStyles = makeStyles(theme => ({
  secondary: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
  exact: { fontSize: theme.typography.body2.fontSize },
}));

/** When it happened, to the second, and who says so. */
export function StepTime(props: { step: TraceStep }) {
  const { at, timeFrom } = props.step;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <>
      <time dateTime={at} title={at} className={classes.exact}>
        {exactTime(at, { locale })}
      </time>
      <div className={classes.secondary}>
        <RelativeTime at={at} />
      </div>
      <div className={classes.secondary}>
        {timeFrom === 'observed'
          ? t('entity.trace.timeObserved')
          : t('entity.trace.timeFromSource')}
      </div>
    </>
  );
}
