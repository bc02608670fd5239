import { TestDatabases } from '@backstage/backend-test-utils';
import { testEntity } from '@waymark/plugin-catalog-mirror-node/testUtils';
import type { Knex } from 'knex';
import { DAY, openMaturity } from '../__testUtils__/openMaturity';
import { RUBRIC } from '../__testUtils__/rubric';
import { prune } from '../history';
import { recordTrend } from './recordTrend';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const model = (name: string, owner: string) =>
  testEntity(`model:default/${name}`, {
    spec: { owner, lifecycle: 'production', system: 'retention' },
  });

describe.each(databases.eachSupportedId())('trend on %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
  });

  const open = () =>
    openMaturity({
      knex,
      entities: [
        model('churn', 'team'),
        model('fraud', 'team'),
        model('ranking', 'others'),
      ],
      facts: {
        'model:default/churn': {
          'registry/versions': 2,
          'registry/owner-known': true,
          'quality/score': 95,
          'quality/state': 'ok',
          'ci/passed': true,
        },
        'model:default/fraud': { 'registry/versions': 1 },
      },
    });
  /** Rows as `day scope ref`, with levels. */
  const rows = async () =>
    Object.fromEntries(
      (await knex('trend').orderBy(['day', 'scope', 'scope_ref'])).map(row => [
        [row.day, row.scope, row.scope_ref].join(' ').trim(),
        JSON.parse(row.counts).levels.join(' '),
      ]),
    );

  it('counts the organisation, owners, systems and domains', async () => {
    const maturity = await open();
    expect(await recordTrend(maturity)).toBe(4);
    expect(await rows()).toEqual({
      '2026-11-21 organisation': '2 0 1',
      '2026-11-21 owner group:default/others': '1 0 0',
      '2026-11-21 owner group:default/team': '1 0 1',
      '2026-11-21 system system:default/retention': '2 0 1',
    });
    const { counts } = await knex('trend')
      .where({ scope: 'owner', scope_ref: 'group:default/team' })
      .first();
    expect(JSON.parse(counts)).toEqual({
      levels: [1, 0, 1],
      earned: 8,
      possible: 14,
      tracks: {
        tracking: { levels: [0, 1, 1], notApplicable: 0 },
        quality: { levels: [1, 0, 1], notApplicable: 0 },
      },
      rollups: { google: [0, 2] },
    });
  });

  it('writes only what differs from the last day', async () => {
    const maturity = await open();
    await recordTrend(maturity);
    maturity.clock.now += DAY;
    expect(await recordTrend(maturity)).toBe(0);
    await maturity.tellSource('model:default/churn', 'ci', { passed: false });
    expect(await recordTrend(maturity)).toBe(3);
    expect(await recordTrend(maturity)).toBe(0);
    await maturity.tellSource('model:default/churn', 'ci', { passed: true });
    // The same day again: what it came to in the end.
    expect(await recordTrend(maturity)).toBe(3);
    expect(await rows()).toMatchObject({
      '2026-11-21 organisation': '2 0 1',
      '2026-11-22 organisation': '2 0 1',
    });
  });

  it('tells that a group has nothing left, once', async () => {
    const maturity = await open();
    await recordTrend(maturity);
    maturity.clock.now += DAY;
    await maturity.remove('model:default/ranking');
    await recordTrend(maturity);
    expect(await rows()).toMatchObject({
      '2026-11-22 owner group:default/others': '0 0 0',
      '2026-11-22 organisation': '1 0 1',
    });
    expect(await recordTrend(maturity)).toBe(0);
  });

  it('waits while results of two versions are mixed', async () => {
    const maturity = await open();
    const next = await openMaturity({
      knex,
      beside: maturity,
      rubrics: [RUBRIC.replace('value: 90', 'value: 99')],
    });
    expect(await recordTrend(next)).toBe(0);
    await next.evaluator.evaluateAll({});
    expect(await recordTrend(next)).toBe(4);
  });

  it('keeps the last day before those that are forgotten', async () => {
    const maturity = await open();
    const keep = () =>
      prune(
        { knex, keepHistoryMs: 10 * DAY, clock: maturity.clock },
        new AbortController().signal,
      );
    await recordTrend(maturity);
    for (const passed of [false, true]) {
      maturity.clock.now += 2 * DAY;
      await maturity.tellSource('model:default/churn', 'ci', { passed });
      await recordTrend(maturity);
    }
    maturity.clock.now += 20 * DAY;
    await keep();
    expect(Object.keys(await rows())).toEqual([
      '2026-11-21 owner group:default/others',
      '2026-11-25 organisation',
      '2026-11-25 owner group:default/team',
      '2026-11-25 system system:default/retention',
    ]);
  });
});
