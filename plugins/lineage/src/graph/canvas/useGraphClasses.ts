import { makeStyles, type Theme } from '@material-ui/core/styles';

/**
 * Styles of nodes and edges: one sheet for the graph, and plain class names in
 * its nodes. What stands out does so by the line around it as well as by its
 * colour; text keeps its contrast even where a node stands back.
 */
export const useGraphClasses = makeStyles(
  theme => ({
    node: {
      position: 'relative',
      width: '100%',
      height: '100%',
      pointerEvents: 'all',
      '&:focus-within': { zIndex: 1 },
    },
    body: {
      ...boxOf(theme),
      '&:hover': { borderColor: theme.palette.text.primary },
      '&:focus-visible': {
        outline: `3px solid ${theme.palette.primary.main}`,
        outlineOffset: 3,
      },
      '$root > &': {
        borderWidth: 3,
        padding: theme.spacing(0.5, 1.25),
        borderColor: theme.palette.text.primary,
      },
      '$masked > &': {
        borderStyle: 'dashed',
        backgroundColor: theme.palette.background.default,
        fontStyle: 'italic',
      },
      // A pile of sheets: a second border beside the first.
      '$group > &': {
        boxShadow: `4px 4px 0 -1px ${theme.palette.background.paper}, 4px 4px 0 0 ${theme.palette.text.secondary}`,
      },
      '$faded > &': {
        borderColor: theme.palette.divider,
        color: theme.palette.text.secondary,
        boxShadow: 'none',
      },
      '$onPath > &': {
        borderWidth: 3,
        padding: theme.spacing(0.5, 1.25),
        borderColor: theme.palette.primary.main,
      },
      '$found > &': {
        outline: `2px dashed ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
      '$selected > &': {
        borderColor: theme.palette.primary.main,
        boxShadow: `0 0 0 2px ${theme.palette.primary.main}`,
      },
    },
    root: {},
    masked: {},
    group: {},
    faded: {},
    onPath: {},
    found: {},
    selected: {},
    icon: {
      flex: 'none',
      width: 20,
      height: 20,
      color: theme.palette.text.secondary,
    },
    texts: {
      flex: 1,
      minWidth: 0,
      display: 'flex',
      flexDirection: 'column',
    },
    title: {
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 2,
      overflow: 'hidden',
      overflowWrap: 'anywhere',
      fontSize: theme.typography.body2.fontSize,
      fontWeight: theme.typography.h6.fontWeight,
      lineHeight: 1.25,
    },
    line: {
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      color: theme.palette.text.secondary,
      fontSize: theme.typography.caption.fontSize,
      lineHeight: 1.4,
    },
    badges: {
      display: 'flex',
      gap: theme.spacing(0.5),
      overflow: 'hidden',
      whiteSpace: 'nowrap',
    },
    badge: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 2,
      padding: '0 4px',
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      color: theme.palette.text.secondary,
      fontSize: 11,
      lineHeight: '16px',
    },
    badgeIcon: { width: 12, height: 12, flex: 'none' },
    startBadge: {
      color: theme.palette.text.primary,
      borderColor: theme.palette.text.primary,
    },
    // Where edges begin and end: the library measures elements of its own
    // names (`source`, `target`) once a node is drawn.
    end: {
      position: 'absolute',
      width: 1,
      height: 1,
      visibility: 'hidden',
      '&[data-handlepos="left"]': { left: 0, top: '50%' },
      '&[data-handlepos="right"]': { right: 0, top: '50%' },
      '&[data-handlepos="top"]': { left: '50%', top: 0 },
      '&[data-handlepos="bottom"]': { left: '50%', bottom: 0 },
    },
    // The buttons of a side stand on the border, beside where edges end.
    side: {
      position: 'absolute',
      display: 'flex',
      gap: 2,
      zIndex: 1,
      '&[data-at="left"]': { left: theme.spacing(0.5), bottom: -12 },
      '&[data-at="right"]': { right: theme.spacing(0.5), bottom: -12 },
      '&[data-at="top"]': { left: theme.spacing(0.5), top: -12 },
      '&[data-at="bottom"]': { right: theme.spacing(0.5), bottom: -12 },
    },
    count: {
      boxSizing: 'border-box',
      minWidth: 24,
      height: 24,
      padding: '0 5px',
      border: `1px solid ${theme.palette.text.secondary}`,
      borderRadius: 12,
      backgroundColor: theme.palette.background.paper,
      color: theme.palette.text.primary,
      font: 'inherit',
      fontSize: 12,
      lineHeight: '22px',
      textAlign: 'center',
    },
    countButton: {
      cursor: 'pointer',
      '&:hover': { backgroundColor: theme.palette.action.hover },
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
      '&[aria-disabled="true"]': { cursor: 'progress' },
    },
    edge: {
      fill: 'none',
      stroke: theme.palette.text.secondary,
      strokeWidth: 1.5,
      '&[data-line="declared"]': { strokeDasharray: '8 5' },
      '&[data-line="stale"]': {
        strokeDasharray: '1.5 5',
        strokeLinecap: 'round',
      },
      '&[data-kind="serving"]': { strokeWidth: 3 },
      '&[data-out="true"]': {
        stroke: theme.palette.primary.main,
        strokeWidth: 4,
      },
      '&[data-faded="true"]': { strokeOpacity: 0.3 },
    },
    edgeHit: {
      fill: 'none',
      stroke: 'transparent',
      strokeWidth: 18,
      cursor: 'pointer',
      pointerEvents: 'stroke',
    },
    edgeWords: {
      fill: theme.palette.text.primary,
      stroke: theme.palette.background.default,
      strokeWidth: 4,
      paintOrder: 'stroke',
      fontSize: 11,
      textAnchor: 'middle',
      dominantBaseline: 'middle',
    },
    arrow: { fill: theme.palette.text.secondary },
    arrowOut: { fill: theme.palette.primary.main },
    sprites: { position: 'absolute', width: 0, height: 0 },
  }),
  { name: 'LineageGraphElements' },
);

/** Names of the classes of nodes and edges. */
export type GraphClasses = ReturnType<typeof useGraphClasses>;

function boxOf(theme: Theme) {
  return {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    width: '100%',
    height: '100%',
    boxSizing: 'border-box',
    padding: theme.spacing(0.75, 1.5),
    border: `1px solid ${theme.palette.text.secondary}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
    color: theme.palette.text.primary,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
  } as const;
}
