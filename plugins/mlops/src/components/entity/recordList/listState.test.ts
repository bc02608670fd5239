import fc from 'fast-check';
import {
  clearFilters,
  isFiltered,
  joinNames,
  nextSort,
  parseListState,
  serializeListState,
  splitNames,
  withFilter,
  withSearch,
  type ListAddress,
  type ListState,
} from './listState';

const address: ListAddress = {
  filters: ['status', 'alias'],
  open: 'version',
  canSort: field => field === 'createdAt' || field.startsWith('metric:'),
};

const parse = (text: string) =>
  parseListState(new URLSearchParams(text), address);

describe('parseListState', () => {
  it('reads what a shared link says', () => {
    expect(
      parse(
        'q=lena&status=READY&alias=champion&alias=*&sort=metric:auc,desc' +
          '&columns=status,metric:f1&compare=3,7&version=3&metric=auc',
      ),
    ).toEqual({
      q: 'lena',
      filters: { status: ['READY'], alias: ['champion', '*'] },
      sort: { field: 'metric:auc', order: 'desc' },
      columns: ['status', 'metric:f1'],
      compare: ['3', '7'],
      open: '3',
      metric: 'auc',
    });
  });

  it.each([
    ['', {}],
    ['q=%20%20', {}],
    ['sort=weather,asc', {}],
    ['sort=createdAt', {}],
    ['sort=createdAt,sideways', {}],
    ['status=', {}],
    ['compare=,,', {}],
    ['columns=', { columns: [] }],
    ['compare=1,2,3', { compare: ['1', '2'] }],
    ['compare=1,1', { compare: ['1'] }],
    ['sort=metric:a,b,asc', { sort: { field: 'metric:a,b', order: 'asc' } }],
  ])('makes the best of %s', (text, expected) => {
    expect(parse(text)).toEqual({ filters: {}, compare: [], ...expected });
  });

  it('cuts a search at what the API takes', () => {
    expect(parse(`q=${'x'.repeat(999)}`).q).toHaveLength(200);
  });
});

describe('serializeListState', () => {
  const name = fc.string({ minLength: 1, maxLength: 20 });
  const names = fc.uniqueArray(name, { maxLength: 3 });
  const state = fc.record(
    {
      q: name.filter(q => q.trim() === q),
      filters: fc.record(
        { status: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }) },
        { requiredKeys: [] },
      ),
      sort: fc.record({
        field: name.map(metric => `metric:${metric}`),
        order: fc.constantFrom('asc' as const, 'desc' as const),
      }),
      columns: names,
      compare: fc.uniqueArray(name, { maxLength: 2 }),
      open: name,
      metric: name,
    },
    { requiredKeys: ['filters', 'compare'] },
  );

  it('is read back as it was written, whatever names contain', () => {
    fc.assert(
      fc.property(state, given => {
        const written = serializeListState(given as ListState, address);
        expect(
          parseListState(new URLSearchParams(written.toString()), address),
        ).toEqual(given);
      }),
    );
  });

  it('leaves the parameters of others alone', () => {
    const before = new URLSearchParams('theme=dark&q=old&alias=champion');
    expect(
      serializeListState(
        { filters: {}, compare: ['3'] },
        address,
        before,
      ).toString(),
    ).toBe('theme=dark&compare=3');
  });
});

describe('names in one text', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), all => {
        expect(splitNames(joinNames(all))).toEqual(all);
      }),
    );
  });
});

describe('filters', () => {
  const filtered: ListState = {
    q: 'x',
    filters: { status: ['READY'] },
    compare: ['3'],
    sort: { field: 'createdAt', order: 'asc' },
  };

  it('are let go of together, and nothing else is', () => {
    expect(clearFilters(filtered)).toEqual({
      filters: {},
      compare: ['3'],
      sort: { field: 'createdAt', order: 'asc' },
    });
    expect(isFiltered(filtered)).toBe(true);
    expect(isFiltered(clearFilters(filtered))).toBe(false);
  });

  it('go with their last value', () => {
    expect(withFilter(filtered, 'status', []).filters).toEqual({});
    expect(withFilter(filtered, 'alias', ['*']).filters).toEqual({
      status: ['READY'],
      alias: ['*'],
    });
    expect(withSearch(filtered, '')).not.toHaveProperty('q');
  });
});

describe('nextSort', () => {
  it('goes to the first order, the other, and back to that of the list', () => {
    const first = nextSort(undefined, 'createdAt', 'desc');
    const second = nextSort(first, 'createdAt', 'desc');
    expect(first).toEqual({ field: 'createdAt', order: 'desc' });
    expect(second).toEqual({ field: 'createdAt', order: 'asc' });
    expect(nextSort(second, 'createdAt', 'desc')).toBeUndefined();
    expect(nextSort(second, 'metric:loss', 'asc')).toEqual({
      field: 'metric:loss',
      order: 'asc',
    });
  });
});
