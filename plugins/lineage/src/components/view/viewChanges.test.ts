import {
  foldSide,
  openSide,
  select,
  setPathEnd,
  unfoldAll,
  withGranularity,
  withRollUp,
} from './viewChanges';
import { emptyView, MAX_SIDES } from './viewState';

const up = { node: 'a', side: 'upstream' } as const;
const down = { node: 'a', side: 'downstream' } as const;
const start = emptyView();

describe('opening and folding', () => {
  it('asks for neighbours once', () => {
    const once = openSide(start, up);
    expect(once.expanded).toEqual([up]);
    expect(openSide(once, up)).toBe(once);
    expect(openSide(once, down).expanded).toEqual([up, down]);
  });

  it('unfolds what was folded without asking again', () => {
    const folded = foldSide(openSide(start, up), up);
    expect(folded.collapsed).toEqual([up]);
    const open = openSide(folded, up);
    expect(open.collapsed).toEqual([]);
    expect(open.expanded).toEqual([up]);
  });

  it('lets the oldest give way', () => {
    let view = start;
    for (let n = 0; n <= MAX_SIDES; n++) {
      view = openSide(view, { node: `n${n}`, side: 'upstream' });
    }
    expect(view.expanded).toHaveLength(MAX_SIDES);
    expect(view.expanded[0].node).toBe('n1');
  });

  it('unfolds everything', () => {
    expect(unfoldAll(foldSide(start, down)).collapsed).toEqual([]);
  });
});

describe('the path', () => {
  it('has two different ends', () => {
    const from = setPathEnd(start, 'from', 'a');
    expect(setPathEnd(from, 'to', 'b').path).toEqual({ from: 'a', to: 'b' });
    expect(setPathEnd(from, 'to', 'a').path).toEqual({ to: 'a' });
  });
});

describe('drawing differently', () => {
  const view = select(setPathEnd(openSide(start, up), 'from', 'a'), {
    node: 'a',
  });

  it('lets go of what was opened when jobs come or go', () => {
    const next = withGranularity(view, 'job');
    expect(next).toMatchObject({ granularity: 'job', expanded: [] });
    expect(next.selected).toBeUndefined();
  });

  it('has no path between groups', () => {
    expect(withRollUp(view, 'owner')).toMatchObject({
      rollUp: 'owner',
      expanded: [],
      path: {},
    });
    expect(withRollUp(view, undefined).path).toEqual({ from: 'a' });
  });
});
