import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import AddIcon from '@material-ui/icons/Add';
import { useElementWidth } from '@waymark/plugin-page-parts-react';
import { useRef } from 'react';
import { withCell, withoutRow, withRow } from '../../rules/rows';
import { waymarkFieldsTranslationRef } from '../../translation';
import type { Row, RowColumn } from './columns';
import { RowCards } from './RowCards';
import { RowTable } from './RowTable';

/** Pixels below which a table has no room for its columns. */
const TABLE_WIDTH = 560;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1.5),
    minWidth: 0,
  },
}));

/** What both views of the rows are given. */
export interface RowsViewProps {
  label: string;
  rows: readonly Row[];
  columns: readonly RowColumn[];
  disabled: boolean;
  /** How a row is called. */
  nameOf: (row: Row, at: number) => string;
  onCell: (at: number, key: string, value: unknown) => void;
  onRemove: (at: number) => void;
}

/** Rows that are written: a table, or cards where that is too narrow. */
export function EditableRows(props: {
  /** What the rows are. */
  title: string;
  help?: string;
  /** What one row is. */
  rowTitle: string;
  rows: readonly Row[];
  columns: readonly RowColumn[];
  /** A row to begin with. */
  fresh: Row;
  maxRows: number;
  disabled: boolean;
  onChange: (rows: Row[]) => void;
}) {
  const { title, help, rowTitle, rows, columns, disabled, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  const root = useRef<HTMLElement>(null);
  const width = useElementWidth(root);
  const [first] = columns;
  const View = (width ?? TABLE_WIDTH) < TABLE_WIDTH ? RowCards : RowTable;
  return (
    <section className={classes.root} ref={root} aria-label={title}>
      <Typography variant="subtitle2" component="h3">
        {title}
      </Typography>
      {help && (
        <Typography variant="body2" color="textSecondary">
          {help}
        </Typography>
      )}
      {rows.length === 0 ? (
        <Typography variant="body2">{t('rows.empty')}</Typography>
      ) : (
        <View
          label={title}
          rows={rows}
          columns={columns}
          disabled={disabled}
          nameOf={(row, at) =>
            typeof row[first.key] === 'string' && row[first.key] !== ''
              ? String(row[first.key])
              : t('rows.unnamed', { title: rowTitle, number: at + 1 })
          }
          onCell={(at, key, value) =>
            onChange(withRow(rows, at, withCell(rows[at], key, value)))
          }
          onRemove={at => onChange(withoutRow(rows, at))}
        />
      )}
      {!disabled && rows.length < props.maxRows && (
        <div>
          <Button
            size="small"
            variant="outlined"
            startIcon={<AddIcon />}
            aria-label={`${t('rows.add')}: ${rowTitle}`}
            onClick={() => onChange([...rows, props.fresh])}
          >
            {t('rows.add')}
          </Button>
        </div>
      )}
    </section>
  );
}
