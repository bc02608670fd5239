import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import BetterIcon from '@material-ui/icons/ThumbUpAltOutlined';
import WorseIcon from '@material-ui/icons/ThumbDownAltOutlined';
import { useLocale } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import {
  judgeDelta,
  metricDirection,
  type MetricDirection,
} from '../../metrics/metricDirection';
import { formatDelta } from './formatDelta';

const useStyles = makeStyles(theme => ({
  judgement: {
    display: 'flex',
    justifyContent: 'flex-end',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
  better: { color: theme.palette.status.ok },
  worse: { color: theme.palette.status.error },
}));

/**
 * A difference of a metric and, where it is known which way the metric gets
 * better, whether this is the way.
 */
export function Delta(props: {
  name: string;
  /** Right minus left. */
  delta: number;
  directions?: ReadonlyMap<string, MetricDirection>;
}) {
  const { name, delta, directions } = props;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const judgement = judgeDelta(delta, metricDirection(name, directions));
  return (
    <>
      <span title={String(delta)}>{formatDelta(delta, locale)}</span>
      {judgement && (
        <span className={classes.judgement}>
          {judgement === 'better' && (
            <BetterIcon
              fontSize="inherit"
              className={classes.better}
              aria-hidden
            />
          )}
          {judgement === 'worse' && (
            <WorseIcon
              fontSize="inherit"
              className={classes.worse}
              aria-hidden
            />
          )}
          {t(`entity.comparison.${judgement}`)}
        </span>
      )}
    </>
  );
}
