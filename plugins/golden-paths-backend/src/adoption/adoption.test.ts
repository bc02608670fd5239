import { TestDatabases } from '@backstage/backend-test-utils';
import { as, openGoldenPaths } from '../__testUtils__/openGoldenPaths';
import { PIPELINE, SERVICE } from '../__testUtils__/organisation';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const DAY = 24 * 60 * 60_000;

describe.each(databases.eachSupportedId())('adoption on %s', id => {
  const setup = async () => {
    const opened = await openGoldenPaths(await databases.init(id));
    const { knex, reads } = opened;
    let runs = 0;
    return {
      ...opened,
      ended: async (at: number, more: object = {}) => {
        runs += 1;
        await knex('receipts').insert({
          task_id: `t${runs}`,
          template_ref: PIPELINE,
          started_at: at,
          ended_at: at,
          state: 'succeeded',
          answers: '{}',
          asked_at: at,
          minutes_saved: 60,
          ...more,
        });
      },
      trend: async (query: object = {}) =>
        (await reads.getAdoption(query, as('ann'))).items,
    };
  };

  it('counts today, as often as it is asked to, one row for a template', async () => {
    const { adoption, look, ended, knex, clock, trend } = await setup();
    await look('churn', { behind: 2, state: 'behind' });
    await look('uplift', {
      drift: { files: 1, lines: 2, details: [] },
      state: 'drifted',
    });
    await ended(clock.now);
    await ended(clock.now, { state: 'failed' });
    await ended(clock.now - 3 * DAY);
    await Promise.all([adoption.record(), adoption.record()]);
    expect(await knex('adoption_days').orderBy('template_ref')).toEqual([
      {
        template_ref: PIPELINE,
        day: '2026-11-22',
        projects: 2,
        current: 0,
        behind: 1,
        drifted: 1,
        runs: 2,
        failed: 1,
        minutes_saved: 60,
      },
      expect.objectContaining({ template_ref: SERVICE, projects: 1, runs: 0 }),
    ]);
    await look('uplift', { behind: 0, state: 'current' });
    await adoption.record();
    expect(await trend({ template: PIPELINE })).toEqual([
      expect.objectContaining({ projects: 2, current: 1, drifted: 0, runs: 2 }),
    ]);
  });

  it('hears of what ended just before midnight', async () => {
    const { adoption, ended, clock, trend } = await setup();
    await adoption.record();
    const midnight = Date.parse('2026-11-23T00:00:00Z');
    await ended(midnight - 1);
    await ended(midnight);
    clock.now = midnight + 1_000;
    await adoption.record();
    expect(
      (await trend()).map(({ day, runs, projects }) => [day, runs, projects]),
    ).toEqual([
      ['2026-11-22', 1, 3],
      ['2026-11-23', 1, 3],
    ]);
  });

  it('knows of a template that lost its last project', async () => {
    const { adoption, catalog, follow, clock, trend } = await setup();
    await adoption.record();
    catalog.remove('component:default/scorer');
    await follow();
    clock.now += DAY;
    await adoption.record();
    expect(
      (await trend({ template: SERVICE })).map(({ projects }) => projects),
    ).toEqual([1, 0]);
  });

  it('goes as far back as it is asked to', async () => {
    const { adoption, clock, trend } = await setup();
    await adoption.record();
    clock.now += 5 * DAY;
    expect((await trend()).map(({ day }) => day)).toEqual([
      '2026-11-22',
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
    ]);
    expect(await trend({ days: 2 })).toEqual([
      expect.objectContaining({ day: '2026-11-26', projects: 3 }),
      expect.objectContaining({ day: '2026-11-27', projects: 3 }),
    ]);
  });

  it('is of templates that the asker may see', async () => {
    const { adoption, catalog, trend } = await setup();
    await adoption.record();
    catalog.hide(PIPELINE);
    expect(await trend()).toEqual([expect.objectContaining({ projects: 1 })]);
    expect(await trend({ template: PIPELINE })).toEqual([]);
  });
});
