import { useTranslationRef } from '@backstage/frontend-plugin-api';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  RubricSummary,
  TrendPoint,
} from '@waymark/plugin-maturity-common';
import { useLocale } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import { reckonAdoption, type Adoption } from './adoption';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: { marginBottom: theme.spacing(1.5) },
  bar: { height: theme.spacing(1), borderRadius: theme.spacing(0.5) },
}));

/** How many reached each level, and how many had at the beginning. */
export function AdoptionList(props: {
  points: readonly TrendPoint[];
  rubric: RubricSummary;
}) {
  const { points, rubric } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <ul className={classes.list} aria-label={t('page.progress.adoption')}>
      {reckonAdoption(points).map(adoption => (
        <li key={adoption.level} className={classes.item}>
          <Reached
            adoption={adoption}
            name={
              rubric.levels.find(one => one.level === adoption.level)?.name ??
              ''
            }
            since={points[0].day}
          />
        </li>
      ))}
    </ul>
  );
}

function Reached(props: { adoption: Adoption; name: string; since: string }) {
  const { adoption, name, since } = props;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(maturityTranslationRef);
  const { level, now, total, before, totalBefore = 0 } = adoption;
  const share = total > 0 ? now / total : 0;
  const percent = (value: number) =>
    value.toLocaleString(locale, { style: 'percent' });
  const title = t('page.progress.reached', { level: String(level), name });
  return (
    <>
      <Typography variant="subtitle2" component="div">
        {title}
      </Typography>
      <LinearProgress
        variant="determinate"
        value={share * 100}
        className={classes.bar}
        aria-label={title}
      />
      <Typography variant="body2" color="textSecondary">
        {t('page.progress.share', { now, total, share: percent(share) })}
        {before !== undefined && totalBefore > 0 && (
          <>
            {' '}
            {t('page.progress.before', {
              before,
              total: totalBefore,
              share: percent(before / totalBefore),
              day: since,
            })}
          </>
        )}
      </Typography>
    </>
  );
}
