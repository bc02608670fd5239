import {
  EXPLORE_FACETS,
  EXPLORE_SORT_FIELDS,
} from '@waymark/plugin-mlops-common';
import fc from 'fast-check';
import {
  activeFilters,
  clearFilters,
  filtersBesideTabs,
  nextSort,
  parseExploreState,
  serializeExploreState,
  toggleFilter,
  unlessDefault,
  withFacet,
  type ExploreState,
} from './exploreState';

const parse = (text: string) => parseExploreState(new URLSearchParams(text));

/** Any state that the page itself can come into. */
const states: fc.Arbitrary<ExploreState> = fc
  .record({
    q: fc.option(
      fc
        .string({ unit: 'binary', maxLength: 100 })
        .map(text => text.trim())
        .filter(text => text.length > 0),
    ),
    filters: fc.dictionary(
      fc.constantFrom(...EXPLORE_FACETS),
      fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 20 }), {
        minLength: 1,
        maxLength: 5,
      }),
    ),
    sort: fc.option(
      fc.record({
        field: fc.constantFrom(...EXPLORE_SORT_FIELDS),
        order: fc.constantFrom('asc' as const, 'desc' as const),
      }),
    ),
  })
  .map(({ q, filters, sort }) => {
    const said = sort && unlessDefault(sort);
    return {
      ...(q && { q }),
      ...(Object.keys(filters).length > 0 && { filters }),
      ...(said && { sort: said }),
    };
  });

describe('the address of the Explore page', () => {
  it('gives back every state that was written into it', () => {
    fc.assert(
      fc.property(states, state => {
        const address = serializeExploreState(state).toString();
        expect(parse(address)).toEqual(state);
      }),
    );
  });

  it('is understood whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const state = parse(text);
        const address = serializeExploreState(state).toString();
        expect(serializeExploreState(parse(address)).toString()).toBe(address);
      }),
    );
  });

  it('leaves the parameters of others alone', () => {
    const before = new URLSearchParams('lang=de&q=old&owner=group:default/a');
    expect(serializeExploreState({ q: 'new' }, before).toString()).toBe(
      'lang=de&q=new',
    );
  });

  it.each([
    ['an unknown field', 'sort=price,asc', {}],
    ['an order it says anyway', 'sort=title,asc', {}],
    [
      'a field without an order',
      'sort=lastRun',
      { sort: { field: 'lastRun', order: 'desc' } },
    ],
    ['blanks around a search', 'q=%20churn%20', { q: 'churn' }],
    ['an empty search', 'q=', {}],
    ['a value twice', 'tag=pii&tag=pii', { filters: { tag: ['pii'] } }],
    ['"has none"', 'owner=', { filters: { owner: [''] } }],
    ['a value no facet can have', `tag=${'x'.repeat(256)}`, {}],
  ])('reads %s', (_, text, expected) => {
    expect(parse(text)).toEqual(expected);
  });

  it('cuts a search to what the API takes', () => {
    expect(parse(`q=${'x'.repeat(300)}`).q).toHaveLength(200);
  });
});

describe('filters', () => {
  it('are off after being chosen twice', () => {
    fc.assert(
      fc.property(
        states,
        fc.constantFrom(...EXPLORE_FACETS),
        fc.string(),
        (state, facet, value) => {
          fc.pre(!state.filters?.[facet]?.includes(value));
          const once = toggleFilter(state, { facet, value });
          expect(activeFilters(once)).toContainEqual({ facet, value });
          expect(toggleFilter(once, { facet, value })).toEqual(state);
        },
      ),
    );
  });

  it('are cleared together with the search, but not the order', () => {
    const sort = { field: 'lastRun', order: 'asc' } as const;
    expect(
      clearFilters({ q: 'churn', filters: { tag: ['pii'] }, sort }),
    ).toEqual({ sort });
    expect(clearFilters({ q: 'churn' })).toEqual({});
  });

  it('leave no trace when the last value of a facet goes', () => {
    expect(withFacet({ filters: { kind: ['Model'] } }, 'kind', [])).toEqual({});
  });

  it('show a kind beside the tabs only when there are several', () => {
    const one: ExploreState = { filters: { kind: ['Model'], tag: ['pii'] } };
    expect(filtersBesideTabs(one)).toEqual([{ facet: 'tag', value: 'pii' }]);
    const two: ExploreState = { filters: { kind: ['Model', 'Dataset'] } };
    expect(filtersBesideTabs(two)).toHaveLength(2);
  });
});

describe('nextSort', () => {
  it('goes from first to reversed to the default', () => {
    const first = nextSort(undefined, 'lastRun');
    expect(first).toEqual({ field: 'lastRun', order: 'desc' });
    const reversed = nextSort(first, 'lastRun');
    expect(reversed).toEqual({ field: 'lastRun', order: 'asc' });
    expect(nextSort(reversed, 'lastRun')).toBeUndefined();
  });

  it('reverses the default order and comes back to it', () => {
    const reversed = nextSort(undefined, 'title');
    expect(reversed).toEqual({ field: 'title', order: 'desc' });
    expect(nextSort(reversed, 'title')).toBeUndefined();
  });
});
