import { TestDatabases } from '@backstage/backend-test-utils';
import { testEntity } from '@waymark/plugin-catalog-mirror-node/testUtils';
import type { FactBase } from '@waymark/plugin-maturity-common';
import type { Knex } from 'knex';
import { openMaturity } from '../__testUtils__/openMaturity';
import { readHistory } from '../__testUtils__/readHistory';
import { lockSubjects } from '../database';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const CHURN = 'model:default/churn';
const CHANGED = { ci: { passed: false }, quality: { score: 1, state: 'ok' } };

/** What one source tells, of what all tell. */
function ofSource(id: string, { facts, errors }: FactBase): FactBase {
  const own = <T>(all: ReadonlyMap<string, T>) =>
    new Map([...all].filter(([fact]) => fact.startsWith(`${id}/`)));
  return { facts: own(facts), errors: own(errors) };
}

describe.each(databases.eachSupportedId())(
  'facts of several sources on %s',
  databaseId => {
    let knex: Knex;

    beforeEach(async () => {
      knex = await databases.init(databaseId);
    });

    it.each([true, false])(
      'are judged at once, each as its own cause (locked by the caller: %s)',
      async isLocked => {
        const { clock, evaluator, facts } = await openMaturity({
          knex,
          entities: [
            testEntity(CHURN, {
              spec: { owner: 'team', lifecycle: 'production' },
            }),
          ],
          facts: {
            [CHURN]: {
              'registry/versions': 2,
              'registry/owner-known': true,
              'quality/score': 95,
              'quality/state': 'ok',
              'ci/passed': true,
            },
          },
        });
        await knex.transaction(async tx => {
          const subjects = await lockSubjects(tx, [CHURN]);
          const before = (await facts.getFacts([CHURN], { tx })).get(CHURN)!;
          for (const [retriever, told] of Object.entries(CHANGED)) {
            await tx('fact_sets')
              .where({ retriever })
              .update({
                facts: JSON.stringify(
                  Object.fromEntries(
                    Object.entries(told).map(([id, value]) => [id, { value }]),
                  ),
                ),
                read_at: clock(),
              });
          }
          const after = (await facts.getFacts([CHURN], { tx })).get(CHURN)!;
          await evaluator.onFacts(
            tx,
            Object.keys(CHANGED).map(retriever => ({
              entityRef: CHURN,
              retriever,
              before: ofSource(retriever, before),
              after: ofSource(retriever, after),
            })),
            isLocked ? { subjects } : {},
          );
        });
        const card = await knex('scorecards').first();
        expect(card.outcomes).toBe('PPFPFP');
        const history = await readHistory(knex);
        // One after the other, the level would have gone from 2 to 1 to 0.
        expect(history.map(({ text }) => text).sort()).toEqual([
          `${CHURN} check quality/ci pass > fail down`,
          `${CHURN} check quality/quality pass > fail down`,
          `${CHURN} level 2 > 0 down`,
          `${CHURN} track quality 2 > 0 down`,
        ]);
        const causesOf = (check: string) =>
          history.find(({ text }) => text.includes(`check quality/${check} `))
            ?.causes;
        expect(causesOf('ci')).toMatchObject([{ fact: 'ci/passed' }]);
        expect(causesOf('quality')).toMatchObject([{ fact: 'quality/score' }]);
      },
    );
  },
);
