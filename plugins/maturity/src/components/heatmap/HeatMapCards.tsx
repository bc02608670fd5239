import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { maturityTranslationRef } from '../../translation';
import { groupAddress } from './groupAddress';
import { HeatCell } from './HeatCell';
import type { HeatMapViewProps } from './HeatMapTable';
import { useGroupName } from './useGroupName';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  card: {
    padding: theme.spacing(1.5, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  tracks: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: theme.spacing(0.75, 1.5),
    alignItems: 'center',
    margin: theme.spacing(1, 0, 0),
    padding: 0,
    '& dt': { minWidth: 0, overflowWrap: 'anywhere' },
    '& dd': { margin: 0, width: theme.spacing(14) },
    fontSize: theme.typography.body2.fontSize,
  },
}));

/** The heat map for a narrow screen: a card a group, a line a track. */
export function HeatMapCards(props: HeatMapViewProps) {
  const { groups, rubric, params } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const nameOf = useGroupName(params.groupBy);
  const highest = rubric.levels.length - 1;
  return (
    <ul className={classes.list} aria-label={t('page.heatMap.title')}>
      {groups.map(group => (
        <li key={group.group ?? ''} className={classes.card}>
          <Typography variant="subtitle1" component="h3">
            <Link to={groupAddress(rubric.id, params, group)}>
              {nameOf(group)}
            </Link>
          </Typography>
          <Typography variant="caption" color="textSecondary">
            {t('page.heatMap.entities', { count: group.entities })}
          </Typography>
          <dl className={classes.tracks}>
            <dt>{t('page.heatMap.whole')}</dt>
            <dd>
              <HeatCell
                to={groupAddress(rubric.id, params, group)}
                what={`${nameOf(group)}, ${t('page.heatMap.whole')}`}
                mean={group.mean}
                levels={group.levels}
                highest={highest}
              />
            </dd>
            {rubric.tracks.map(({ id, title }) => {
              const track = group.tracks.find(one => one.id === id);
              return [
                <dt key={`${id}-name`}>{title}</dt>,
                <dd key={id}>
                  <HeatCell
                    to={groupAddress(rubric.id, params, group, id)}
                    what={`${nameOf(group)}, ${title}`}
                    mean={track?.mean ?? 0}
                    levels={track?.levels ?? []}
                    highest={highest}
                  />
                </dd>,
              ];
            })}
          </dl>
        </li>
      ))}
    </ul>
  );
}
