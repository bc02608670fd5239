import type { CampaignTarget } from '@waymark/plugin-maturity-common';
import fc from 'fast-check';
import { changesDatabases, openChanges } from '../../__testUtils__/openChanges';
import { describeTarget } from './describeTarget';
import { findCampaignRubric } from './findProblem';
import { judgeTarget, type Letters, positionsOfTarget } from './judgeTarget';
import { sqlOfTarget } from './sqlOfTarget';

jest.setTimeout(60_000);

const databases = changesDatabases();

const TARGETS: CampaignTarget[] = [
  { level: 1 },
  { level: 2 },
  { level: 1, track: 'quality' },
  { level: 2, track: 'tracking' },
  { checks: ['versions'] },
  { checks: ['quality', 'classified', 'many-versions'] },
];

describe.each(databases.eachSupportedId())('targets, %s', id => {
  const open = async () => {
    const { knex, book } = await openChanges(await databases.init(id), {
      entities: [],
    });
    return { knex, book, loaded: book.rubrics[0] };
  };

  it('counts in SQL what is judged one by one', async () => {
    const { knex, loaded } = await open();
    const { compiled } = loaded;
    const scorecards = fc.sample(
      fc.record({
        level: fc.integer({ min: 0, max: 2 }),
        levels: fc
          .array(fc.constantFrom('0', '1', '2', '-'), {
            minLength: 2,
            maxLength: 2,
          })
          .map(digits => digits.join('')),
        outcomes: fc
          .array(fc.constantFrom('P', 'F', '-', '?', '!', 'W'), {
            minLength: 6,
            maxLength: 6,
          })
          .map(letters => letters.join('')),
      }),
      { numRuns: 300, seed: 7 },
    );
    await knex.batchInsert(
      'scorecards',
      scorecards.map((letters, index) => ({
        ...letters,
        entity_ref: `model:default/m${index}`,
        rubric_id: 'delivery',
        digest: compiled.digest,
        rollups: '0',
        waived: 0,
        earned: 0,
        possible: 0,
        open_checks: 0,
        since: '[]',
        evaluated_at: 0,
        recheck_at: null,
      })),
      50,
    );

    for (const target of TARGETS) {
      const sql = sqlOfTarget(compiled, target);
      const rows: (Letters &
        Record<'is_asked' | 'is_done' | 'is_waived', number>)[] = await knex(
        'scorecards as c',
      ).select(
        'c.*',
        ...(['asked', 'done', 'waived'] as const).map(key =>
          knex.raw(`case when ${sql[key]} then 1 else 0 end as is_${key}`),
        ),
      );
      expect(rows).toHaveLength(300);
      const kinds = new Set<string>();
      for (const row of rows) {
        const judged = judgeTarget(compiled, target, row);
        kinds.add(JSON.stringify(judged));
        expect({
          asked: row.is_asked === 1,
          done: row.is_asked === 1 && row.is_done === 1,
          waived:
            row.is_asked === 1 && row.is_done === 1 && row.is_waived === 1,
        }).toEqual(judged);
      }
      // Done, done on a waiver and not done; where it applies to all, no more.
      expect(kinds.size).toBeGreaterThanOrEqual(3);
    }
  });

  it('asks about the checks of a target', async () => {
    const { loaded } = await open();
    const { compiled } = loaded;
    const idsOf = (target: CampaignTarget) =>
      positionsOfTarget(compiled, target).map(
        index => compiled.checks[index].check.id,
      );

    expect(idsOf({ level: 1 })).toEqual(['versions', 'quality']);
    expect(idsOf({ level: 2, track: 'tracking' })).toEqual([
      'versions',
      'many-versions',
    ]);
    expect(idsOf({ checks: ['ci', 'versions'] })).toEqual(['versions', 'ci']);
  });

  it('says in words what is asked for', async () => {
    const { loaded } = await open();

    expect(TARGETS.map(target => describeTarget(loaded, target))).toEqual([
      'level 1 in Delivery',
      'level 2 in Delivery',
      'level 1 in Quality',
      'level 2 in Tracking',
      '"Versions are registered"',
      '3 checks of Delivery',
    ]);
  });

  it('says what of a target is gone', async () => {
    const { book } = await open();
    const problem = (rubricId: string, target: CampaignTarget) =>
      findCampaignRubric(book, { rubricId, target }).problem;

    expect(problem('delivery', { level: 2 })).toBeUndefined();
    expect(problem('gone', { level: 1 })).toMatch(
      /^The rubric 'gone' is not in use any more/,
    );
    expect(problem('delivery', { level: 3 })).toMatch(
      /has no level 3, its highest is 2/,
    );
    expect(problem('delivery', { level: 1, track: 'gone' })).toMatch(
      /has no track 'gone'/,
    );
    expect(problem('delivery', { checks: ['ci', 'a', 'b'] })).toMatch(
      /has no check 'a', 'b'/,
    );
  });
});
