import { alpha, makeStyles } from '@material-ui/core/styles';
import { hiddenText } from '@waymark/plugin-page-parts-react';

/** Styles of what is around nodes and edges. */
export const useCanvasStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      minWidth: 0,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
      overflow: 'hidden',
    },
    surface: {
      position: 'relative',
      flex: 1,
      minHeight: 0,
      backgroundColor: theme.palette.background.default,
      '& .react-flow': {
        '--xy-background-color': theme.palette.background.default,
        '--xy-minimap-background-color': theme.palette.background.paper,
        '--xy-minimap-mask-background-color': alpha(
          theme.palette.text.primary,
          0.15,
        ),
        '--xy-minimap-node-background-color': theme.palette.text.secondary,
        '&:focus-visible': {
          outline: `3px solid ${theme.palette.primary.main}`,
          outlineOffset: -3,
        },
      },
      // The pane's cursor changes when it is taken hold of. Nodes would inherit
      // it, and so all of their styles would be computed again.
      '& .react-flow__viewport': { cursor: 'default' },
      '& .react-flow__minimap': {
        border: `1px solid ${theme.palette.divider}`,
      },
      '& .react-flow__minimap-node$minimapRoot': {
        fill: theme.palette.primary.main,
      },
      '&:has(.react-flow :focus-visible) > $keys': { display: 'block' },
    },
    minimapRoot: {},
    state: { padding: theme.spacing(2) },
    // Shown to those who walk with the keyboard, read to all who ask for it.
    keys: {
      display: 'none',
      position: 'absolute',
      left: theme.spacing(1),
      top: theme.spacing(1),
      // Beside the controls.
      maxWidth: `calc(100% - ${theme.spacing(8)}px)`,
      padding: theme.spacing(0.5, 1),
      zIndex: 6,
      pointerEvents: 'none',
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
      color: theme.palette.text.secondary,
      fontSize: theme.typography.caption.fontSize,
    },
    hidden: hiddenText,
    fullscreen: {
      position: 'fixed',
      inset: 0,
      // Over the page, under its dialogs and menus.
      zIndex: theme.zIndex.drawer - 1,
      margin: 0,
      overflow: 'auto',
      backgroundColor: theme.palette.background.default,
    },
    filling: { height: '100%', minHeight: '60vh' },
  }),
  { name: 'LineageGraphCanvas' },
);
