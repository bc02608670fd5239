import { TestDatabases } from '@backstage/backend-test-utils';
import type { Project } from '@waymark/plugin-golden-paths-common';
import { walk } from '@waymark/plugin-openapi-operations-node/testUtils';
import { as, openGoldenPaths } from '../__testUtils__/openGoldenPaths';
import { CHURN, SERVICE } from '../__testUtils__/organisation';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const DRIFT = { files: 1, lines: 5, details: [] };

describe.each(databases.eachSupportedId())('lists of projects on %s', id => {
  const setup = async () => openGoldenPaths(await databases.init(id));
  const names = (items: readonly Project[]) =>
    items.map(({ entityRef }) => entityRef.split('/')[1]);

  it('are listed by title, distance, drift and time, page by page', async () => {
    const { reads, look, clock } = await setup();
    await look('churn', {
      behind: 1,
      state: 'behind',
      drift: { ...DRIFT, lines: 2 },
    });
    clock.now += 1_000;
    await look('uplift', { behind: 3, state: 'drifted', drift: DRIFT });
    const list = async (query: object) =>
      walk(
        async page => reads.listProjects({ ...query, ...page }, as('ann')),
        1,
      );
    for (const [query, expected] of [
      [{}, ['churn', 'scorer', 'uplift']],
      [{ order: 'desc' }, ['uplift', 'scorer', 'churn']],
      [{ sort: 'behind' }, ['uplift', 'churn', 'scorer']],
      [{ sort: 'behind', order: 'asc' }, ['scorer', 'churn', 'uplift']],
      [{ sort: 'drift' }, ['uplift', 'churn', 'scorer']],
      [{ sort: 'checkedAt' }, ['uplift', 'churn', 'scorer']],
      [{ q: 'CHURN model' }, ['churn']],
      [{ q: '%' }, []],
      [{ template: SERVICE }, ['scorer']],
      [{ owner: 'group:default/ops', state: ['drifted'] }, ['uplift']],
    ] as const) {
      const { items } = await list(query);
      expect({ query, names: names(items) }).toEqual({
        query,
        names: expected,
      });
    }
    expect((await reads.listProjects({}, as('ann'))).totalItems).toBe(3);
    const { pageInfo } = await reads.listProjects({ limit: 1 }, as('ann'));
    await expect(
      reads.listProjects(
        { sort: 'drift', cursor: pageInfo.nextCursor },
        as('ann'),
      ),
    ).rejects.toThrow(/'cursor' is not one that this list gave/);
  });

  it('are not told of by who may not see them', async () => {
    const { reads, catalog } = await setup();
    catalog.hide(CHURN, SERVICE);
    const { items, totalItems } = await reads.listProjects({}, as('ann'));
    expect(names(items)).toEqual(['scorer', 'uplift']);
    expect(totalItems).toBeUndefined();
    expect(items.map(({ template }) => template.title)).toEqual([
      undefined,
      'Training pipeline',
    ]);
    const { cursors } = await walk(
      async page => reads.listProjects(page, as('ann')),
      1,
    );
    for (const cursor of cursors) {
      expect(Buffer.from(cursor, 'base64url').toString()).not.toContain(
        'churn',
      );
    }
    for (const ref of [CHURN, 'dataset:default/customers']) {
      await expect(reads.getProject(ref, as('ann'))).rejects.toThrow(
        `No project with the entity '${ref}' was made from a template, or you may not see it`,
      );
    }
    catalog.deny('golden-paths.read');
    await expect(reads.listProjects({}, as('ann'))).rejects.toThrow(
      /golden-paths.read/,
    );
  });
});
