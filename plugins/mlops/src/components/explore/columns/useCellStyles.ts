import { makeStyles } from '@material-ui/core/styles';

/** The styles that cells of the list have in common. */
export const useCellStyles = makeStyles(theme => ({
  stacked: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.25),
    minWidth: 0,
    alignItems: 'flex-start',
  },
  line: {
    display: 'block',
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  secondary: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
  warning: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    maxWidth: '100%',
  },
  warningIcon: { color: theme.palette.status.warning, flex: 'none' },
}));
