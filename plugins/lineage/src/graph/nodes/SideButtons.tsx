import { parseNodeId } from '@waymark/plugin-lineage-common';
import { useGraphContext } from '../canvas/GraphContext';
import type { Side, ViewNode } from '../types';

/**
 * How many neighbours of a side are not shown, as a button where they can be,
 * and a button that folds the side. The keyboard has keys for both.
 */
export function SideButtons(props: {
  view: ViewNode;
  side: Side;
  busy: boolean;
  at: 'left' | 'right' | 'top' | 'bottom';
}) {
  const { view, side, busy, at } = props;
  const { classes, texts, onExpand, onCollapse } = useGraphContext();
  const { hidden, foldable } = view[side];
  if (hidden === 0 && foldable === 0) {
    return null;
  }
  const target = { node: view.node.id, side };
  return (
    <span className={classes.side} data-at={at}>
      {hidden > 0 && canExpand(view, side) && (
        <button
          type="button"
          tabIndex={-1}
          className={`${classes.count} ${classes.countButton}`}
          aria-label={texts.show(view, side)}
          aria-busy={busy}
          aria-disabled={busy}
          onClick={() => !busy && onExpand(target)}
        >
          {busy ? '…' : `+${hidden}`}
        </button>
      )}
      {hidden > 0 && !canExpand(view, side) && (
        <span className={classes.count}>{`+${hidden}`}</span>
      )}
      {foldable > 0 && (
        <button
          type="button"
          tabIndex={-1}
          className={`${classes.count} ${classes.countButton}`}
          aria-label={texts.fold(view, side)}
          onClick={() => onCollapse(target)}
        >
          −
        </button>
      )}
    </span>
  );
}

/** Nobody can be asked about what has no name: only a fold can be undone. */
export function canExpand({ node, ...sides }: ViewNode, side: Side): boolean {
  return (
    sides[side].hidden > 0 &&
    (sides[side].collapsed || parseNodeId(node.id) !== undefined)
  );
}
