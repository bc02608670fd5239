import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { testEntity } from '@waymark/plugin-catalog-mirror-node/testUtils';
import type { Knex } from 'knex';
import {
  KINDS,
  MINUTE,
  type OpenMaturity,
  openMaturity,
  START,
} from '../__testUtils__/openMaturity';
import { readHistory } from '../__testUtils__/readHistory';
import { RUBRIC } from '../__testUtils__/rubric';
import { applyRubrics } from './scheduleEvaluation';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const CHURN = 'model:default/churn';
const { signal } = new AbortController();
/** Without the first check, with another first in its place. */
const REORDERED = RUBRIC.replace("version: '1'", "version: '2'").replace(
  '- id: versions\n',
  '- id: any-version\n',
);

describe.each(databases.eachSupportedId())('versions on %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
  });

  const open = () =>
    openMaturity({
      knex,
      entities: [testEntity(CHURN)],
      facts: { [CHURN]: { 'registry/versions': 2, 'ci/passed': true } },
    });
  const apply = (maturity: OpenMaturity) =>
    applyRubrics(
      {
        ...maturity,
        kinds: KINDS,
        subjects: maturity.handler,
        logger: mockServices.logger.mock(),
      },
      signal,
    );
  const card = () => knex('scorecards').where('entity_ref', CHURN).first();

  it('carry results over by the ids of checks', async () => {
    const maturity = await open();
    const before = JSON.parse((await card()).since) as number[];
    maturity.clock.now += MINUTE;
    const next = await openMaturity({
      knex,
      beside: maturity,
      rubrics: [REORDERED],
    });
    await apply(next);
    expect((await card()).outcomes).toBe('PP??P-');
    // What was not asked before is so since now; the rest as it was.
    expect(JSON.parse((await card()).since)).toEqual([
      START + MINUTE,
      ...before.slice(1),
    ]);
    expect(await readHistory(knex)).toEqual([]);
  });

  it('tell what a fact did to a result of the version before', async () => {
    const maturity = await open();
    const next = await openMaturity({
      knex,
      beside: maturity,
      rubrics: [REORDERED],
    });
    await next.tellSource(CHURN, 'ci', { passed: false });
    expect((await readHistory(knex)).map(({ causes }) => causes)).toEqual([
      [
        { type: 'rubric', before: '1', after: '2' },
        expect.objectContaining({ type: 'fact', fact: 'ci/passed' }),
      ],
    ]);
  });

  it('are applied once, and again when the rubrics are others', async () => {
    const maturity = await open();
    await apply(maturity);
    await knex('scorecards').delete();
    await apply(maturity);
    expect(await card()).toBeUndefined();
    const next = await openMaturity({
      knex,
      beside: maturity,
      rubrics: [REORDERED],
    });
    // The one with the older rubrics is not in charge any more.
    await apply(maturity);
    expect(await card()).toBeUndefined();
    await apply(next);
    expect((await card()).digest).toBe(next.book.rubrics[0].compiled.digest);
  });

  it('wait until the catalog was read whole', async () => {
    const maturity = await open();
    await knex('scorecards').delete();
    await apply({
      ...maturity,
      mirror: { ...maturity.mirror, lastSweep: async () => undefined },
    });
    expect(await card()).toBeUndefined();
  });
});
