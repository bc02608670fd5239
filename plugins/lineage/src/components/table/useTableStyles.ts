import { makeStyles } from '@material-ui/core/styles';
import { tableStyles } from '@waymark/plugin-page-parts-react';

/** How tables of this plugin look. */
export const useTableStyles = makeStyles(theme => {
  const { frame, table } = tableStyles(theme);
  return {
    frame,
    table: {
      ...table,
      '& tbody th': {
        fontWeight: theme.typography.fontWeightRegular,
        minWidth: theme.spacing(22),
        maxWidth: theme.spacing(48),
      },
      '& tbody tr[aria-selected="true"]': {
        backgroundColor: theme.palette.action.selected,
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
  };
});
