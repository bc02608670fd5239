import { TestDatabases } from '@backstage/backend-test-utils';
import { testEntity } from '@waymark/plugin-catalog-mirror-node/testUtils';
import {
  type CheckVerdict,
  compileRubric,
  encodeOutcomes,
  encodeTrackLevels,
  readRubric,
} from '@waymark/plugin-maturity-common';
import type { Knex } from 'knex';
import { DAY, FACTS, openMaturity } from '../__testUtils__/openMaturity';
import { RUBRIC } from '../__testUtils__/rubric';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const CHURN = 'model:default/churn';
const FRAUD = 'model:default/fraud';
const lettersOf = (verdicts: readonly CheckVerdict[]) =>
  encodeOutcomes(verdicts.map(({ result }) => result));

describe.each(databases.eachSupportedId())('live on %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
  });

  const open = async () => {
    const maturity = await openMaturity({
      knex,
      entities: [
        testEntity(CHURN, { spec: { lifecycle: 'production' } }),
        testEntity(FRAUD),
        testEntity('component:default/api'),
      ],
      rubrics: [RUBRIC, RUBRIC.replace('id: delivery', 'id: second')],
      facts: {
        [CHURN]: { 'registry/versions': 2, 'quality/score': 95 },
        [FRAUD]: { 'ci/passed': false },
      },
    });
    await maturity.waive({
      id: 'w1',
      entityRef: FRAUD,
      rubricId: 'delivery',
      checkId: 'ci',
    });
    return maturity;
  };

  it('comes to what is stored', async () => {
    const { live } = await open();
    const scores = await live.evaluate([CHURN, FRAUD], {});
    const stored = await knex('scorecards').orderBy([
      'entity_ref',
      'rubric_id',
    ]);
    expect(stored.map(row => row.outcomes)).toEqual([
      'PPP???',
      'PPP???',
      '????W-',
      '????F-',
    ]);
    expect(
      [...scores].flatMap(([entityRef, found]) =>
        found.map(({ compiled, verdicts, levels }) => ({
          entity_ref: entityRef,
          rubric_id: compiled.rubric.id,
          outcomes: lettersOf(verdicts),
          levels: encodeTrackLevels(levels),
          level: levels.level,
          earned: levels.points.earned,
        })),
      ),
    ).toEqual(
      stored.map(
        ({ entity_ref, rubric_id, outcomes, levels, level, earned }) => ({
          entity_ref,
          rubric_id,
          outcomes,
          levels,
          level,
          earned,
        }),
      ),
    );
  });

  it('sees at once that a fact or a waiver is too old', async () => {
    const { live, clock } = await open();
    clock.now += 40 * DAY;
    const scores = await live.evaluate([CHURN, FRAUD], {
      rubricIds: ['delivery'],
    });
    expect(lettersOf(scores.get(CHURN)![0].verdicts)).toBe('PP????');
    expect(lettersOf(scores.get(FRAUD)![0].verdicts)).toBe('????F-');
  });

  it('leaves out what nobody knows, and rubrics that do not apply', async () => {
    const { live } = await open();
    const scores = await live.evaluate(
      ['component:default/api', 'model:default/ghost'],
      {},
    );
    expect([...scores]).toEqual([['component:default/api', []]]);
  });

  it('asks only some checks, and reckons levels of these alone', async () => {
    const { live } = await open();
    const [score] = (
      await live.evaluate([FRAUD], {
        rubricIds: ['delivery'],
        checks: ['ci', 'versions'],
      })
    ).get(FRAUD)!;
    expect(score.verdicts.map(({ index }) => index)).toEqual([0, 4]);
    expect(lettersOf(score.verdicts)).toBe('?W');
    expect(encodeTrackLevels(score.levels)).toBe('02');
  });

  it('asks a rubric that is not saved, with the waivers of its name', async () => {
    const { live } = await open();
    const { rubric } = readRubric(RUBRIC.replace('value: 90', 'value: 99'), {
      source: 'preview',
      facts: FACTS,
    });
    const scores = await live.evaluateWith(
      compileRubric(rubric!, { facts: FACTS }),
      [CHURN, FRAUD, 'component:default/api'],
    );
    expect(
      [...scores].map(([ref, { verdicts }]) => [ref, lettersOf(verdicts)]),
    ).toEqual([
      [CHURN, 'PPF???'],
      [FRAUD, '????W-'],
    ]);
  });

  it('takes as many entities as there are', async () => {
    const { live, put } = await open();
    const refs = Array.from(
      { length: 450 },
      (_, nth) => `model:default/${nth}`,
    );
    await put(...refs.map(ref => testEntity(ref)));
    const scores = await live.evaluate(refs, { rubricIds: ['delivery'] });
    expect([...scores.keys()]).toEqual(refs);
    expect(
      new Set([...scores.values()].map(([one]) => lettersOf(one.verdicts))),
    ).toEqual(new Set(['?????-']));
  });
});
