import { walk } from '@waymark/plugin-openapi-operations-node/testUtils';
import type { MatrixQuery } from '@waymark/plugin-raci-common';
import { FIRST_SEEN } from '../../__testUtils__/openRaci';
import { as } from '../../handovers/__testUtils__/openChanges';
import { raciDatabases } from '../../handovers/__testUtils__/raciDatabases';
import { startApi } from '../../service/__testUtils__/startApi';

const databases = raciDatabases();
const asker = as('bob');
const anna = 'user:default/anna';
const churn = 'model:default/churn';
const names = (items: { entityRef: string }[]) =>
  items.map(item => item.entityRef.split('/')[1]);

describe.each(databases.eachSupportedId())('the matrix on %s', id => {
  const setup = async () => startApi(await databases.init(id));

  // Tests that change nothing share one API.
  let shared: ReturnType<typeof setup> | undefined;
  const readOnly = () => {
    shared ??= setup();
    return shared;
  };

  it.each<[string, MatrixQuery, string[]]>([
    [
      'by title, then by name',
      {},
      ['customers', 'broken', 'churn', 'uplift', 'vaulted'],
    ],
    ['of a kind', { kind: ['dataset', 'pipeline'] }, ['customers', 'broken']],
    ['of a type', { type: ['regressor'] }, ['uplift']],
    ['of a lifecycle', { lifecycle: ['experimental'] }, ['uplift']],
    ['of an owner', { owner: ['group:default/board'] }, ['broken']],
    ['of a system', { system: ['system:default/vault'] }, ['vaulted']],
    [
      'of a domain, through their systems',
      { domain: ['domain:default/customer'] },
      ['customers', 'churn', 'uplift'],
    ],
    ['by words of titles and names', { q: 'CUST table' }, ['customers']],
    ['by words as they stand', { q: 'c%n' }, []],
    [
      'where a person has a cell',
      { party: 'user:default/bob' },
      ['churn', 'uplift', 'vaulted'],
    ],
    ['where a person has one alone', { party: anna }, ['churn']],
    [
      'where a person has one through groups above each other',
      { party: anna, throughGroups: true, role: ['informed'] },
      ['customers', 'churn', 'uplift'],
    ],
    [
      'where a party has one in a role and activity',
      {
        party: 'user:default/bob',
        role: ['responsible'],
        activity: ['deployment'],
      },
      ['vaulted'],
    ],
    [
      'where a role is filled in an activity',
      { role: ['consulted'], activity: ['scoping', 'data'] },
      ['vaulted'],
    ],
    [
      'which have an activity',
      { activity: ['training'] },
      ['broken', 'churn', 'uplift', 'vaulted'],
    ],
    ['with any gap', { gap: ['any'] }, ['broken', 'churn', 'vaulted']],
    ['with a gap', { gap: ['party-left', 'empty-group'] }, ['churn']],
    [
      'with a gap in an activity, filled or not',
      { gap: ['no-accountable'], activity: ['evaluation'] },
      ['churn'],
    ],
    [
      'with any gap in an activity',
      { gap: ['any'], activity: ['training'] },
      ['broken', 'churn', 'vaulted'],
    ],
    [
      'which meet every condition',
      { kind: ['model'], lifecycle: ['production'], gap: ['party-missing'] },
      ['churn', 'vaulted'],
    ],
    [
      'by their owners',
      { groupBy: 'owner' },
      ['broken', 'customers', 'churn', 'uplift', 'vaulted'],
    ],
    [
      'by their systems, those without last',
      { groupBy: 'system' },
      ['customers', 'churn', 'uplift', 'vaulted', 'broken'],
    ],
    [
      'by their domains',
      { groupBy: 'domain', kind: ['model', 'pipeline'] },
      ['churn', 'uplift', 'vaulted', 'broken'],
    ],
  ])('lists entities %s, page by page', async (_, query, expected) => {
    const { reads } = await readOnly();
    const whole = await reads.getMatrix(query, asker);
    expect(names(whole.items)).toEqual(expected);
    expect(whole.totalItems).toBe(expected.length);
    expect(whole.pageInfo).toEqual({});
    for (const limit of [1, 2]) {
      const { items } = await walk(
        page => reads.getMatrix({ ...query, ...page }, asker),
        limit,
      );
      expect(items).toEqual(whole.items);
    }
  });

  it('counts each facet without its own filter', async () => {
    const { reads } = await readOnly();
    const { facets, totalItems } = await reads.getMatrix(
      { kind: ['model'], lifecycle: ['production'], limit: 1 },
      asker,
    );
    expect(totalItems).toBe(2);
    expect(facets).toEqual({
      kind: [
        { value: 'model', count: 2 },
        { value: 'dataset', count: 1 },
      ],
      lifecycle: [
        { value: 'production', count: 2 },
        { value: 'experimental', count: 1 },
      ],
      owner: [{ value: 'group:default/team', count: 2 }],
      system: [
        { value: 'system:default/retention', count: 1 },
        { value: 'system:default/vault', count: 1 },
      ],
      domain: [
        { value: 'domain:default/customer', count: 1 },
        { value: 'domain:default/vault', count: 1 },
      ],
      gap: [
        { value: 'any', count: 2 },
        { value: 'party-missing', count: 2 },
        { value: 'empty-group', count: 1 },
        { value: 'no-accountable', count: 1 },
        { value: 'party-left', count: 1 },
      ],
    });
  });

  it('counts gaps in the activities that are asked for', async () => {
    const { reads } = await readOnly();
    const { facets } = await reads.getMatrix(
      { gap: ['any'], activity: ['scoping'] },
      asker,
    );
    expect(facets?.gap).toEqual([
      { value: 'any', count: 2 },
      { value: 'party-left', count: 1 },
      { value: 'party-missing', count: 1 },
    ]);
    expect(facets?.kind).toEqual([{ value: 'model', count: 2 }]);
  });

  it('counts with the first page alone', async () => {
    const { reads } = await readOnly();
    const first = await reads.getMatrix({ limit: 1 }, asker);
    const { nextCursor: cursor } = first.pageInfo;
    const second = await reads.getMatrix({ limit: 1, cursor }, asker);
    expect(first.totalItems).toBe(5);
    expect(Object.keys(second)).toEqual(['items', 'pageInfo']);
  });

  it('tells of a cell whose it is, since when and from where', async () => {
    const { reads } = await readOnly();
    const { items } = await reads.getMatrix({ q: 'churn' }, asker);
    const [{ activities, ...rest }] = items;
    expect(rest).toEqual({
      entityRef: churn,
      title: 'Churn',
      type: 'classifier',
      lifecycle: 'production',
      owner: 'group:default/team',
      system: 'system:default/retention',
      domain: 'domain:default/customer',
      stage: 'monitoring',
      declared: true,
      gaps: [],
      gapCount: 4,
    });
    const since = new Date(FIRST_SEEN).toISOString();
    const entityOrigin = { level: 'entity', ref: churn };
    expect(activities.find(one => one.activity === 'training')).toEqual({
      activity: 'training',
      title: 'Training',
      accountable: [
        {
          ref: anna,
          title: 'Anna',
          exists: true,
          state: 'present',
          origin: entityOrigin,
          since,
        },
      ],
      responsible: [
        expect.objectContaining({ ref: 'group:default/team' }),
        expect.objectContaining({
          ref: 'user:default/bob',
          origin: { level: 'system', ref: 'system:default/retention' },
        }),
      ],
      consulted: [],
      informed: [
        {
          ref: 'user:default/nobody',
          exists: false,
          state: 'missing',
          origin: entityOrigin,
          since,
        },
      ],
      nobody: [{ role: 'consulted', origin: entityOrigin }],
      gaps: [
        {
          code: 'party-missing',
          severity: 'warning',
          activity: 'training',
          role: 'informed',
          ref: 'user:default/nobody',
          message: expect.stringContaining('is not in the catalog'),
          mend: expect.stringContaining('informed of training in spec.raci'),
          since,
        },
      ],
    });
    expect(activities[0].accountable[0]).toMatchObject({
      exists: false,
      state: 'left',
    });
  });
});
