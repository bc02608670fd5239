import { useTranslationRef } from '@backstage/frontend-plugin-api';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import RemoveIcon from '@material-ui/icons/DeleteOutline';
import ClosedIcon from '@material-ui/icons/ExpandMore';
import OpenIcon from '@material-ui/icons/ExpandLess';
import { hiddenText, tableStyles } from '@waymark/plugin-page-parts-react';
import { useState } from 'react';
import { waymarkFieldsTranslationRef } from '../../translation';
import type { Row } from './columns';
import type { RowsViewProps } from './EditableRows';
import { RowCell } from './RowCell';

const useStyles = makeStyles(theme => {
  const { table } = tableStyles(theme);
  return {
    // Lists of finds hang out of the cells, so nothing here may cut them off.
    table: { ...table, tableLayout: 'fixed' },
    actions: { width: theme.spacing(11), whiteSpace: 'nowrap' },
    details: {
      display: 'grid',
      gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${theme.spacing(28)}px), 1fr))`,
      gap: theme.spacing(2),
      paddingTop: theme.spacing(1),
    },
    hidden: hiddenText,
  };
});

/** Rows as a table; what needs more room is behind "details" of each row. */
export function RowTable(props: RowsViewProps) {
  const { label, rows, columns, disabled } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  const inCells = columns.filter(({ detail }) => !detail);
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          {inCells.map(({ key, title }) => (
            <th key={key} scope="col">
              {title}
            </th>
          ))}
          {!disabled && (
            <th scope="col" className={classes.actions}>
              <span className={classes.hidden}>{t('rows.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // Rows have nothing of their own that stays; their place does.
          <TableRow key={at} {...props} row={row} at={at} />
        ))}
      </tbody>
    </table>
  );
}

function TableRow(props: RowsViewProps & { row: Row; at: number }) {
  const { columns, disabled, nameOf, onCell, onRemove, row, at } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  const inCells = columns.filter(({ detail }) => !detail);
  const details = columns.filter(({ detail }) => detail);
  const [open, setOpen] = useState(false);
  const name = nameOf(row, at);
  const cell = (column: (typeof columns)[number], bare: boolean) => (
    <RowCell
      column={column}
      fullLabel={`${name}: ${column.title}`}
      value={row[column.key]}
      bare={bare}
      disabled={disabled}
      onChange={value => onCell(at, column.key, value)}
    />
  );
  return (
    <>
      <tr>
        {inCells.map(column => (
          <td key={column.key}>{cell(column, true)}</td>
        ))}
        {!disabled && (
          <td className={classes.actions}>
            {details.length > 0 && (
              <IconButton
                size="small"
                aria-label={t('rows.edit', { name })}
                aria-expanded={open}
                onClick={() => setOpen(!open)}
              >
                {open ? <OpenIcon /> : <ClosedIcon />}
              </IconButton>
            )}
            <IconButton
              size="small"
              aria-label={t('rows.remove', { name })}
              onClick={() => onRemove(at)}
            >
              <RemoveIcon />
            </IconButton>
          </td>
        )}
      </tr>
      {open && (
        <tr>
          <td colSpan={inCells.length + 1}>
            <div className={classes.details}>
              {details.map(column => (
                <div key={column.key}>{cell(column, false)}</div>
              ))}
            </div>
          </td>
        </tr>
      )}
    </>
  );
}
