import { makeStyles } from '@material-ui/core/styles';

/** How tables of this plugin look. */
export const useTableStyles = makeStyles(theme => ({
  frame: {
    position: 'relative',
    overflowX: 'auto',
    maxWidth: '100%',
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: theme.typography.body2.fontSize,
    // Inherited, it would break words into narrow columns.
    overflowWrap: 'normal',
    '& th, & td': {
      padding: theme.spacing(1),
      textAlign: 'left',
      verticalAlign: 'top',
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    '& thead th': {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.caption.fontSize,
      whiteSpace: 'nowrap',
      verticalAlign: 'bottom',
    },
    '& tbody th': {
      fontWeight: theme.typography.fontWeightRegular,
      minWidth: theme.spacing(22),
      maxWidth: theme.spacing(48),
    },
    '& tbody tr[aria-selected="true"]': {
      backgroundColor: theme.palette.action.selected,
    },
    '& [data-number]': {
      textAlign: 'right',
      fontVariantNumeric: 'tabular-nums',
      whiteSpace: 'nowrap',
    },
  },
  group: {
    '$table &': {
      fontWeight: theme.typography.fontWeightBold,
      backgroundColor: theme.palette.action.hover,
      maxWidth: 'none',
      overflowWrap: 'anywhere',
    },
  },
}));
