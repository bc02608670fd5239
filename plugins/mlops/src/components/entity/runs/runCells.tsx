import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { Run } from '@waymark/plugin-mlops-common';
import {
  formatDuration,
  RelativeTime,
  useLocale,
} from '@waymark/plugin-page-parts-react';
import { Blank } from '../../explore/columns/Blank';
import { RunStateLabel } from '../../runs/RunStateLabel';

const useStyles = makeStyles(theme => ({
  secondary: {
    display: 'block',
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
}));

/** The state, and on a second line why it failed where it did. */
export function RunStateCell(props: { run: Pick<Run, 'state' | 'error'> }) {
  const { state, error } = props.run;
  const classes = useStyles();
  return (
    <>
      <RunStateLabel state={state} />
      {error && (
        <span className={classes.secondary} title={error} dir="auto">
          {error}
        </span>
      )}
    </>
  );
}

/** When it began; a run that never did has no time. */
export function RunStarted(props: { run: Pick<Run, 'startedAt'> }) {
  const { startedAt } = props.run;
  return startedAt ? <RelativeTime at={startedAt} /> : <Blank />;
}

/** How long it took. */
export function RunDuration(props: { run: Pick<Run, 'durationMs'> }) {
  const { durationMs } = props.run;
  const locale = useLocale();
  return durationMs === undefined ? (
    <Blank />
  ) : (
    <>{formatDuration(durationMs, { locale })}</>
  );
}

/** The job it is a run of, as a link where that is in the catalog. */
export function RunJob(props: { run: Pick<Run, 'job'> }) {
  const { job } = props.run;
  const entityLink = useEntityRefLink();
  if (!job) {
    return <Blank />;
  }
  return job.entityRef ? (
    <Link to={entityLink(job.entityRef)} title={job.name} dir="auto">
      {job.name}
    </Link>
  ) : (
    <span title={job.namespace} dir="auto">
      {job.name}
    </span>
  );
}
