import { TestDatabases } from '@backstage/backend-test-utils';
import { testEntity } from '@waymark/plugin-catalog-mirror-node/testUtils';
import type { Knex } from 'knex';
import { DAY, FIRST_SEEN, openMaturity } from '../__testUtils__/openMaturity';
import { readHistory } from '../__testUtils__/readHistory';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const { signal } = new AbortController();
const CHURN = 'model:default/churn';
const GOOD = {
  'registry/versions': 2,
  'registry/owner-known': true,
  'quality/score': 95,
  'quality/state': 'ok',
  'ci/passed': true,
};

describe.each(databases.eachSupportedId())('recheck on %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
  });

  const card = () => knex('scorecards').where('entity_ref', CHURN).first();
  const outcomes = async () => (await card())?.outcomes;

  it('has no data once a fact is too old, and says which', async () => {
    const maturity = await openMaturity({
      knex,
      entities: [testEntity(CHURN, { spec: { lifecycle: 'production' } })],
      facts: { [CHURN]: GOOD },
    });
    expect(Number((await card()).recheck_at)).toBe(FIRST_SEEN + 7 * DAY + 1);
    maturity.clock.now = FIRST_SEEN + 7 * DAY;
    expect(await maturity.evaluator.recheck({ signal })).toBe(0);
    maturity.clock.now += 1;
    expect(await maturity.evaluator.recheck({ signal })).toBe(1);
    expect(await outcomes()).toBe('PP?PPP');
    const causes = [
      {
        type: 'stale',
        fact: 'quality/score',
        title: 'quality score',
        at: new Date(FIRST_SEEN).toISOString(),
      },
    ];
    expect(await readHistory(knex)).toEqual([
      expect.objectContaining({
        text: 'model:default/churn check quality/quality pass > no-data down',
        causes,
      }),
      expect.objectContaining({
        text: 'model:default/churn track quality 2 > 0 down',
        causes,
      }),
      expect.objectContaining({
        text: 'model:default/churn level 2 > 0 down',
        causes,
      }),
    ]);
    expect(await maturity.evaluator.recheck({ signal })).toBe(0);

    // The same value, told again.
    await maturity.tellSource(CHURN, 'quality', { score: 95, state: 'ok' });
    expect(await outcomes()).toBe('PPPPPP');
    expect((await readHistory(knex))[3].causes).toEqual([
      expect.objectContaining({ type: 'fact', before: '95', after: '95' }),
    ]);
  });
});
