import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { TrackAnswer } from '@waymark/plugin-maturity-common';
import { LevelLadder } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${theme.spacing(
      36,
    )}px), 1fr))`,
    gap: theme.spacing(0.75, 3),
    listStyle: 'none',
    margin: 0,
    padding: 0,
    fontSize: theme.typography.body2.fontSize,
  },
  track: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    minWidth: 0,
  },
  title: { flex: '1 1 0', minWidth: 0, overflowWrap: 'anywhere' },
  // Tall enough for a finger.
  link: { display: 'inline-block', padding: theme.spacing(0.5, 0) },
  beside: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
  optional: { display: 'block' },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
}));

/** The level of every track at a glance: its name, steps, and "2 of 3". */
export function TrackLevels(props: {
  tracks: readonly TrackAnswer[];
  /** The highest level of the rubric. */
  highest: number;
  /** What the list is, read out. */
  label: string;
  /** Where the checks of a track are shown; without, its name is no link. */
  addressOf?: (trackId: string) => string;
}) {
  const { tracks, highest, label, addressOf } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <ul className={classes.list} aria-label={label}>
      {tracks.map(track => (
        <li key={track.id} className={classes.track}>
          <span className={classes.title} dir="auto">
            {addressOf ? (
              <Link to={addressOf(track.id)} className={classes.link}>
                {track.title}
              </Link>
            ) : (
              track.title
            )}{' '}
            {track.applicable && !track.required && (
              <span className={`${classes.beside} ${classes.optional}`}>
                {t('card.optional')}
              </span>
            )}
          </span>
          {track.applicable ? (
            <>
              {track.waived > 0 && (
                <span className={classes.beside}>
                  {t('level.waived', { count: track.waived })}
                </span>
              )}
              <LevelLadder level={track.level} highest={highest} silent />
              <span className={classes.number}>
                {t('level.of', {
                  level: String(track.level),
                  highest: String(highest),
                })}
              </span>
            </>
          ) : (
            <span className={classes.beside}>{t('level.notApplicable')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
