import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Chip from '@material-ui/core/Chip';
import LinearProgress from '@material-ui/core/LinearProgress';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { SourceStatus } from '@waymark/plugin-mlops-common';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../translation';
import { webUrl } from '../provenance/webUrl';
import { Notice } from './Notice';
import { RefreshButton } from './RefreshButton';
import { SourceFacts } from './SourceFacts';
import { SourceProblems } from './SourceProblems';
import { SourceStateLabel } from './SourceStateLabel';

const useStyles = makeStyles(theme => ({
  card: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    padding: theme.spacing(2, 2.5),
    overflow: 'hidden',
  },
  progress: { position: 'absolute', top: 0, left: 0, right: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
  },
  title: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  chip: { margin: 0 },
  url: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.body2.fontSize,
    overflowWrap: 'anywhere',
  },
}));

/** One connection: how it stands, what it brought, what went wrong. */
export function SourceCard(props: {
  source: SourceStatus;
  /** After a refresh was accepted. */
  onRefreshed(): void;
}) {
  const { source, onRefreshed } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { id, type, title = id, state, progress, lastError } = source;
  const url = webUrl(source.url);
  return (
    <Paper
      variant="outlined"
      component="section"
      className={classes.card}
      aria-label={title}
    >
      {state === 'running' && (
        <LinearProgress
          className={classes.progress}
          aria-label={t('sources.state.running')}
        />
      )}
      <div className={classes.head}>
        <div>
          <div className={classes.title}>
            <Typography variant="h6" component="h2">
              {title}
            </Typography>
            <Chip
              size="small"
              variant="outlined"
              label={type}
              className={classes.chip}
            />
            <SourceStateLabel state={state} />
          </div>
          {source.url && (
            <div className={classes.url}>
              {url ? <Link to={url}>{url}</Link> : source.url}
            </div>
          )}
        </div>
        <RefreshButton source={source} onRefreshed={onRefreshed} />
      </div>
      {progress && (
        <Typography variant="body2" role="status">
          {t(`sources.progress.${progress.mode}`, { count: progress.records })}
          {', '}
          {t('sources.progress.since')} <RelativeTime at={progress.since} />
        </Typography>
      )}
      {lastError && (
        <Notice
          severity={state === 'failing' ? 'error' : 'warning'}
          title={
            <>
              {t('sources.error.title')}, <RelativeTime at={lastError.at} />
            </>
          }
        >
          <div>{lastError.message}</div>
          {lastError.hint && (
            <div>{t('sources.error.hint', { hint: lastError.hint })}</div>
          )}
        </Notice>
      )}
      <SourceFacts source={source} />
      <SourceProblems source={source} />
    </Paper>
  );
}
