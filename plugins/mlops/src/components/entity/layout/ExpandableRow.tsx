import { useTranslationRef } from '@backstage/frontend-plugin-api';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import DownIcon from '@material-ui/icons/KeyboardArrowDown';
import RightIcon from '@material-ui/icons/KeyboardArrowRight';
import { useState, type ReactNode } from 'react';
import { mlopsTranslationRef } from '../../../translation';

const useStyles = makeStyles(theme => ({
  toggle: { width: theme.spacing(5) },
  button: { padding: theme.spacing(0.25) },
  details: { backgroundColor: theme.palette.action.hover },
  content: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${theme.spacing(42)}px), 1fr))`,
    gap: theme.spacing(3),
    padding: theme.spacing(1, 0),
  },
}));

/**
 * A row of a table that opens to show more of what it is about. Its cells are
 * the children; the first column is the button that opens it.
 */
export function ExpandableRow(props: {
  /** What the row is about, read out with the button. */
  name: string;
  /** Number of cells besides the button's. */
  cells: number;
  details: () => ReactNode;
  initiallyOpen?: boolean;
  children: ReactNode;
}) {
  const { name, cells, details, initiallyOpen = false, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const [open, setOpen] = useState(initiallyOpen);
  return (
    <>
      <tr>
        <td className={classes.toggle}>
          <IconButton
            size="small"
            className={classes.button}
            aria-expanded={open}
            aria-label={t('entity.list.details', { name })}
            onClick={() => setOpen(!open)}
          >
            {open ? <DownIcon /> : <RightIcon />}
          </IconButton>
        </td>
        {children}
      </tr>
      {open && (
        <tr className={classes.details}>
          <td colSpan={cells + 1}>
            <div className={classes.content}>{details()}</div>
          </td>
        </tr>
      )}
    </>
  );
}
