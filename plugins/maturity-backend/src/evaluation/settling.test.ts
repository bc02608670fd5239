import { TestDatabases } from '@backstage/backend-test-utils';
import { testEntity } from '@waymark/plugin-catalog-mirror-node/testUtils';
import type { Knex } from 'knex';
import { MINUTE, openMaturity, START } from '../__testUtils__/openMaturity';
import { readHistory } from '../__testUtils__/readHistory';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const FRAUD = 'model:default/fraud';

describe.each(databases.eachSupportedId())('first sight on %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
  });

  /** A store that has just seen an entity. */
  const open = async () => {
    const maturity = await openMaturity({ knex });
    await maturity.put(testEntity(FRAUD));
    return maturity;
  };
  const history = () => readHistory(knex);

  it('takes what sources tell at first for what was so all along', async () => {
    const maturity = await open();
    maturity.clock.now += MINUTE;
    await maturity.tellSource(FRAUD, 'registry', {
      versions: 2,
    });
    maturity.clock.now += MINUTE;
    await maturity.tellSource(FRAUD, 'quality', {
      score: 10,
      state: 'bad',
    });
    maturity.clock.now += MINUTE;
    await maturity.tellSource(FRAUD, 'ci', { passed: true });
    const row = await knex('scorecards').where('entity_ref', FRAUD).first();
    expect(row.outcomes).toBe('PPFFP-');
    expect(JSON.parse(row.since)).toEqual(Array(6).fill(START));
    expect(await history()).toEqual([]);
    expect(maturity.changes).toEqual([]);

    await maturity.tellSource(FRAUD, 'ci', { passed: false });
    expect((await history()).map(({ text }) => text)).toEqual([
      'model:default/fraud check quality/ci pass > fail down',
    ]);
  });

  it('is settled by a last source that has nothing to tell', async () => {
    const maturity = await open();
    await maturity.tell(FRAUD, {});
    await maturity.tell(FRAUD, { 'registry/versions': 1 });
    expect((await history()).map(({ text }) => text)).toEqual([
      'model:default/fraud check tracking/versions no-data > pass up',
      'model:default/fraud check tracking/many-versions no-data > fail same',
      'model:default/fraud track tracking 0 > 1 up',
    ]);
  });

  it('waits half an hour for sources, and no longer', async () => {
    const maturity = await open();
    const tellVersions = (versions: number) =>
      maturity.tellSource(FRAUD, 'registry', { versions });
    maturity.clock.now += 29 * MINUTE;
    await tellVersions(1);
    expect(await history()).toEqual([]);
    maturity.clock.now += MINUTE;
    await tellVersions(0);
    expect(await history()).toHaveLength(2);
  });
});
