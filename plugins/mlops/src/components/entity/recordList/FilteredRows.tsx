import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo, useState, type ReactNode } from 'react';
import { mlopsTranslationRef } from '../../../translation';

/** So many rows are drawn at once: a run may have 500 metrics. */
const STEP = 50;
/** Below this, reading is quicker than filtering. */
const WORTH_FILTERING = 15;

const useStyles = makeStyles(theme => ({
  filter: { maxWidth: theme.spacing(40), marginBottom: theme.spacing(1) },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    paddingTop: theme.spacing(1),
    color: theme.palette.text.secondary,
  },
}));

/**
 * The rows of a table that may be long: a field finds them by name, and they
 * are drawn some at a time.
 */
export function FilteredRows<R extends { name: string }>(props: {
  rows: R[];
  /** What is filtered, read out with the field. */
  label: string;
  children: (rows: R[]) => ReactNode;
}) {
  const { rows, label, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const [find, setFind] = useState('');
  const [limit, setLimit] = useState(STEP);
  const found = useMemo(() => {
    const text = find.trim().toLowerCase();
    return rows.filter(({ name }) => name.toLowerCase().includes(text));
  }, [rows, find]);
  return (
    <>
      {rows.length >= WORTH_FILTERING && (
        <TextField
          fullWidth
          size="small"
          variant="outlined"
          className={classes.filter}
          value={find}
          placeholder={t('entity.records.findByName')}
          inputProps={{
            'aria-label': t('entity.records.findIn', { what: label }),
          }}
          onChange={event => {
            setFind(event.target.value);
            setLimit(STEP);
          }}
        />
      )}
      {found.length > 0 && children(found.slice(0, limit))}
      {(found.length > limit || found.length < rows.length) && (
        <div className={classes.foot}>
          <Typography variant="caption" role="status">
            {t('entity.records.shownOf', {
              shown: String(Math.min(limit, found.length)),
              found: String(found.length),
              all: String(rows.length),
            })}
          </Typography>
          {found.length > limit && (
            <Button
              size="small"
              variant="outlined"
              onClick={() => setLimit(limit + STEP)}
            >
              {t('entity.list.more')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
