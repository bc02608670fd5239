import { TestDatabases } from '@backstage/backend-test-utils';
import { testEntity } from '@waymark/plugin-catalog-mirror-node/testUtils';
import type { Knex } from 'knex';
import { DAY, openMaturity } from '../__testUtils__/openMaturity';
import { readHistory } from '../__testUtils__/readHistory';
import { prune } from './scheduleRetention';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const CHURN = 'model:default/churn';

describe.each(databases.eachSupportedId())('retention on %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
  });

  const open = () =>
    openMaturity({
      knex,
      entities: [testEntity(CHURN)],
      facts: { [CHURN]: { 'ci/passed': true } },
    });
  const pruned = ({ clock }: { clock: () => number }) =>
    prune(
      { knex, keepHistoryMs: 30 * DAY, clock },
      new AbortController().signal,
    );

  it('forgets changes after a while, and nothing of today', async () => {
    const maturity = await open();
    for (const passed of [false, true]) {
      maturity.clock.now += 20 * DAY;
      await maturity.tellSource(CHURN, 'ci', { passed });
    }
    const cards = await knex('scorecards');
    await pruned(maturity);
    expect(await readHistory(knex)).toHaveLength(2);
    maturity.clock.now += 20 * DAY;
    await pruned(maturity);
    expect((await readHistory(knex)).map(({ text }) => text)).toEqual([
      `${CHURN} check quality/ci fail > pass up`,
    ]);
    expect(await knex('scorecards')).toEqual(cards);
  });

  it('gives up a removed entity when nobody can take its place any more', async () => {
    const maturity = await open();
    await maturity.remove(CHURN);
    maturity.clock.now += 7 * DAY;
    await pruned(maturity);
    expect(await knex('leavings')).toHaveLength(1);
    maturity.clock.now += 2 * DAY;
    await pruned(maturity);
    expect(await knex('leavings')).toEqual([]);
  });
});
