import type { Theme } from '@material-ui/core/styles';

/** The size of a text, in words that need no other package's types. */
type FontSize = string | number | undefined;

/**
 * How a matrix looks that is larger than the page in both directions: a
 * `frame` that scrolls by itself (give it {@link keyboardScroll}), and a
 * `table` in it whose header and first column stay in sight. So the columns
 * are never out of sight, and the bar that scrolls them is not some thousand
 * rows below.
 * @param nameWidth - pixels of the first column
 * @public
 */
export function matrixStyles(theme: Theme, nameWidth: number) {
  const size: FontSize = theme.typography.body2.fontSize;
  const headSize: FontSize = theme.typography.caption.fontSize;
  return {
    frame: {
      position: 'relative',
      maxHeight: '72vh',
      overflowX: 'auto',
      overflowY: 'auto',
      // What is scrolled to must not end beneath the headers.
      scrollPadding: `${theme.spacing(6)}px 0 0 ${nameWidth}px`,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
    },
    table: {
      width: '100%',
      tableLayout: 'fixed',
      // Borders that collapse do not stick with the headers.
      borderCollapse: 'separate',
      borderSpacing: 0,
      fontSize: size,
      '& th, & td': {
        padding: theme.spacing(0.75, 1),
        textAlign: 'left',
        borderBottom: `1px solid ${theme.palette.divider}`,
      },
      '& thead th': {
        position: 'sticky',
        top: 0,
        zIndex: 2,
        backgroundColor: theme.palette.background.paper,
        color: theme.palette.text.secondary,
        fontSize: headSize,
      },
      '& tr > th:first-child': {
        position: 'sticky',
        left: 0,
        zIndex: 1,
        backgroundColor: theme.palette.background.paper,
        borderRight: `1px solid ${theme.palette.divider}`,
      },
      '& thead tr > th:first-child': { zIndex: 3 },
    },
  } as const;
}
