import type { HistoryQuery, TrendQuery } from '@waymark/plugin-maturity-common';
import { walk } from '@waymark/plugin-openapi-operations-node/testUtils';
import { DAY, START } from '../../__testUtils__/openMaturity';
import { as, createDatabases, openReads } from '../__testUtils__/openReads';

const databases = createDatabases();
const anna = as('anna');
const churn = 'model:default/churn';
const uplift = 'model:default/uplift';

describe.each(databases.eachSupportedId())('what changed, on %s', id => {
  /** uplift falls on the next day, churn rises on the day after. */
  async function setup() {
    const opened = await openReads(await databases.init(id));
    opened.clock.now = START + DAY;
    await opened.tellSource(uplift, 'registry', { versions: 0 });
    opened.clock.now = START + 2 * DAY;
    await opened.tellSource(churn, 'quality', { score: 97, state: 'ok' });
    return opened;
  }

  // Requests that change nothing share one store.
  let shared: ReturnType<typeof setup> | undefined;
  const readOnly = () => {
    shared ??= setup();
    return shared;
  };

  const show = (
    items: {
      entityRef: string;
      what: string;
      subject: string;
      before?: unknown;
      after: unknown;
    }[],
  ) =>
    items.map(one =>
      [
        one.entityRef.split('/')[1],
        one.what,
        one.subject,
        one.before,
        one.after,
      ].join(' '),
    );

  it('is told newest first, with its cause', async () => {
    const { reads } = await readOnly();
    const { items } = await reads.listHistory({ entityRef: churn }, anna);
    expect(show(items).sort()).toEqual([
      'churn check Quality is known fail pass',
      'churn level Delivery 1 2',
      'churn track Quality 1 2',
    ]);
    expect(items[0]).toMatchObject({
      entityRef: churn,
      title: 'Churn',
      at: new Date(START + 2 * DAY).toISOString(),
      rubric: 'delivery',
      version: '1',
      direction: 'up',
      causes: [
        { type: 'fact', fact: 'quality/state', before: 'bad', after: 'ok' },
      ],
    });
    const all = await reads.listHistory({}, anna);
    expect(all.items[0].entityRef).toBe(churn);
    expect(all.items.at(-1)?.entityRef).toBe(uplift);
  });

  it.each<[string, HistoryQuery, number]>([
    ['a track', { track: 'quality' }, 2],
    ['a check', { check: 'versions' }, 1],
    ['what changed', { what: ['level'] }, 2],
    ['direction', { direction: ['down'] }, 4],
    ['an owner', { owner: ['group:default/team'] }, 7],
    ['another owner', { owner: ['group:default/board'] }, 0],
    ['a domain', { domain: ['domain:default/customer'] }, 7],
    ['a moment', { since: new Date(START + DAY).toISOString() }, 3],
  ])('is found by %s', async (_, query, expected) => {
    const { reads } = await readOnly();
    const { items } = await reads.listHistory(query, anna);
    expect(items).toHaveLength(expected);
  });

  it('goes on where a page ended', async () => {
    const { reads } = await readOnly();
    const whole = await reads.listHistory({}, anna);
    const { items } = await walk(page => reads.listHistory(page, anna), 2);
    expect(items).toEqual(whole.items);
  });

  it('is told of a check that is gone, and refused for one that never was', async () => {
    const { reads, knex } = await setup();
    await knex('history').where({ what: 'check' }).limit(1).update({
      check_id: 'retired',
    });
    const { items } = await reads.listHistory({ check: 'retired' }, anna);
    expect(items.length).toBeGreaterThan(0);
    await expect(reads.listHistory({ check: 'version' }, anna)).rejects.toThrow(
      /'check' is 'version'.*Did you mean "versions"\?/,
    );
  });

  it('makes the trend of an entity, from its first day to today', async () => {
    const { reads } = await readOnly();
    const trend = await reads.getTrend({ entityRef: uplift }, anna);
    expect(trend).toMatchObject({ rubric: 'delivery', version: '1' });
    expect(trend.items.map(({ day, levels }) => [day, levels])).toEqual([
      ['2026-11-21', [0, 0, 1]],
      ['2026-11-22', [1, 0, 0]],
      ['2026-11-23', [1, 0, 0]],
    ]);
    expect(trend.items[0]).toEqual({
      day: '2026-11-21',
      levels: [0, 0, 1],
      points: { earned: 6, possible: 6 },
      tracks: [
        { id: 'tracking', levels: [0, 0, 1], notApplicable: 0 },
        { id: 'quality', levels: [0, 0, 1], notApplicable: 0 },
      ],
      rollups: [{ id: 'google', levels: [0, 1] }],
    });
    const later = await reads.getTrend(
      { entityRef: uplift, from: '2026-11-22' },
      anna,
    );
    expect(later.items).toEqual(trend.items.slice(1));
  });

  it('makes the trend of groups: what is stored, what was before, and today', async () => {
    const { reads, knex } = await setup();
    const counts = (levels: number[]) =>
      JSON.stringify({
        levels,
        earned: 3,
        possible: 10,
        tracks: {
          tracking: { levels, notApplicable: 1 },
          old: { levels, notApplicable: 0 },
        },
        rollups: { google: [1, 1] },
      });
    const row = {
      rubric_id: 'delivery',
      scope: 'owner',
      scope_ref: 'group:default/team',
    };
    await knex('trend').insert([
      { ...row, day: '2026-10-01', counts: counts([3, 0, 0]) },
      { ...row, day: '2026-11-22', counts: counts([1, 1, 1]) },
      { ...row, day: '2026-11-23', counts: counts([0, 0, 3]) },
    ]);
    const query: TrendQuery = {
      owner: 'group:default/team',
      from: '2026-11-01',
    };
    const { items } = await reads.getTrend(query, anna);
    expect(items.map(({ day, levels }) => [day, levels])).toEqual([
      ['2026-11-01', [3, 0, 0]],
      ['2026-11-22', [1, 1, 1]],
      // Today is counted, whatever was stored of it before.
      ['2026-11-23', [2, 0, 1]],
    ]);
    expect(items[1]).toMatchObject({
      points: { earned: 3, possible: 10 },
      tracks: [{ id: 'tracking', notApplicable: 1 }],
      rollups: [{ id: 'google', levels: [1, 1] }],
    });
    const whole = await reads.getTrend({}, anna);
    expect(whole.items).toMatchObject([
      { day: '2026-11-23', levels: [3, 1, 1] },
    ]);
  });
});
