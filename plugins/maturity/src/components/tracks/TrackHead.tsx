import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { RubricTrack, TrackAnswer } from '@waymark/plugin-maturity-common';
import { LevelLadder } from '@waymark/plugin-page-parts-react';
import { useEffect, useRef } from 'react';
import { maturityTranslationRef } from '../../translation';
import { LevelMark } from '../level/LevelMark';
import { PointsText } from '../points/PointsText';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
    overflowWrap: 'anywhere',
  },
  level: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    fontSize: theme.typography.body2.fontSize,
  },
  text: { overflowWrap: 'anywhere' },
}));

/** What a track is called, where it leads, and how far it is. */
export function TrackHead(props: {
  id: string;
  track: TrackAnswer;
  about?: RubricTrack;
  highest: number;
  /** Changes whenever the address names this track, and no check of it. */
  linked: string | undefined;
}) {
  const { id, track, about, highest, linked } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (linked !== undefined) {
      heading.current?.focus();
    }
  }, [linked]);
  return (
    <>
      <div className={classes.head}>
        <Typography
          id={id}
          ref={heading}
          tabIndex={-1}
          variant="h6"
          component="h4"
          dir="auto"
        >
          {track.title}
        </Typography>
        <span className={classes.level}>
          {track.applicable ? (
            <>
              <LevelLadder level={track.level} highest={highest} silent />
              <span>
                <LevelMark
                  level={track.level}
                  levelName={track.levelName}
                  waived={track.waived}
                />
                {' · '}
                <PointsText points={track.points} />
              </span>
            </>
          ) : (
            t('level.notApplicable')
          )}
        </span>
      </div>
      {about?.from && about.to && (
        <Typography variant="body2" className={classes.text} dir="auto">
          {t('tab.fromTo', { from: about.from, to: about.to })}
        </Typography>
      )}
      {about?.description && (
        <Typography
          variant="body2"
          color="textSecondary"
          className={classes.text}
          dir="auto"
        >
          {about.description}
        </Typography>
      )}
      {track.applicable && !track.required && (
        <Typography variant="body2" color="textSecondary">
          {t('tab.requiredNot')}
        </Typography>
      )}
    </>
  );
}
