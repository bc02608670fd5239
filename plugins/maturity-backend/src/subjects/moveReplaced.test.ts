import { TestDatabases } from '@backstage/backend-test-utils';
import { testEntity } from '@waymark/plugin-catalog-mirror-node/testUtils';
import type { Knex } from 'knex';
import {
  DAY,
  MINUTE,
  type OpenMaturity,
  openMaturity,
  START,
} from '../__testUtils__/openMaturity';
import { readHistory } from '../__testUtils__/readHistory';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const OLD = 'model:default/mlflow-churn';
const NEW = 'model:default/churn';
const FACTS = { 'registry/versions': 2, 'ci/passed': false };
const WAIVER = { rubricId: 'delivery', checkId: 'ci' };

/** What happens to the two entities, in every order that may be heard. */
const STEPS: Record<string, (maturity: OpenMaturity) => Promise<void>> = {
  added: async maturity => {
    await maturity.put(testEntity(NEW));
    await maturity.tell(NEW, FACTS);
  },
  removed: maturity => maturity.remove(OLD),
  replaced: maturity => maturity.replace(OLD, NEW),
};
const ORDERS = [
  ['added', 'removed', 'replaced'],
  ['added', 'replaced', 'removed'],
  ['removed', 'added', 'replaced'],
  ['removed', 'replaced', 'added'],
  ['replaced', 'added', 'removed'],
  ['replaced', 'removed', 'added'],
];

describe.each(databases.eachSupportedId())('replaced on %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
  });

  /** An old entity with history, and a waiver of a check that fails. */
  const open = async () => {
    const maturity = await openMaturity({
      knex,
      entities: [testEntity(OLD)],
      facts: { [OLD]: { ...FACTS, 'registry/versions': 1 } },
    });
    await maturity.tell(OLD, FACTS);
    await maturity.waive({ id: 'w1', entityRef: OLD, ...WAIVER });
    maturity.clock.now += DAY;
    return maturity;
  };
  const card = async () => {
    const row = await knex('scorecards').where('entity_ref', NEW).first();
    return { outcomes: row.outcomes, since: JSON.parse(row.since) };
  };

  it.each(ORDERS)('moves everything: %s, %s, %s', async (...order) => {
    const maturity = await open();
    const heard = (await readHistory(knex)).map(({ text }) => text);
    const old = await knex('scorecards').where('entity_ref', OLD).first();
    for (const step of order) {
      maturity.clock.now += MINUTE;
      await STEPS[step](maturity);
    }
    expect(old.outcomes).toBe('PP??W-');
    expect(await card()).toEqual({
      outcomes: old.outcomes,
      since: JSON.parse(old.since),
    });
    expect((await card()).since[1]).toBe(START);
    const waivers = await knex('waivers').select('entity_ref', 'state');
    expect(waivers).toEqual([{ entity_ref: NEW, state: 'approved' }]);
    const moved = heard.map(text => text.replace(OLD, NEW));
    expect((await readHistory(knex)).map(({ text }) => text)).toEqual(
      expect.arrayContaining(moved),
    );
    for (const table of ['subjects', 'scorecards', 'history']) {
      expect(await knex(table).where('entity_ref', OLD)).toEqual([]);
    }
  });

  it('takes an open key along, and ends a waiver that would be the second', async () => {
    const maturity = await open();
    await STEPS.added(maturity);
    await maturity.waive({ id: 'w2', entityRef: NEW, ...WAIVER });
    await STEPS.replaced(maturity);
    expect(
      await knex('waivers').orderBy('id').select('id', 'state', 'open_key'),
    ).toEqual([
      { id: 'w1', state: 'expired', open_key: null },
      { id: 'w2', state: 'approved', open_key: `${NEW} delivery ci` },
    ]);
    expect(await knex('waiver_steps').select('waiver_id', 'state')).toEqual([
      { waiver_id: 'w1', state: 'expired' },
    ]);
    expect((await card()).outcomes).toBe('PP??W-');
    // The old one is there still, and nobody excuses it any more.
    await maturity.evaluator.recheck({});
    const old = await knex('scorecards').where('entity_ref', OLD).first();
    expect(old.outcomes).toBe('PP??F-');
  });

  it('keeps a result that is another one as new as it is', async () => {
    const maturity = await open();
    await maturity.remove(OLD);
    maturity.clock.now += MINUTE;
    const { now } = maturity.clock;
    await maturity.put(testEntity(NEW));
    await maturity.tell(NEW, { ...FACTS, 'registry/versions': 1 });
    await maturity.replace(OLD, NEW);
    const { outcomes, since } = await card();
    expect(outcomes).toBe('PF??W-');
    expect(since[1]).toBe(now);
    expect(since[0]).toBeLessThan(START);
  });

  it('leaves alone what replaces itself, and what nobody ever knew', async () => {
    const maturity = await open();
    const before = await knex('scorecards');
    await maturity.replace(OLD, OLD);
    await maturity.replace('model:default/x', 'model:default/y');
    expect(await knex('scorecards')).toEqual(before);
    expect(await knex('leavings')).toEqual([]);
  });
});
