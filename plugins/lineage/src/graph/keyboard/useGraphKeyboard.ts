import { useCallback, useEffect, useState, type KeyboardEvent } from 'react';
import type { FocusEvent } from 'react';
import type { LaidOut } from '../../layout/useLayout';
import { canExpand } from '../nodes/SideButtons';
import type { EdgeRef, GraphView, LineageGraphProps, Side } from '../types';
import type { FocusStore } from './createFocusStore';
import { findNext, type ArrowKey } from './findNext';

/** Props of the element around the graph: one tab stop, and what keys do. */
export interface KeyboardProps {
  tabIndex: number;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
  onBlur: (event: FocusEvent<HTMLElement>) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

const ARROWS: readonly string[] = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
];

/**
 * Lets the keyboard walk through the graph. The focus lies on the node that is
 * active; Tab comes to the graph once and leaves it again. A node need not be
 * drawn to be walked to: `reveal` brings it into view, and it takes the focus
 * as it appears.
 */
export function useGraphKeyboard(
  options: Pick<
    LineageGraphProps,
    | 'selected'
    | 'onSelect'
    | 'onOpen'
    | 'onSelectEdge'
    | 'onExpand'
    | 'onCollapse'
  > & {
    view: GraphView;
    laidOut: LaidOut;
    root: string;
    focus: FocusStore;
    reveal: (id: string) => void;
  },
): KeyboardProps {
  const { view, laidOut, root, selected, focus, reveal } = options;
  const [inside, setInside] = useState(false);
  const [cameBy, setCameBy] = useState<EdgeRef>();

  const walkTo = useCallback(
    (id: string, edge?: EdgeRef) => {
      setCameBy(edge);
      reveal(id);
      focus.move(id, { grab: true });
    },
    [focus, reveal],
  );

  const here = useCallback(() => {
    const ids = [focus.active(), selected, root, view.nodes[0]?.node.id];
    const drawn = new Set(view.nodes.map(({ node }) => node.id));
    return ids.find(id => id !== undefined && drawn.has(id));
  }, [focus, selected, root, view]);

  // A node that goes while it has the focus would take the keyboard with it.
  useEffect(() => {
    const active = focus.active();
    const next = here();
    if (active !== undefined && next !== active) {
      focus.move(next);
      if (inside && next !== undefined) {
        walkTo(next);
      }
    }
  }, [focus, here, inside, walkTo]);

  const act = (event: KeyboardEvent<HTMLElement>, id: string): boolean => {
    const item = view.nodes.find(({ node }) => node.id === id);
    if (!item) {
      return false;
    }
    const show = (side: Side) =>
      canExpand(item, side) && options.onExpand({ node: id, side });
    const fold = (side: Side) =>
      item[side].foldable > 0 && options.onCollapse({ node: id, side });
    const { direction } = laidOut.input;
    if (ARROWS.includes(event.key)) {
      const side = sideOf(event.key, direction);
      if (event.shiftKey) {
        if (side && !show(side)) {
          fold(side);
        }
        return side !== undefined;
      }
      const next = findNext({
        view,
        positions: laidOut.positions,
        direction,
        from: id,
        key: event.key as ArrowKey,
      });
      if (next) {
        walkTo(next.id, next.edge);
      }
      return true;
    }
    switch (event.key) {
      case 'Enter':
        if (event.shiftKey && cameBy) {
          options.onSelectEdge?.(cameBy);
        } else {
          options.onSelect(id);
          options.onOpen?.(id);
        }
        return true;
      case 'Home':
        walkTo(root);
        return true;
      case '+':
      case '=':
        show('upstream');
        show('downstream');
        return true;
      case '-':
        fold('upstream');
        fold('downstream');
        return true;
      case 'Escape':
        options.onSelect(undefined);
        return true;
      default:
        return false;
    }
  };

  return {
    tabIndex: inside ? -1 : 0,
    onFocus: event => {
      setInside(true);
      const id = here();
      if (event.target === event.currentTarget && id !== undefined) {
        walkTo(id);
      }
    },
    onBlur: event => {
      if (!event.currentTarget.contains(event.relatedTarget)) {
        setInside(false);
      }
    },
    onKeyDown: event => {
      const id = here();
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (id !== undefined && plain && act(event, id)) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
  };
}

/** Which side of a node an arrow points to. */
function sideOf(key: string, direction: 'right' | 'down'): Side | undefined {
  const keys: Record<string, Side> =
    direction === 'right'
      ? { ArrowLeft: 'upstream', ArrowRight: 'downstream' }
      : { ArrowUp: 'upstream', ArrowDown: 'downstream' };
  return keys[key];
}
