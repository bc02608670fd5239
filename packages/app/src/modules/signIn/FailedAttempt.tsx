import { WarningPanel } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect } from 'react';

const RETRY_AFTER_MS = 3_000;

const useStyles = makeStyles(theme => ({
  progress: { margin: theme.spacing(2, 0) },
  action: { marginTop: theme.spacing(2) },
}));

/**
 * What is shown while the chosen person cannot sign in. Right after the first
 * start the catalog does not know anybody yet; that mends itself, so it is
 * tried again without being asked.
 */
export function FailedAttempt(props: {
  person: string;
  error?: Error;
  onRetry: () => void;
  onChooseAgain: () => void;
}) {
  const { person, error, onRetry, onChooseAgain } = props;
  const classes = useStyles();
  const mendsItself = error?.name === 'NotFoundError';

  useEffect(() => {
    if (!mendsItself) {
      return undefined;
    }
    const timer = setTimeout(onRetry, RETRY_AFTER_MS);
    return () => clearTimeout(timer);
  }, [mendsItself, onRetry]);

  return (
    <>
      {mendsItself ? (
        <div role="status">
          <Typography variant="h4" component="h1">
            Getting ready
          </Typography>
          <LinearProgress className={classes.progress} />
          <Typography color="textSecondary">
            The catalog is reading the example organisation and does not know{' '}
            {person} yet. This takes a few seconds after the first start.
          </Typography>
        </div>
      ) : (
        <WarningPanel
          severity="warning"
          title={`Signing in as ${person} did not work`}
          message={error?.message}
        />
      )}
      <Button
        className={classes.action}
        color="primary"
        variant="outlined"
        onClick={onChooseAgain}
      >
        Choose again
      </Button>
    </>
  );
}
