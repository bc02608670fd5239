import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useState, type FormEvent } from 'react';
import { mlopsTranslationRef } from '../../../../translation';
import { useTraceVersion } from './useTraceVersion';

const MAX_LENGTH = 200;

const useStyles = makeStyles(theme => ({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  chosen: { overflowWrap: 'anywhere', minWidth: 0 },
}));

/** Chooses the one version that the trace is of, and lets go of it. */
export function VersionFilter() {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { version, setVersion } = useTraceVersion();
  const [text, setText] = useState(version ?? '');
  // A link of the timeline chooses a version too.
  useEffect(() => setText(version ?? ''), [version]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setVersion(text);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextField
        id="mlops-trace-version"
        size="small"
        variant="outlined"
        label={t('entity.trace.version')}
        value={text}
        inputProps={{ maxLength: MAX_LENGTH }}
        onChange={event => setText(event.target.value)}
      />
      <Button type="submit" variant="outlined" disabled={text.trim() === ''}>
        {t('entity.trace.filter')}
      </Button>
      {version !== undefined && (
        <>
          <Typography
            variant="body2"
            role="status"
            dir="auto"
            className={classes.chosen}
          >
            {t('entity.trace.filtered', { version })}
          </Typography>
          <Button onClick={() => setVersion(undefined)}>
            {t('entity.trace.allVersions')}
          </Button>
        </>
      )}
    </form>
  );
}
