import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { RubricScore } from '@waymark/plugin-maturity-common';
import { LevelLadder } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import { LevelMark } from '../level/LevelMark';
import { checkAddress } from '../links/checkAddress';
import { PointsText } from '../points/PointsText';
import { TrackLevels } from '../tracks/TrackLevels';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1.5),
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: theme.spacing(1, 2),
  },
  title: { overflowWrap: 'anywhere' },
  beside: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.body2.fontSize,
    fontWeight: 'normal',
  },
  rollups: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    fontSize: theme.typography.body2.fontSize,
    overflowWrap: 'anywhere',
  },
}));

/** One rubric's view of an entity: level, points, tracks, other frameworks. */
export function RubricStanding(props: {
  score: RubricScore;
  /** Path of the tab of the entity, where the app has it. */
  tab: string | undefined;
}) {
  const { score, tab } = props;
  const { level, levelName, waived, highest, points, rollups } = score;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <LevelLadder level={level} highest={highest} large />
        <div>
          <Typography
            variant="subtitle1"
            component="h4"
            className={classes.title}
          >
            {score.title}{' '}
            <span className={classes.beside}>
              {t('tab.version', { version: score.version })}
            </span>
          </Typography>
          <Typography variant="body2">
            <LevelMark level={level} levelName={levelName} waived={waived} />
            {' · '}
            <PointsText points={points} />
          </Typography>
        </div>
      </div>
      <TrackLevels
        tracks={score.tracks}
        highest={highest}
        label={t('card.tracks', { rubric: score.title })}
        addressOf={
          tab === undefined
            ? undefined
            : track => checkAddress(tab, { rubric: score.id, track })
        }
      />
      {rollups.length > 0 && (
        <ul className={classes.rollups} aria-label={t('card.rollups')}>
          {rollups.map(rollup => (
            <li key={rollup.id}>
              {t('card.rollup', {
                title: rollup.title,
                level: String(rollup.level),
                name: rollup.levelName,
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
