import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  CheckAnswer,
  RubricTrack,
  TrackAnswer,
} from '@waymark/plugin-maturity-common';
import { useEffect, useState } from 'react';
import { maturityTranslationRef } from '../../translation';
import type { CheckContext } from '../check/CheckContext';
import { CheckItem } from '../check/CheckItem';
import { orderChecks } from '../check/orderChecks';
import { TrackHead } from './TrackHead';

const useStyles = makeStyles(theme => ({
  root: {
    minWidth: 0,
    '& + &': { marginTop: theme.spacing(3) },
  },
  list: { listStyle: 'none', margin: theme.spacing(1, 0, 0), padding: 0 },
}));

/** A track of the rubric with its checks, failures first. */
export function TrackSection(props: {
  track: TrackAnswer;
  /** What the rubric says of it, where that is known. */
  about?: RubricTrack;
  context: CheckContext;
  /** The address names this track: its key, and the check it names in it. */
  linked?: { check?: string; key: string };
}) {
  const { track, about, context, linked } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const { shown, notApplicable, open, passed } = orderChecks(track.checks);
  const linkedAside =
    linked && notApplicable.some(({ id }) => id === linked.check)
      ? linked.key
      : undefined;
  const [unfolded, setUnfolded] = useState(linkedAside !== undefined);
  useEffect(() => {
    if (linkedAside !== undefined) {
      setUnfolded(true);
    }
  }, [linkedAside]);
  const id = `maturity-track-${context.score.id}-${track.id}`;
  const item = (check: CheckAnswer) => (
    <CheckItem
      key={check.id}
      check={check}
      context={context}
      linked={linked?.check === check.id ? linked.key : undefined}
    />
  );
  return (
    <section className={classes.root} aria-labelledby={id}>
      <TrackHead
        id={id}
        track={track}
        about={about}
        highest={context.score.highest}
        linked={linked && !linked.check ? linked.key : undefined}
      />
      {shown.length > 0 && (
        <>
          <Typography variant="body2" color="textSecondary">
            {open === 0 && passed === shown.length
              ? t('tab.allPass')
              : t('tab.counts', { open, passed })}
          </Typography>
          <ul className={classes.list} aria-label={track.title}>
            {shown.map(item)}
          </ul>
        </>
      )}
      {notApplicable.length > 0 && (
        <>
          <Button
            size="small"
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            {t('tab.notApplicable', { count: notApplicable.length })}
          </Button>
          {unfolded && (
            <ul
              className={classes.list}
              aria-label={t('tab.notApplicable', {
                count: notApplicable.length,
              })}
            >
              {notApplicable.map(item)}
            </ul>
          )}
        </>
      )}
    </section>
  );
}
