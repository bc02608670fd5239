import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import type { RunPoint } from '@waymark/plugin-mlops-common';
import {
  absoluteTime,
  formatDuration,
  relativeTime,
  useLocale,
  useNow,
} from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { shortenHash } from '../layout/shortenHash';
import { RunBarShape } from './RunBarShape';

const WIDEST = 20;

const useStyles = makeStyles(theme => ({
  item: { flex: '1 1 0', minWidth: 0, maxWidth: WIDEST },
  bar: {
    display: 'flex',
    alignItems: 'flex-end',
    height: '100%',
    borderRadius: 2,
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 1,
    },
  },
}));

/** One run of a chart of bars, named by all that is known of it. */
export function RunBar(props: {
  run: RunPoint;
  /** Share of the highest bar. */
  height: number;
  /** Where the run is shown; no link without. */
  to?: string;
}) {
  const { run, height, to } = props;
  const classes = useStyles();
  const words = useRunWords(run);
  const shape = <RunBarShape state={run.state} height={height} />;
  return (
    <li className={classes.item}>
      <Tooltip title={words}>
        {to ? (
          <Link to={to} className={classes.bar} aria-label={words}>
            {shape}
          </Link>
        ) : (
          <span className={classes.bar} role="img" aria-label={words}>
            {shape}
          </span>
        )}
      </Tooltip>
    </li>
  );
}

function useRunWords(run: RunPoint): string {
  const { id, name, state, startedAt, durationMs } = run;
  const locale = useLocale();
  const now = useNow();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const started =
    startedAt &&
    [
      relativeTime(startedAt, now, { locale }) ?? startedAt,
      absoluteTime(startedAt, { locale }),
    ]
      .filter(Boolean)
      .join(', ');
  return t('entity.runBars.bar', {
    name: name ?? shortenHash(id),
    state: t(`runState.${state}`),
    duration:
      durationMs === undefined
        ? t('entity.runBars.unknownDuration')
        : formatDuration(durationMs, { locale }),
    started: started || t('entity.runBars.notStarted'),
  });
}
