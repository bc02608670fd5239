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
    minWidth: 0,
    overflowWrap: 'anywhere',
    // Links stand on lines of their own below each other: 24 px to hit each.
    lineHeight: `${theme.spacing(3)}px`,
    '& a': { lineHeight: 'inherit' },
  },
  head: { fontWeight: theme.typography.h6.fontWeight },
  secondary: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.body2.fontSize,
  },
}));
