import type { EntitiesQuery } from '@waymark/plugin-maturity-common';
import { walk } from '@waymark/plugin-openapi-operations-node/testUtils';
import {
  as,
  createDatabases,
  names,
  openReads,
} from './__testUtils__/openReads';

const databases = createDatabases();
const anna = as('anna');

describe.each(databases.eachSupportedId())('lists on %s', id => {
  const setup = async () => openReads(await databases.init(id));

  // Nothing here changes anything.
  let shared: ReturnType<typeof setup> | undefined;
  const readOnly = () => {
    shared ??= setup();
    return shared;
  };

  it('have entities with their levels', async () => {
    const { reads } = await readOnly();
    const page = await reads.listEntities({}, anna);
    expect(page).toMatchObject({
      rubric: 'delivery',
      version: '1',
      totalItems: 5,
      pageInfo: {},
    });
    expect(names(page.items)).toEqual([
      'alone',
      'broken',
      'churn',
      'uplift',
      'vaulted',
    ]);
    expect(page.items[2]).toEqual({
      entityRef: 'model:default/churn',
      title: 'Churn',
      kind: 'model',
      type: 'classifier',
      lifecycle: 'production',
      owner: 'group:default/team',
      system: 'system:default/retention',
      domain: 'domain:default/customer',
      level: 1,
      levelName: 'Begun',
      points: { earned: 5, possible: 7 },
      waived: 0,
      tracks: [
        { id: 'tracking', level: 2, applicable: true },
        { id: 'quality', level: 1, applicable: true },
      ],
      rollups: [{ id: 'google', level: 1 }],
      open: 1,
    });
  });

  it.each<[string, EntitiesQuery, string[]]>([
    ['words', { q: 'CHU mod' }, ['churn']],
    ['signs as they stand', { q: '%' }, []],
    ['an owner', { owner: ['group:default/board'] }, ['broken']],
    [
      'a domain',
      { domain: ['domain:default/customer', 'domain:default/vault'] },
      ['churn', 'uplift', 'vaulted'],
    ],
    ['a lifecycle', { lifecycle: ['production'] }, ['churn']],
    ['levels', { level: [1, 2] }, ['alone', 'churn', 'uplift']],
    [
      'the level of a track',
      { track: 'tracking', level: [2] },
      ['churn', 'uplift'],
    ],
    [
      'results of a check',
      { check: 'state', result: ['fail', 'no-data'] },
      ['alone', 'broken', 'churn', 'vaulted'],
    ],
    [
      'checks that do not apply',
      { check: 'classified', result: ['not-applicable'] },
      ['alone', 'broken', 'uplift', 'vaulted'],
    ],
    [
      'the lowest level first',
      { sort: 'level' },
      ['broken', 'vaulted', 'alone', 'churn', 'uplift'],
    ],
    [
      'the lowest level of a track first',
      { sort: 'level', track: 'tracking' },
      ['vaulted', 'alone', 'broken', 'churn', 'uplift'],
    ],
    [
      'the fewest points first',
      { sort: 'points' },
      ['vaulted', 'broken', 'alone', 'churn', 'uplift'],
    ],
  ])('find entities by %s', async (_, query, expected) => {
    const { reads } = await readOnly();
    const page = await reads.listEntities(query, anna);
    expect(names(page.items)).toEqual(expected);
    expect(page.totalItems).toBe(expected.length);
  });

  it.each(['name', 'level', 'points'] as const)(
    'go on where a page by %s ended',
    async sort => {
      const { reads } = await readOnly();
      const whole = await reads.listEntities({ sort }, anna);
      for (const limit of [1, 2, 3]) {
        const { items } = await walk(
          page => reads.listEntities({ ...page, sort }, anna),
          limit,
        );
        expect(items).toEqual(whole.items);
      }
    },
  );

  it('have open checks with reason and cure, by entity', async () => {
    const { reads } = await readOnly();
    const { items } = await reads.listFailing({}, anna);
    expect(
      items.map(item => `${names([item])[0]} ${item.check} ${item.result}`),
    ).toEqual([
      'alone many-versions fail',
      'alone state no-data',
      'alone ci no-data',
      'broken many-versions fail',
      'broken quality fail',
      'broken state no-data',
      'broken ci no-data',
      'churn state fail',
      'vaulted versions fail',
      'vaulted many-versions fail',
      'vaulted quality no-data',
      'vaulted state no-data',
      'vaulted ci no-data',
    ]);
    expect(items[8]).toMatchObject({
      entityRef: 'model:default/vaulted',
      owner: 'group:default/team',
      rubric: 'delivery',
      track: 'tracking',
      checkTitle: 'Versions are registered',
      level: 1,
      reason: expect.stringMatching(/Versions registered is 0/),
      since: expect.stringMatching(/^2026-11-21T11/),
      cure: { text: 'Register a version of vaulted.' },
    });
  });

  it.each([
    ['a track', { track: 'tracking', owner: ['group:default/team'] }, 2],
    ['checks', { check: ['ci', 'versions'] }, 4],
    ['checks of a track', { check: ['ci', 'versions'], track: 'quality' }, 3],
    ['results', { result: ['fail' as const] }, 6],
    [
      'what passes, if somebody asks',
      { check: ['ci'], result: ['pass' as const] },
      2,
    ],
  ])('find open checks by %s', async (_, query, expected) => {
    const { reads } = await readOnly();
    expect((await reads.listFailing(query, anna)).items).toHaveLength(expected);
  });

  it('go on within an entity where a page of checks ended', async () => {
    const { reads } = await readOnly();
    const whole = await reads.listFailing({}, anna);
    for (const limit of [1, 2, 3, 4, 12, 13]) {
      const { items, cursors } = await walk(
        page => reads.listFailing(page, anna),
        limit,
      );
      expect(items).toEqual(whole.items);
      expect(cursors).toHaveLength(Math.ceil(13 / limit) - 1);
    }
  });

  it('leave out checks that pass by now, and tell of those that are too old', async () => {
    const { reads, clock } = await setup();
    clock.now += 8 * 24 * 3_600_000;
    const { items } = await reads.listFailing(
      { check: ['quality'], q: 'broken' },
      anna,
    );
    expect(items).toMatchObject([{ result: 'no-data' }]);
    expect(items[0].since).toBeUndefined();
  });
});
