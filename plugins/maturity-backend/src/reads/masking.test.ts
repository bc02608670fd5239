import type { MaturityReads } from '../MaturityReads';
import { walk } from '@waymark/plugin-openapi-operations-node/testUtils';
import { START } from '../__testUtils__/openMaturity';
import { RUBRIC } from '../__testUtils__/rubric';
import {
  as,
  createDatabases,
  names,
  openReads,
} from './__testUtils__/openReads';

const databases = createDatabases();
const anna = as('anna');

/** What the catalog hides from the asker, and no answer may name. */
const HIDDEN = [
  'group:default/board',
  'system:default/vault',
  'domain:default/vault',
  'model:default/broken',
];

/** How it would be found in an answer. */
const NAMES = /board|system:default\/vault|domain:default\/vault|broken/i;

describe.each(databases.eachSupportedId())('what is hidden on %s', id => {
  async function setup() {
    const opened = await openReads(await databases.init(id));
    opened.clock.now = START + 60_000;
    for (const name of ['broken', 'vaulted']) {
      await opened.tellSource(`model:default/${name}`, 'registry', {
        versions: 5,
      });
    }
    opened.catalog.hide(...HIDDEN);
    return opened;
  }

  // Nothing here changes anything.
  let shared: ReturnType<typeof setup> | undefined;
  const hiding = () => {
    shared ??= setup();
    return shared;
  };

  const everyRead = (
    reads: MaturityReads,
  ): [string, () => Promise<object>][] => [
    ['scorecard', () => reads.getScorecard('model:default/vaulted', anna)],
    ['entities', () => reads.listEntities({}, anna)],
    ['failing', () => reads.listFailing({}, anna)],
    ['roll-up by owner', () => reads.getRollup({}, anna)],
    ['roll-up by system', () => reads.getRollup({ groupBy: 'system' }, anna)],
    ['roll-up by domain', () => reads.getRollup({ groupBy: 'domain' }, anna)],
    ['history', () => reads.listHistory({}, anna)],
    ['trend', () => reads.getTrend({}, anna)],
    ['rubric', () => reads.getRubric('delivery', anna)],
    ['preview', () => reads.preview({ rubric: RUBRIC }, anna)],
  ];

  it('is named in no answer, and not counted', async () => {
    const { reads } = await hiding();
    for (const [read, ask] of everyRead(reads)) {
      const text = JSON.stringify(await ask());
      expect({ read, found: text.match(NAMES) }).toEqual({ read, found: null });
      expect({ read, found: text.match(/"totalItems"/) }).toEqual({
        read,
        found: null,
      });
    }
  });

  it('is named in no cursor', async () => {
    const { reads } = await hiding();
    const walks = [
      await walk(page => reads.listEntities(page, anna)),
      await walk(page => reads.listEntities({ ...page, sort: 'level' }, anna)),
      await walk(page => reads.listEntities({ ...page, sort: 'points' }, anna)),
      await walk(page => reads.listFailing(page, anna)),
      await walk(page => reads.getRollup(page, anna)),
      await walk(page => reads.getRollup({ ...page, groupBy: 'system' }, anna)),
      await walk(page => reads.listHistory(page, anna)),
    ];
    const cursors = walks
      .flatMap(({ cursors: of }) => of)
      .map(cursor => Buffer.from(cursor, 'base64url').toString());
    expect(cursors.length).toBeGreaterThan(15);
    expect(cursors.join()).not.toMatch(NAMES);
    for (const { items } of walks.slice(0, 3)) {
      expect(names(items as { entityRef: string }[]).sort()).toEqual([
        'alone',
        'churn',
        'uplift',
        'vaulted',
      ]);
    }
    const failing = await reads.listFailing({}, anna);
    expect(walks[3].items).toEqual(failing.items);
  });

  it('leaves entities without the owner, system and domain they name', async () => {
    const { reads } = await hiding();
    const { items } = await reads.listEntities({}, anna);
    const of = (name: string) =>
      items.find(({ entityRef }) => entityRef === `model:default/${name}`)!;
    expect(of('vaulted')).toMatchObject({ owner: 'group:default/team' });
    expect(of('vaulted')).not.toHaveProperty('system');
    expect(of('vaulted')).not.toHaveProperty('domain');
    // The catalog does not have it, so that nobody hides it.
    expect(of('alone')).toMatchObject({ owner: 'group:default/gone' });
  });

  it('is rolled up with what belongs to none', async () => {
    const { reads } = await hiding();
    const { items, total } = await reads.getRollup({ groupBy: 'system' }, anna);
    expect(items.map(({ group, entities }) => [group, entities])).toEqual([
      ['system:default/retention', 2],
      [undefined, 2],
    ]);
    expect(total.entities).toBe(4);
  });

  it('is not found by its name', async () => {
    const { reads } = await hiding();
    for (const query of [
      { owner: ['group:default/board'] },
      { system: ['system:default/vault'] },
      { domain: ['domain:default/vault'] },
      { q: 'broken' },
    ]) {
      expect((await reads.listEntities(query, anna)).items).toEqual([]);
      expect((await reads.listFailing(query, anna)).items).toEqual([]);
      expect((await reads.getRollup(query, anna)).total.entities).toBe(0);
    }
    const history = { entityRef: 'model:default/broken' };
    expect((await reads.listHistory(history, anna)).items).toEqual([]);
    const trend = { owner: 'group:default/board' };
    expect((await reads.getTrend(trend, anna)).items).toEqual([]);
    await expect(reads.getTrend(history, anna)).rejects.toThrow(
      /or you may not see it/,
    );
  });

  it('leaves of a group’s trend only today', async () => {
    const { reads, knex } = await setup();
    await knex('trend').insert({
      rubric_id: 'delivery',
      scope: 'organisation',
      scope_ref: '',
      day: '2026-11-20',
      counts: JSON.stringify({
        levels: [5, 0, 0],
        earned: 0,
        possible: 0,
        tracks: {},
        rollups: {},
      }),
    });
    const { items } = await reads.getTrend({}, anna);
    expect(items).toMatchObject([{ day: '2026-11-21', levels: [1, 2, 1] }]);
  });
});
