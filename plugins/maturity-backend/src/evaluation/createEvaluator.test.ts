import { TestDatabases } from '@backstage/backend-test-utils';
import { testEntity } from '@waymark/plugin-catalog-mirror-node/testUtils';
import type { FactValue } from '@waymark/plugin-maturity-common';
import type { Knex } from 'knex';
import {
  DAY,
  FIRST_SEEN,
  MINUTE,
  openMaturity,
  START,
} from '../__testUtils__/openMaturity';
import { readHistory } from '../__testUtils__/readHistory';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const CHURN = 'model:default/churn';
const churn = (lifecycle = 'production') =>
  testEntity(CHURN, { spec: { owner: 'team', lifecycle } });
const GOOD: Record<string, FactValue> = {
  'registry/versions': 2,
  'registry/owner-known': true,
  'quality/score': 95,
  'quality/state': 'ok',
  'ci/passed': true,
};

describe.each(databases.eachSupportedId())('evaluator on %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
  });

  const open = (facts = GOOD, entity = churn()) =>
    openMaturity({ knex, entities: [entity], facts: { [CHURN]: facts } });
  const card = () => knex('scorecards').where('entity_ref', CHURN).first();
  const outcomes = async () => (await card())?.outcomes;
  const since = async () => JSON.parse((await card()).since) as number[];
  const history = () => readHistory(knex);

  it('stores a letter a check and what follows from them', async () => {
    await open();
    expect(await card()).toMatchObject({
      outcomes: 'PPPPPP',
      level: 2,
      levels: '22',
      rollups: '1',
      waived: 0,
      earned: 7,
      possible: 7,
      open_checks: 0,
    });
    expect(await since()).toEqual(Array(6).fill(FIRST_SEEN));
  });

  it('tells all six answers apart', async () => {
    const maturity = await open(
      { 'registry/versions': 1, 'quality/score': 95 },
      churn('experimental'),
    );
    await knex('fact_sets')
      .where({ entity_ref: CHURN, retriever: 'ci' })
      .update({ error: JSON.stringify({ '*': 'is away' }) });
    await maturity.waive({
      id: 'w1',
      entityRef: CHURN,
      rubricId: 'delivery',
      checkId: 'many-versions',
    });
    await maturity.evaluator.evaluateAll({ everything: true });
    // pass, waived, pass, no data, error, not applicable
    expect(await outcomes()).toBe('PWP?!-');
    await maturity.tell(CHURN, { 'registry/versions': 0 });
    expect(await outcomes()).toBe('FW???-');
    expect(await card()).toMatchObject({
      level: 0,
      levels: '00',
      open_checks: 4,
      waived: 0,
    });
  });

  it('asks only the checks that name a fact which changed', async () => {
    const maturity = await open();
    // What nobody asks again stays as it was written here.
    await knex('scorecards').update({ outcomes: 'PPFFPP' });
    await maturity.tellSource(CHURN, 'ci', { passed: false });
    expect(await outcomes()).toBe('PPFFFP');
    await maturity.evaluator.evaluateAll({ everything: true });
    expect(await outcomes()).toBe('PPPPFP');
  });

  it('keeps what changed a result, a track and a level', async () => {
    const maturity = await open();
    await maturity.tellSource(CHURN, 'registry', {
      versions: {
        value: 1,
        at: START - MINUTE,
        evidence: { url: 'https://registry.example/churn' },
      },
      'owner-known': true,
    });
    const causes = [
      {
        type: 'fact',
        fact: 'registry/versions',
        title: 'versions registered',
        before: '2',
        after: '1',
        at: new Date(START - MINUTE).toISOString(),
        url: 'https://registry.example/churn',
      },
    ];
    expect(await history()).toEqual([
      {
        text: 'model:default/churn check tracking/many-versions pass > fail down',
        version: '1',
        at: START,
        causes,
      },
      {
        text: 'model:default/churn track tracking 2 > 1 down',
        version: '1',
        at: START,
        causes,
      },
      {
        text: 'model:default/churn level 2 > 1 down',
        version: '1',
        at: START,
        causes,
      },
    ]);
    expect(await since()).toEqual([
      FIRST_SEEN,
      START,
      FIRST_SEEN,
      FIRST_SEEN,
      FIRST_SEEN,
      FIRST_SEEN,
    ]);
    expect(maturity.changes).toHaveLength(3);
    expect(maturity.changes[2]).toMatchObject({
      entityRef: CHURN,
      rubricId: 'delivery',
      rubricTitle: 'Delivery',
      what: 'level',
      before: 2,
      after: 1,
      direction: 'down',
    });
  });

  it('hears of nothing that was rolled back', async () => {
    const maturity = await open();
    const before = await maturity.facts.getFacts([CHURN]);
    await expect(
      knex.transaction(async tx => {
        await tx('fact_sets')
          .where({ retriever: 'ci' })
          .update({
            facts: JSON.stringify({ passed: { value: false } }),
          });
        const after = await maturity.facts.getFacts([CHURN], { tx });
        await maturity.evaluator.onFacts(tx, [
          {
            entityRef: CHURN,
            retriever: 'ci',
            before: before.get(CHURN)!,
            after: after.get(CHURN)!,
          },
        ]);
        throw new Error('not after all');
      }),
    ).rejects.toThrow('not after all');
    expect(maturity.changes).toEqual([]);
    expect(await history()).toEqual([]);
    expect(await outcomes()).toBe('PPPPPP');
  });

  it('excuses a check while a waiver is in force', async () => {
    const maturity = await open({ ...GOOD, 'ci/passed': false });
    const waiver = {
      id: 'w1',
      entityRef: CHURN,
      rubricId: 'delivery',
      checkId: 'ci',
    };
    await maturity.waive(waiver);
    expect(await card()).toMatchObject({
      outcomes: 'PPPPWP',
      level: 2,
      waived: 1,
      earned: 6,
      open_checks: 0,
    });
    await maturity.waive({ ...waiver, state: 'revoked' });
    expect(await outcomes()).toBe('PPPPFP');
    expect(
      (await history())
        .filter(({ text }) => text.includes('check'))
        .map(({ text, causes }) => [text, causes]),
    ).toEqual([
      [
        'model:default/churn check quality/ci fail > waived up',
        [{ type: 'waiver', id: 'w1', state: 'approved' }],
      ],
      [
        'model:default/churn check quality/ci waived > fail down',
        [{ type: 'waiver', id: 'w1', state: 'revoked' }],
      ],
    ]);
  });

  it('asks everything when the entity becomes another one', async () => {
    const maturity = await open();
    await maturity.put(churn('experimental'));
    expect(await outcomes()).toBe('PPPPP-');
    await maturity.put(churn('production'));
    expect(await outcomes()).toBe('PPPPPP');
    expect(await history()).toEqual([
      expect.objectContaining({
        text: 'model:default/churn check quality/classified pass > not-applicable same',
        causes: [{ type: 'entity' }],
      }),
      expect.objectContaining({
        text: 'model:default/churn check quality/classified not-applicable > pass same',
        causes: [{ type: 'entity' }],
      }),
    ]);
  });

  it('writes nothing where nothing differs', async () => {
    const maturity = await open();
    const before = await card();
    await knex.raw(
      databaseId === 'SQLITE_3'
        ? `create trigger untouched before update on scorecards
           begin select raise(abort, 'a scorecard was written'); end`
        : `create rule untouched as on update to scorecards do instead
           select 1 / 0`,
    );
    maturity.clock.now += DAY;
    expect(await maturity.evaluator.evaluateAll({ everything: true })).toEqual({
      evaluated: 1,
      changed: 0,
    });
    await maturity.tell(CHURN, GOOD);
    await maturity.follow();
    expect(await card()).toEqual(before);
    expect(await history()).toEqual([]);
  });

  it('does nothing about entities that are no subjects', async () => {
    const maturity = await open();
    await maturity.waive({
      id: 'w1',
      entityRef: 'model:default/ghost',
      rubricId: 'delivery',
      checkId: 'ci',
    });
    await maturity.tell('model:default/ghost', GOOD);
    expect(await knex('scorecards').select('entity_ref')).toEqual([
      { entity_ref: CHURN },
    ]);
  });
});
