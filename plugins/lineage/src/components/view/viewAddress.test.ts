import fc from 'fast-check';
import { readView, writeView } from './viewAddress';
import {
  DIRECTIONS,
  emptyView,
  MAX_SIDES,
  NODE_TYPES,
  ROLL_UPS,
  SIGNALS,
  withRoot,
  type LineageView,
} from './viewState';

const parse = (text: string) => readView(new URLSearchParams(text));

const ids = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
const sides = fc.uniqueArray(
  fc.record({
    node: ids,
    side: fc.constantFrom('upstream' as const, 'downstream' as const),
  }),
  { maxLength: 6, selector: ({ node, side }) => `${side} ${node}` },
);
const given = <T>(values: fc.Arbitrary<T>) =>
  fc.option(values, { nil: undefined });
const subset = <T>(values: readonly T[]) => fc.subarray([...values]);

/** Any view that the page itself can come into. */
const views: fc.Arbitrary<LineageView> = fc
  .record({
    show: fc.constantFrom(
      'graph' as const,
      'impact' as const,
      'drift' as const,
    ),
    as: fc.constantFrom('picture' as const, 'table' as const),
    root: given(
      fc.oneof(
        ids.map(node => ({ node })),
        ids.map(entityRef => ({ entityRef })),
      ),
    ),
    direction: fc.constantFrom(...DIRECTIONS),
    depth: fc.integer({ min: 1, max: 20 }),
    limit: fc.integer({ min: 1, max: 1000 }),
    granularity: fc.constantFrom('asset' as const, 'job' as const),
    rollUp: given(fc.constantFrom(...ROLL_UPS)),
    expanded: sides,
    collapsed: sides,
    selected: given(
      fc.oneof(
        ids.map(node => ({ node })),
        fc
          .record({
            from: ids,
            to: ids,
            kind: fc.constantFrom('input' as const, 'derivation' as const),
          })
          .map(edge => ({ edge })),
      ),
    ),
    path: fc.record({ from: ids, to: ids }, { requiredKeys: [] }),
    search: given(
      fc
        .string({ unit: 'binary', maxLength: 50 })
        .map(text => text.trim())
        .filter(Boolean),
    ),
    impact: fc.record(
      {
        direction: fc.constantFrom('upstream' as const, 'downstream' as const),
        groupBy: fc.constantFrom('depth' as const, 'owner' as const),
        types: subset(NODE_TYPES),
        version: ids,
      },
      { requiredKeys: ['direction', 'groupBy', 'types'] },
    ),
    drift: fc.record(
      { signals: subset(SIGNALS), entityRef: ids },
      { requiredKeys: ['signals'] },
    ),
  })
  .map(
    view =>
      Object.fromEntries(
        Object.entries(view).filter(([, value]) => value !== undefined),
      ) as unknown as LineageView,
  );

describe('the address of a view', () => {
  it('gives back every view that was written into it', () => {
    fc.assert(
      fc.property(views, view => {
        expect(parse(writeView(view).toString())).toEqual(view);
      }),
    );
  });

  it('does so whatever the app starts with', () => {
    const defaults = { direction: 'upstream' as const, depth: 4, limit: 20 };
    fc.assert(
      fc.property(views, view => {
        const text = writeView(view, undefined, defaults).toString();
        expect(readView(new URLSearchParams(text), defaults)).toEqual(view);
      }),
    );
  });

  it('is understood whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const view = parse(text);
        expect(parse(writeView(view).toString())).toEqual(view);
      }),
    );
  });

  it('says nothing of what is as it starts', () => {
    expect(writeView(emptyView()).toString()).toBe('');
  });

  it('leaves the parameters of others alone', () => {
    const before = new URLSearchParams('lang=de&depth=7&open=u-a');
    const view = { ...emptyView(), depth: 3 };
    expect(writeView(view, before).toString()).toBe('lang=de&depth=3');
  });

  it.each([
    ['a depth beyond the API', 'depth=21'],
    ['a depth that is no number', 'depth=1e2'],
    ['no depth', 'depth=0'],
    ['a limit beyond the API', 'limit=1001'],
    ['an edge without its kind', 'edge=a&edge=b'],
    ['a side nobody knows', 'open=x-a'],
    ['an empty search', 'find=%20'],
    ['an unknown roll-up', 'rollUp=colour'],
  ])('starts afresh at %s', (_, text) => {
    expect(parse(text)).toEqual(emptyView());
  });

  it('opens only so many nodes', () => {
    const text = Array.from({ length: 100 }, (_, n) => `open=u-${n}`).join('&');
    expect(parse(text).expanded).toHaveLength(MAX_SIDES);
  });
});

describe('withRoot', () => {
  it('keeps how it is drawn and lets go of single nodes', () => {
    fc.assert(
      fc.property(views, ids, (view, node) => {
        const next = withRoot(view, { node });
        expect(next).toMatchObject({
          root: { node },
          depth: view.depth,
          granularity: view.granularity,
          expanded: [],
          collapsed: [],
          path: {},
        });
        expect(next.selected).toBeUndefined();
        expect(next.search).toBeUndefined();
      }),
    );
  });
});
