import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { Run } from '@waymark/plugin-mlops-common';
import { useLocale } from '../../../hooks/useLocale';
import { Blank } from '../../explore/columns/Blank';
import { RunStateLabel } from '../../runs/RunStateLabel';
import { formatDuration } from '../../time/relativeTime';
import { RelativeTime } from '../../time/RelativeTime';
import { shortenHash } from '../layout/shortenHash';

const useStyles = makeStyles(theme => ({
  secondary: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    fontWeight: theme.typography.body2.fontWeight,
  },
  error: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    maxWidth: theme.spacing(40),
    overflowWrap: 'anywhere',
  },
}));

interface CellProps {
  run: Run;
}

/** State, name, and why it failed where it did. */
export function RunName({ run }: CellProps) {
  const classes = useStyles();
  return (
    <>
      <RunStateLabel state={run.state} />
      <div className={classes.secondary} title={run.id} dir="auto">
        {run.name ?? shortenHash(run.id)}
      </div>
      {run.error && (
        <div
          className={`${classes.secondary} ${classes.error}`}
          title={run.error}
          dir="auto"
        >
          {run.error}
        </div>
      )}
    </>
  );
}

/** When it began; a run that never did has no time. */
export function RunStarted({ run }: CellProps) {
  return run.startedAt ? <RelativeTime at={run.startedAt} /> : <Blank />;
}

/** How long it took. */
export function RunDuration({ run }: CellProps) {
  const locale = useLocale();
  return run.durationMs === undefined ? (
    <Blank />
  ) : (
    <>{formatDuration(run.durationMs, { locale })}</>
  );
}

/** The job it is a run of, as a link where that is in the catalog. */
export function RunJob({ run }: CellProps) {
  const { job } = run;
  if (!job) {
    return <Blank />;
  }
  return job.entityRef ? (
    <EntityRefLink entityRef={job.entityRef} />
  ) : (
    <span title={job.namespace} dir="auto">
      {job.name}
    </span>
  );
}
