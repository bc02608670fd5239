import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { waymarkFieldsTranslationRef } from '../../translation';
import type { RowsViewProps } from './EditableRows';
import { RowCell } from './RowCell';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1.5),
  },
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
    padding: theme.spacing(1.5),
  },
}));

/** Rows one below the other, each with all its controls. */
export function RowCards(props: RowsViewProps) {
  const { label, rows, columns, disabled, nameOf, onCell, onRemove } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  return (
    <ul className={classes.list} aria-label={label}>
      {rows.map((row, at) => {
        const name = nameOf(row, at);
        return (
          // Rows have nothing of their own that stays; their place does.
          <li key={at}>
            <Paper variant="outlined" className={classes.card}>
              <Typography variant="subtitle2" component="h4">
                {name}
              </Typography>
              {columns.map(column => (
                <RowCell
                  key={column.key}
                  column={column}
                  fullLabel={`${name}: ${column.title}`}
                  value={row[column.key]}
                  disabled={disabled}
                  onChange={value => onCell(at, column.key, value)}
                />
              ))}
              {!disabled && (
                <div>
                  <Button
                    size="small"
                    variant="outlined"
                    onClick={() => onRemove(at)}
                  >
                    {t('rows.remove', { name })}
                  </Button>
                </div>
              )}
            </Paper>
          </li>
        );
      })}
    </ul>
  );
}
