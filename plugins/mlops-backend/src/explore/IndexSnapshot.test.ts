import {
  EXPLORE_FACETS,
  type ExploreFacet,
} from '@waymark/plugin-mlops-common';
import fc from 'fast-check';
import {
  type Counted,
  emptyFacets,
  IndexSnapshot,
  type SnapshotEntry,
} from './IndexSnapshot';
import type { FacetValues } from './tables';

function entry(
  id: number,
  values: Partial<FacetValues>,
  { removed = false, text = '' } = {},
): SnapshotEntry {
  const none = Object.fromEntries(EXPLORE_FACETS.map(f => [f, ['']]));
  return {
    id,
    removed,
    text,
    values: { ...none, ...values } as FacetValues,
  };
}

/** Counts as the definition says, one facet after the other. */
function countSlowly(
  entries: SnapshotEntry[],
  filters: Partial<Record<ExploreFacet, string[]>>,
): Counted {
  const matches = (values: FacetValues, without?: ExploreFacet) =>
    EXPLORE_FACETS.every(
      facet =>
        facet === without ||
        !filters[facet]?.length ||
        filters[facet].some(value => values[facet].includes(value)),
    );
  const facets = emptyFacets();
  for (const facet of EXPLORE_FACETS) {
    const counts = new Map<string, number>();
    for (const { values } of entries.filter(e => matches(e.values, facet))) {
      values[facet].forEach(v => counts.set(v, (counts.get(v) ?? 0) + 1));
    }
    facets[facet] = [...counts].map(([value, count]) => ({ value, count }));
  }
  return {
    matching: entries
      .filter(({ values }) => matches(values))
      .map(({ id }) => id),
    facets,
  };
}

function sorted({ matching, facets }: Counted) {
  const lines = EXPLORE_FACETS.flatMap(facet =>
    facets[facet].map(({ value, count }) => `${facet}=${value}: ${count}`),
  );
  return { matching: [...matching].sort((a, b) => a - b), lines: lines.sort() };
}

describe('IndexSnapshot', () => {
  it('counts each facet without its own filter', () => {
    const snapshot = new IndexSnapshot();
    snapshot.apply([
      entry(1, { kind: ['Model'], owner: ['a'] }),
      entry(2, { kind: ['Dataset'], owner: ['a'] }),
      entry(3, { kind: ['Dataset'], owner: ['b'] }),
    ]);
    const { matching, facets } = snapshot.count({
      filters: { kind: ['Model'], owner: ['a'] },
    });
    expect(matching).toEqual([1]);
    expect(facets.kind).toEqual([
      { value: 'Dataset', count: 1 },
      { value: 'Model', count: 1 },
    ]);
    expect(facets.owner).toEqual([{ value: 'a', count: 1 }]);
    expect(facets.tag).toEqual([{ value: '', count: 1 }]);
  });

  it('forgets what was removed and follows what changed', () => {
    const snapshot = new IndexSnapshot();
    snapshot.apply([entry(1, { tag: ['x', 'y'] }), entry(2, { tag: ['x'] })]);
    snapshot.apply([entry(2, {}, { removed: true }), entry(1, { tag: ['z'] })]);
    const { matching, facets } = snapshot.count({ filters: {} });
    expect(matching).toEqual([1]);
    expect(facets.tag).toEqual([{ value: 'z', count: 1 }]);
  });

  it('counts only entities whose text has every term', () => {
    const snapshot = new IndexSnapshot();
    snapshot.apply([
      entry(1, { tag: ['x'] }, { text: 'churn forecast' }),
      entry(2, { tag: ['y'] }, { text: 'churn' }),
      entry(3, { tag: ['z'] }, { text: 'forecast' }),
    ]);
    const { matching, facets } = snapshot.count({
      filters: {},
      terms: ['forecast', 'churn'],
    });
    expect(matching).toEqual([1]);
    expect(facets.tag).toEqual([{ value: 'x', count: 1 }]);
  });

  it('finds nothing for a value that nobody has', () => {
    const snapshot = new IndexSnapshot();
    snapshot.apply([entry(1, { tag: ['x'] })]);
    const { matching, facets } = snapshot.count({
      filters: { tag: ['nobody'], owner: ['nobody'] },
    });
    expect(matching).toEqual([]);
    expect(facets).toEqual(emptyFacets());
  });

  it('counts as the definition does, whatever the entities and filters', () => {
    const value = fc.constantFrom('', 'a', 'b', 'c');
    const list = fc.uniqueArray(value, { minLength: 1, maxLength: 3 });
    const values = fc.record({ kind: list, owner: list, tag: list });
    fc.assert(
      fc.property(
        fc.array(values, { maxLength: 20 }),
        fc.record({ kind: list, owner: list, tag: list }, { requiredKeys: [] }),
        fc.option(fc.uniqueArray(fc.nat({ max: 25 })), { nil: undefined }),
        (rows, filters, ids) => {
          const entries = rows.map((row, id) => entry(id, row));
          const snapshot = new IndexSnapshot();
          snapshot.apply(entries);
          const wanted = entries.filter(e => !ids || ids.includes(e.id));
          expect(sorted(snapshot.count({ filters, ids }))).toEqual(
            sorted(countSlowly(wanted, filters)),
          );
        },
      ),
    );
  });
});
