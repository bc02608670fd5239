import { TestDatabases } from '@backstage/backend-test-utils';
import { walk } from '@waymark/plugin-openapi-operations-node/testUtils';
import { as, openGoldenPaths } from '../__testUtils__/openGoldenPaths';
import {
  CHURN,
  ORGANISATION,
  PIPELINE,
  SERVICE,
  template,
} from '../__testUtils__/organisation';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('templates on %s', id => {
  const setup = async () => {
    const opened = await openGoldenPaths(await databases.init(id));
    const run = (task_id: string, more: object = {}) => ({
      task_id,
      template_ref: PIPELINE,
      started_at: 1,
      state: 'succeeded',
      answers: '{}',
      asked_at: 0,
      minutes_saved: 40,
      ...more,
    });
    await opened.look('churn', { behind: 2, state: 'behind' });
    await opened.look('uplift', {
      behind: 1,
      state: 'behind',
      drift: { files: 2, lines: 9, details: [] },
    });
    await opened
      .knex('receipts')
      .insert([
        run('a'),
        run('b'),
        run('c', { state: 'failed' }),
        run('d', { state: 'running' }),
      ]);
    return opened;
  };

  it('come with what became of them', async () => {
    const { reads } = await setup();
    const { items, totalItems } = await reads.listTemplates({}, as('ann'));
    expect(totalItems).toBe(2);
    expect(items).toEqual([
      {
        entityRef: SERVICE,
        title: 'Model service',
        description: 'Makes a service.',
        type: 'model',
        owner: 'group:default/platform',
        versions: 0,
        projects: { total: 1, behind: 0, drifted: 0 },
        runs: { total: 0, succeeded: 0, failed: 0 },
      },
      {
        entityRef: PIPELINE,
        title: 'Training pipeline',
        description: 'Makes a pipeline.',
        type: 'model',
        owner: 'group:default/platform',
        // What was seen where it lies wins over what the catalog says.
        version: '1.3.0',
        changedAt: '2026-11-20T08:00:00.000Z',
        versions: 4,
        projects: { total: 2, behind: 2, drifted: 1 },
        runs: { total: 4, succeeded: 2, failed: 1 },
        minutesSaved: 80,
      },
    ]);
  });

  it('count what the asker may see', async () => {
    const { reads, catalog } = await setup();
    catalog.hide(CHURN, SERVICE);
    expect(await reads.listTemplates({}, as('ann'))).toMatchObject({
      items: [
        {
          entityRef: PIPELINE,
          projects: { total: 1, behind: 1, drifted: 1 },
        },
      ],
      totalItems: 1,
    });
  });

  it('are found by words and tags, and paged by title', async () => {
    const more = Array.from({ length: 7 }, (_, index) =>
      // Two titles each, so that refs decide too.
      template(`t${index}`, { title: `Title ${index % 4}` }),
    );
    const { reads } = await openGoldenPaths(await databases.init(id), {
      entities: [...ORGANISATION, ...more],
    });
    const titles = async (q?: string) => {
      const { items } = await walk(
        async page => reads.listTemplates({ q, ...page }, as('ann')),
        2,
      );
      return items.map(({ entityRef }) => entityRef.split('/')[1]);
    };
    expect(await titles()).toEqual([
      'service',
      't0',
      't4',
      't1',
      't5',
      't2',
      't6',
      't3',
      'pipeline',
    ]);
    expect(await titles('ONLINE model')).toEqual(['service']);
    expect(await titles('title 3')).toEqual(['t3']);
    expect(await titles('nothing')).toEqual([]);
  });
});
