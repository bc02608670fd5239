import type { LayoutDirection, Point, Positions } from '../../layout/types';
import { NODE_SIZE } from '../nodes/nodeSize';

/** Pixels of the part of the page that shows the graph. */
export interface Size {
  width: number;
  height: number;
}

/** How a graph is seen: screen = graph × zoom + (x, y). */
export interface Viewport extends Point {
  zoom: number;
}

/** Below this, texts cannot be read. */
export const READABLE = 0.5;
/** Small graphs are not blown up. */
const MAX_FIT = 1;
/** On each side: the controls have room beside a graph that is shown whole. */
const MARGIN = { x: 48, y: 32 };

/**
 * How a graph is seen first: whole, if it can be read then; else its root in
 * the middle, for a picture of dots tells less than the middle of it.
 */
export function firstViewport(options: {
  positions: Positions;
  root: string;
  size: Size;
}): Viewport {
  const { positions, root, size } = options;
  const points = Object.values(positions);
  const box = {
    left: Math.min(...points.map(at => at.x)),
    top: Math.min(...points.map(at => at.y)),
    right: Math.max(...points.map(at => at.x + NODE_SIZE.width)),
    bottom: Math.max(...points.map(at => at.y + NODE_SIZE.height)),
  };
  const zoom = Math.min(
    MAX_FIT,
    (size.width - 2 * MARGIN.x) / (box.right - box.left),
    (size.height - 2 * MARGIN.y) / (box.bottom - box.top),
  );
  if (zoom >= READABLE || !positions[root]) {
    const middle = {
      x: (box.left + box.right) / 2,
      y: (box.top + box.bottom) / 2,
    };
    return centreOn(middle, Math.max(zoom, 0.01), size);
  }
  return centreOn(middleOf(positions[root]), 0.75, size);
}

/** Whether all of a node is to be seen. */
export function isInView(options: {
  position: Point;
  viewport: Viewport;
  size: Size;
}): boolean {
  const { position, viewport, size } = options;
  const left = position.x * viewport.zoom + viewport.x;
  const top = position.y * viewport.zoom + viewport.y;
  return (
    left >= 0 &&
    top >= 0 &&
    left + NODE_SIZE.width * viewport.zoom <= size.width &&
    top + NODE_SIZE.height * viewport.zoom <= size.height
  );
}

/** The middle of a node whose corner is here. */
export function middleOf(corner: Point): Point {
  return {
    x: corner.x + NODE_SIZE.width / 2,
    y: corner.y + NODE_SIZE.height / 2,
  };
}

/** Narrow places have room for depth, not for breadth. */
export function directionFor(size: Size): LayoutDirection {
  return size.width < 600 ? 'down' : 'right';
}

function centreOn(middle: Point, zoom: number, size: Size): Viewport {
  return {
    x: size.width / 2 - middle.x * zoom,
    y: size.height / 2 - middle.y * zoom,
    zoom,
  };
}
