import type { Theme } from '@material-ui/core/styles';

/** The size of a text, in words that need no other package's types. */
type FontSize = string | number | undefined;

/**
 * How tables look: a `frame` that scrolls sideways by itself (give it
 * {@link keyboardScroll}), and the `table` in it. Cells with `data-number` are
 * right-aligned, in figures of one width.
 * @public
 */
export function tableStyles(theme: Theme) {
  const size: FontSize = theme.typography.body2.fontSize;
  const headSize: FontSize = theme.typography.caption.fontSize;
  return {
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
      // Inherited, it would break words into narrow columns.
      overflowWrap: 'normal',
      fontSize: size,
      '& th, & td': {
        padding: theme.spacing(1),
        textAlign: 'left',
        verticalAlign: 'top',
        borderBottom: `1px solid ${theme.palette.divider}`,
      },
      '& thead th': {
        color: theme.palette.text.secondary,
        fontSize: headSize,
        whiteSpace: 'nowrap',
        verticalAlign: 'bottom',
      },
      '& [data-number]': {
        textAlign: 'right',
        fontVariantNumeric: 'tabular-nums',
        whiteSpace: 'nowrap',
      },
    },
  } as const;
}
