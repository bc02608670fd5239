import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { ProductOutcome } from '@waymark/plugin-mlops-common';
import { useLocale } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { formatMetric } from '../../metrics/formatMetric';
import { Verdict } from '../layout/Verdict';
import { outcomeBars } from './outcomeBars';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
  },
  item: { minWidth: 0, overflowWrap: 'anywhere' },
  metric: { fontWeight: theme.typography.h6.fontWeight },
  secondary: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.body2.fontSize,
  },
  bars: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
    maxWidth: theme.spacing(50),
    margin: theme.spacing(0.5, 0),
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
  bar: {
    height: theme.spacing(1),
    // A goal of zero is drawn too.
    minWidth: 2,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.text.secondary,
  },
  target: { backgroundColor: theme.palette.primary.main },
}));

/** The business results that are to change, from where to where. */
export function Outcomes(props: { outcomes: ProductOutcome[] }) {
  const { outcomes } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  if (outcomes.length === 0) {
    return <Verdict tone="warning">{t('entity.product.noOutcomes')}</Verdict>;
  }
  return (
    <ul className={classes.list} aria-label={t('entity.product.outcomes')}>
      {outcomes.map((outcome, index) => (
        <Outcome key={`${index} ${outcome.metric}`} outcome={outcome} />
      ))}
    </ul>
  );
}

function Outcome(props: { outcome: ProductOutcome }) {
  const { metric, unit, baseline, target, source } = props.outcome;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const words = (value: number) =>
    [formatMetric(value, locale), unit].filter(Boolean).join(' ');
  return (
    <li className={classes.item}>
      <div className={classes.metric} dir="auto">
        {metric}
      </div>
      <Bars outcome={props.outcome} />
      <div dir="auto">
        {baseline === undefined
          ? t('entity.product.goal', { target: words(target) })
          : t('entity.product.goalFrom', {
              baseline: words(baseline),
              target: words(target),
            })}
      </div>
      <div className={classes.secondary} dir="auto">
        {baseline === undefined && `${t('entity.product.goalOnly')} `}
        {source
          ? t('entity.product.measured', { source })
          : t('entity.product.notMeasured')}
      </div>
    </li>
  );
}

/** A picture of what the line below it says. */
function Bars(props: { outcome: ProductOutcome }) {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const bars = outcomeBars(props.outcome);
  if (!bars) {
    return null;
  }
  const width = (share: number) => ({ width: `${share * 100}%` });
  return (
    <div className={classes.bars} aria-hidden>
      <span>{t('entity.product.today')}</span>
      <span className={classes.bar} style={width(bars.baseline)} />
      <span>{t('entity.product.target')}</span>
      <span
        className={`${classes.bar} ${classes.target}`}
        style={width(bars.target)}
      />
    </div>
  );
}
