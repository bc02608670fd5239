import { TestDatabases } from '@backstage/backend-test-utils';
import { testEntity } from '@waymark/plugin-catalog-mirror-node/testUtils';
import createKnex, { type Knex } from 'knex';
import { DAY, openMaturity } from '../__testUtils__/openMaturity';
import { readHistory } from '../__testUtils__/readHistory';
import { RUBRIC } from '../__testUtils__/rubric';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const NAMES = Array.from({ length: 250 }, (_, nth) => `model-${1000 + nth}`);
const REFS = NAMES.map(name => `model:default/${name}`);
const NEXT = RUBRIC.replace("version: '1'", "version: '2'").replace(
  'value: 90',
  'value: 99',
);

describe.each(databases.eachSupportedId())('replicas on %s', databaseId => {
  const opened: Knex[] = [];

  afterAll(() => Promise.all(opened.map(knex => knex.destroy())));

  /** Another process has connections of its own; SQLite is of one process. */
  const connect = (knex: Knex): Knex => {
    if (databaseId === 'SQLITE_3') {
      return knex;
    }
    const other = createKnex(knex.client.config);
    opened.push(other);
    return other;
  };

  const open = async () => {
    const knex = await databases.init(databaseId);
    const maturity = await openMaturity({
      knex,
      entities: NAMES.map(name => testEntity(`model:default/${name}`)),
    });
    // All at once, as a retriever with large batches would.
    await knex('fact_sets')
      .where('retriever', 'quality')
      .update({
        facts: JSON.stringify({ score: { value: 95, at: maturity.clock() } }),
        read_at: maturity.clock(),
      });
    await maturity.evaluator.evaluateAll({ everything: true });
    await knex('history').delete();
    maturity.changes.length = 0;
    return maturity;
  };
  const outcomesOf = (knex: Knex): Promise<string[]> =>
    knex('scorecards').distinct('outcomes').pluck('outcomes');

  it('that find the same facts too old write it once', async () => {
    const one = await open();
    const { knex } = one;
    expect(await outcomesOf(knex)).toEqual(['??P??-']);
    const two = await openMaturity({ knex: connect(knex), beside: one });
    one.clock.now += 8 * DAY;
    await Promise.all([
      one.evaluator.recheck({}),
      two.evaluator.recheck({}),
      one.evaluator.evaluateAll({ everything: true }),
      two.evaluator.evaluateAll({ everything: true }),
    ]);
    expect(await outcomesOf(knex)).toEqual(['?????-']);
    const history = (await readHistory(knex)).map(({ text }) => text);
    // The check and its track of each.
    expect(history).toHaveLength(REFS.length * 2);
    expect(new Set(history).size).toBe(REFS.length * 2);
    expect(one.changes.length + two.changes.length).toBe(REFS.length * 2);
  });

  it('that evaluate by another version of a rubric tell it once', async () => {
    const one = await open();
    const { knex } = one;
    const both = { beside: one, rubrics: [NEXT] };
    const two = await openMaturity({ knex: connect(knex), ...both });
    const three = await openMaturity({ knex: connect(knex), ...both });
    await Promise.all([
      two.evaluator.evaluateAll({}),
      three.evaluator.evaluateAll({}),
    ]);
    expect(await outcomesOf(knex)).toEqual(['??F??-']);
    const history = await readHistory(knex);
    expect(history).toHaveLength(REFS.length * 2);
    expect(history[0]).toMatchObject({
      text: `${REFS[0]} check quality/quality pass > fail down`,
      version: '2',
      causes: [{ type: 'rubric', before: '1', after: '2' }],
    });
    expect(await three.evaluator.evaluateAll({})).toEqual({
      evaluated: 0,
      changed: 0,
    });
  });

  it('that have the older rubrics leave it to those with the newer', async () => {
    const old = await open();
    const { knex } = old;
    const fresh = await openMaturity({
      knex: connect(knex),
      beside: old,
      rubrics: [NEXT],
    });
    await fresh.evaluator.evaluateAll({});
    const [ref] = REFS;
    const before = (await readHistory(knex)).length;
    await old.tellSource(ref, 'ci', { passed: true });
    await old.evaluator.evaluateAll({ everything: true });
    await old.evaluator.recheck({});
    const stored = () => knex('scorecards').where('entity_ref', ref).first();
    expect((await stored()).outcomes).toBe('??F??-');

    old.catalog.put(testEntity('model:default/new'));
    await old.follow();
    await fresh.evaluator.recheck({});
    expect((await stored()).outcomes).toBe('??F?P-');
    expect(await knex('scorecards').distinct('digest').pluck('digest')).toEqual(
      [fresh.book.rubrics[0].compiled.digest],
    );
    expect(await readHistory(knex)).toHaveLength(before + 1);
  });
});
