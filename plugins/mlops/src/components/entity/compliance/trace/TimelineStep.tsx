import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { TraceStep } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../../translation';
import { ActionIcon } from './ActionIcon';
import { StepFacts } from './StepFacts';
import { StepTime } from './StepTime';
import { stepWords, type StepWords } from './stepWords';
import { useTraceVersion } from './useTraceVersion';

const useStyles = makeStyles(theme => ({
  step: {
    display: 'grid',
    gridTemplateColumns: `${theme.spacing(30)}px ${theme.spacing(4)}px minmax(0, 1fr)`,
    columnGap: theme.spacing(1.5),
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: `${theme.spacing(4)}px minmax(0, 1fr)`,
    },
  },
  time: {
    paddingTop: theme.spacing(0.5),
    [theme.breakpoints.down('xs')]: { gridColumn: 2, gridRow: 1 },
  },
  // The line that joins a step to the one before it in time.
  rail: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    [theme.breakpoints.down('xs')]: { gridColumn: 1, gridRow: '1 / span 2' },
    '&::after': {
      content: '""',
      flex: 1,
      width: 2,
      backgroundColor: theme.palette.divider,
    },
    'li:last-child > &::after': { visibility: 'hidden' },
  },
  mark: {
    display: 'flex',
    padding: theme.spacing(0.5),
    borderRadius: '50%',
    border: `1px solid ${theme.palette.divider}`,
    color: theme.palette.text.secondary,
  },
  failed: { color: theme.palette.status.error },
  body: {
    minWidth: 0,
    [theme.breakpoints.down('xs')]: { gridColumn: 2, gridRow: 2 },
    paddingBottom: theme.spacing(3),
    overflowWrap: 'anywhere',
  },
  title: {
    padding: theme.spacing(0.5, 0),
    fontWeight: theme.typography.h6.fontWeight,
    overflowWrap: 'anywhere',
  },
}));

/** One step: when, what, and all that its source knows of it. */
export function TimelineStep(props: { step: TraceStep }) {
  const { step } = props;
  const classes = useStyles();
  return (
    <li className={classes.step}>
      <div className={classes.time}>
        <StepTime step={step} />
      </div>
      <div className={classes.rail}>
        <span
          className={`${classes.mark} ${step.action === 'failed' ? classes.failed : ''}`}
        >
          <ActionIcon action={step.action} />
        </span>
      </div>
      <div className={classes.body}>
        <Typography
          variant="body1"
          component="h4"
          dir="auto"
          className={classes.title}
        >
          <Sentence step={step} />
        </Typography>
        <StepFacts step={step} />
      </div>
    </li>
  );
}

function Sentence(props: { step: TraceStep }) {
  const { action: code, alias = '', environment = '' } = props.step;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { action, what } = stepWords(props.step);
  return (
    <>
      {t(`entity.traceAction.${action}`, {
        // A sentence takes what it has room for.
        action: code,
        alias,
        environment,
        what: <What what={what} />,
      })}
    </>
  );
}

function What(props: { what: StepWords['what'] }) {
  const { what } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { version: shown, linkTo } = useTraceVersion();
  if (what.kind === 'job') {
    return <bdi>{what.job}</bdi>;
  }
  if (what.kind !== 'version') {
    return <>{t(`entity.traceWhat.${what.kind}`)}</>;
  }
  const { version } = what;
  const words = t('entity.traceWhat.version', { version });
  return shown === version ? (
    <>{words}</>
  ) : (
    <Link
      to={linkTo(version)}
      // In a sentence a link is told by more than its colour.
      underline="always"
      title={t('entity.trace.onlyThis', { version })}
    >
      {words}
    </Link>
  );
}
