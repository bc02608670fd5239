import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  RollupItem,
  RubricSummary,
} from '@waymark/plugin-maturity-common';
import { maturityTranslationRef } from '../../translation';
import { DistributionBar } from '../distribution/DistributionBar';
import { PointsText } from '../points/PointsText';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${theme.spacing(34)}px), 1fr))`,
    gap: theme.spacing(2, 4),
  },
  number: { fontSize: theme.typography.h4.fontSize, lineHeight: 1.2 },
}));

/** All that is counted, together: levels, points, waivers, other views. */
export function Standing(props: { rubric: RubricSummary; total: RollupItem }) {
  const { rubric, total } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <div className={classes.root}>
      <div>
        <Typography variant="subtitle2" component="h3">
          {t('page.standing.entities')}
        </Typography>
        <div className={classes.number}>
          {t('page.standing.count', { number: total.entities })}
        </div>
        <Typography variant="body2" color="textSecondary">
          <PointsText points={total.points} />
          {total.waived > 0 && (
            <> · {t('page.standing.waived', { count: total.waived })}</>
          )}
        </Typography>
      </div>
      <div>
        <Typography variant="subtitle2" component="h3">
          {rubric.title}
        </Typography>
        <DistributionBar label={rubric.title} levels={total.levels} />
      </div>
      {rubric.rollups.map(({ id, title }) => {
        const rollup = total.rollups.find(one => one.id === id);
        return rollup ? (
          <div key={id}>
            <Typography variant="subtitle2" component="h3">
              {title}
            </Typography>
            <DistributionBar label={title} levels={rollup.levels} />
          </div>
        ) : null;
      })}
    </div>
  );
}
