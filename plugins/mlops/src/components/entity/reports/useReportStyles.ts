import { makeStyles } from '@material-ui/core/styles';

/** How the compact cards of reports list what they have. */
export const useReportStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.25),
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  head: { fontWeight: theme.typography.h6.fontWeight },
  secondary: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.body2.fontSize,
  },
}));
