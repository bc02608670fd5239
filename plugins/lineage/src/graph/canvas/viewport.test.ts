import { directionFor, firstViewport, isInView } from './viewport';

const size = { width: 1000, height: 600 };

describe('firstViewport', () => {
  it('shows a small graph whole, in the middle, and not blown up', () => {
    const positions = { a: { x: 0, y: 0 }, b: { x: 320, y: 0 } };
    const viewport = firstViewport({ positions, root: 'a', size });
    expect(viewport.zoom).toBe(1);
    expect(viewport.x).toBe((1000 - 544) / 2);
    expect(viewport.y).toBe((600 - 84) / 2);
  });

  it('shows the root of a graph that could not be read as a whole', () => {
    const positions = { a: { x: 0, y: 0 }, b: { x: 9000, y: 9000 } };
    const viewport = firstViewport({ positions, root: 'b', size });
    expect(viewport.zoom).toBe(0.75);
    expect(isInView({ position: positions.b, viewport, size })).toBe(true);
    expect(isInView({ position: positions.a, viewport, size })).toBe(false);
  });

  it('shows a graph without its root whole', () => {
    const positions = { a: { x: 0, y: 0 }, b: { x: 9000, y: 900 } };
    const viewport = firstViewport({ positions, root: 'gone', size });
    expect(isInView({ position: positions.b, viewport, size })).toBe(true);
  });
});

describe('directionFor', () => {
  it('flows down where it is narrow', () => {
    expect(directionFor({ width: 320, height: 600 })).toBe('down');
    expect(directionFor(size)).toBe('right');
  });
});
