import { TestDatabases } from '@backstage/backend-test-utils';
import type { FilterPredicate } from '@backstage/filter-predicates';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import { entity, FakeCatalog } from '../__testUtils__/FakeCatalog';
import { openMirror } from '../__testUtils__/openMirror';
import type { CatalogMirror, MirrorQuery } from '../types';
import { kindsOfFilter } from './kindsOfFilter';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('queryEntities on %s', id => {
  let knex: Knex;
  let mirror: CatalogMirror;

  beforeAll(async () => {
    knex = await databases.init(id);
    const catalog = new FakeCatalog();
    catalog.put(
      entity('a', { kind: 'Model', spec: { type: 'classifier' } }),
      entity('b', { kind: 'Model', spec: { type: 'regressor' } }),
      entity('c', {
        kind: 'Dataset',
        metadata: {
          tags: ['gold'],
          annotations: { 'example.org/x.y': 'yes' },
        },
        spec: { type: 'table', platform: 'postgres' },
      }),
      entity('d', {
        relations: [{ type: 'ownedBy', targetRef: 'group:default/team' }],
      }),
    );
    ({ mirror } = await openMirror(knex, catalog, {
      specKeys: ['platform'],
    }));
    await mirror.sweep();
  });

  const names = async (query: MirrorQuery) =>
    (await mirror.queryEntities(query)).items.map(item => item.name);

  it.each<[string, MirrorQuery, string[]]>([
    ['everything, by ref', {}, ['d', 'c', 'a', 'b']],
    ['kinds, in any case', { kinds: ['model', 'Dataset'] }, ['c', 'a', 'b']],
    ['a kind in the filter', { filter: { kind: 'model' } }, ['a', 'b']],
    [
      'kinds and filter together',
      { kinds: ['Model'], filter: { kind: 'Dataset' } },
      [],
    ],
    [
      'parts of spec',
      { filter: { 'spec.type': { $in: ['table', 'regressor'] } } },
      ['c', 'b'],
    ],
    ['a kept part', { filter: { 'spec.platform': 'Postgres' } }, ['c']],
    ['tags', { filter: { 'metadata.tags': { $contains: 'gold' } } }, ['c']],
    [
      'annotations with dots',
      { filter: { 'metadata.annotations.example.org/x.y': { $exists: true } } },
      ['c'],
    ],
    [
      'relations',
      {
        filter: {
          relations: {
            $contains: { type: 'ownedBy', targetRef: 'group:default/team' },
          },
        },
      },
      ['d'],
    ],
    ['a negated kind', { filter: { $not: { kind: 'Model' } } }, ['d', 'c']],
    [
      'alternatives of kinds',
      {
        filter: {
          $any: [{ kind: 'Component' }, { 'spec.type': 'classifier' }],
        },
      },
      ['d', 'a'],
    ],
  ])('finds %s', async (_title, query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it.each<[string, MirrorQuery]>([
    ['without a filter', {}],
    ['with one', { filter: { 'metadata.namespace': 'default' } }],
  ])('pages to the end %s', async (_title, query) => {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await mirror.queryEntities({ ...query, limit: 2, cursor });
      expect(page.items.length).toBeLessThanOrEqual(2);
      found.push(...page.items.map(item => item.name));
      cursor = page.nextCursor;
    } while (cursor);
    expect(found).toEqual(['d', 'c', 'a', 'b']);
  });

  it('refuses a cursor of somebody else', async () => {
    await expect(mirror.queryEntities({ cursor: 'page-2' })).rejects.toThrow(
      "The cursor 'page-2' is not one that a previous page gave",
    );
  });
});

describe('kindsOfFilter', () => {
  const kind = fc.constantFrom('Model', 'model', 'Dataset', 'Pipeline');
  const leaf: fc.Arbitrary<FilterPredicate> = fc.oneof(
    kind.map(value => ({ kind: value })),
    fc.array(kind, { maxLength: 3 }).map(values => ({ kind: { $in: values } })),
    fc.constant({ 'spec.type': 'x' }),
    kind.map(value => ({ kind: value, 'spec.type': 'x' })),
    fc.constant({ kind: { $exists: true } }),
    fc.constant({ kind: { $hasPrefix: 'm' } }),
  );
  const { predicate } = fc.letrec<{ predicate: FilterPredicate }>(tie => ({
    predicate: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('predicate'), { maxLength: 3 }).map($all => ({ $all })),
      fc.array(tie('predicate'), { maxLength: 3 }).map($any => ({ $any })),
      tie('predicate').map($not => ({ $not })),
    ),
  }));

  it('never leaves out an entity that the filter matches', () => {
    fc.assert(
      fc.property(predicate, kind, fc.boolean(), (filter, value, typed) => {
        const item = { kind: value, spec: typed ? { type: 'x' } : {} };
        const kinds = kindsOfFilter(filter);
        const excluded =
          kinds && !kinds.includes(value.toLocaleLowerCase('en-US'));
        expect(excluded && evaluateFilterPredicate(filter, item)).not.toBe(
          true,
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('narrows what it can', () => {
    expect(
      kindsOfFilter({
        $all: [
          { kind: { $in: ['Model', 'Dataset'] } },
          { 'spec.type': 'x' },
          { kind: 'Dataset' },
        ],
      }),
    ).toEqual(['dataset']);
    expect(kindsOfFilter({ $not: { kind: 'Model' } })).toBeUndefined();
  });
});
