import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import { FakeMirror, mirrorEntity } from '../queries/__testUtils__/FakeMirror';
import {
  registryDatabases,
  registryWriter,
} from '../queries/__testUtils__/registry';
import { openIndex } from './__testUtils__/openIndex';

jest.setTimeout(60_000);

const databases = registryDatabases();

describe.each(databases.eachSupportedId())('finding on %s', id => {
  async function setup(entities: Record<string, Partial<MirrorEntity>>) {
    const knex = await databases.open(id);
    const mirror = new FakeMirror(
      Object.entries(entities).map(([name, parts]) =>
        mirrorEntity(
          name.includes(':') ? name : `model:default/${name}`,
          parts,
        ),
      ),
    );
    const opened = openIndex({ knex, mirror });
    /**
     * Somebody who may see everything and somebody for whom that was checked
     * one by one take different ways to the same answer.
     */
    const names: typeof opened.names = async (...query) => {
      const found = await opened.names(...query);
      if (mirror.policy === 'all') {
        mirror.policy = new Set(mirror.entities.keys());
        expect(await opened.names(...query)).toEqual(found);
        mirror.policy = 'all';
      }
      return found;
    };
    return { mirror, mlflow: registryWriter(knex), ...opened, names };
  }

  const zoo: Record<string, Partial<MirrorEntity>> = {
    ant: { owner: 'group:default/a', lifecycle: 'production', tags: ['small'] },
    bear: { owner: 'group:default/b', lifecycle: 'experimental' },
    cow: { lifecycle: 'production', tags: ['big', 'farm'] },
    'dataset:default/dog': { owner: 'group:default/a', tags: ['farm'] },
  };

  it('looks for every word in title, name, description, tags and owner', async () => {
    const { names, refresh } = await setup({
      'a-1': { title: 'Churn forecast', tags: ['Tabular'] },
      'a-2': { description: 'forecasts CHURN for Größe' },
      'a-3': { owner: 'group:default/churn-team' },
      'a-4': { title: 'Else' },
    });
    await refresh();
    expect(await names({ q: 'churn' })).toEqual(['a-2', 'a-3', 'a-1']);
    expect(await names({ q: ' CHURN   forecast ' })).toEqual(['a-2', 'a-1']);
    expect(await names({ q: 'tabular' })).toEqual(['a-1']);
    expect(await names({ q: 'GRÖSSE' })).toEqual([]);
    expect(await names({ q: 'größe' })).toEqual(['a-2']);
    expect(await names({ q: 'a-4' })).toEqual(['a-4']);
    expect(await names({ q: '   ' })).toHaveLength(4);
  });

  it('takes the wildcards of SQL as they stand', async () => {
    const { names, find, refresh } = await setup({
      percent: { title: '100% sure' },
      score: { title: 'top_score' },
      quote: { title: "it's \\ here" },
      plain: { title: 'topXscore 100' },
    });
    await refresh();
    expect(await names({ q: '%' })).toEqual(['percent']);
    expect(await names({ q: 'top_score' })).toEqual(['score']);
    expect(await names({ q: "'" })).toEqual(['quote']);
    expect(await names({ q: '\\' })).toEqual(['quote']);
    expect((await find({ filters: { tag: ['%'] } })).totalItems).toBe(0);
  });

  it('takes values of a facet as alternatives and facets together', async () => {
    const { names, refresh } = await setup(zoo);
    await refresh();
    const owner = ['group:default/a', 'group:default/b'];
    expect(await names({ filters: { owner } })).toEqual(['ant', 'bear', 'dog']);
    expect(await names({ filters: { owner, kind: ['model'] } })).toEqual([
      'ant',
      'bear',
    ]);
    expect(await names({ filters: { tag: ['farm', 'small'] } })).toEqual([
      'ant',
      'cow',
      'dog',
    ]);
    expect(await names({ filters: { owner: [''] } })).toEqual(['cow']);
    expect(await names({ filters: { tag: ['', 'small'] } })).toEqual([
      'ant',
      'bear',
    ]);
    expect(await names({ filters: { owner: ['GROUP'] } })).toEqual([]);
    expect(await names({ q: 'o', filters: { tag: ['farm'] } })).toEqual([
      'cow',
      'dog',
    ]);
  });

  it('counts each facet without its own filter, and only what is searched', async () => {
    const { find, refresh } = await setup(zoo);
    await refresh();
    const all = await find({
      filters: { lifecycle: ['production'], kind: ['Model'] },
    });
    expect(all.totalItems).toBe(2);
    expect(all.facets.lifecycle).toEqual([
      { value: 'production', count: 2 },
      { value: 'experimental', count: 1 },
    ]);
    expect(all.facets.tag).toEqual([
      { value: 'big', count: 1 },
      { value: 'farm', count: 1 },
      { value: 'small', count: 1 },
    ]);
    const some = await find({ q: 'ant' });
    expect(some.totalItems).toBe(1);
    expect(some.facets.owner).toEqual([{ value: 'group:default/a', count: 1 }]);
    expect(some.facets.attention).toEqual([{ value: 'unowned', count: 1 }]);
  });

  it.each([
    ['title', 'asc', ['ant', 'bear', 'cow', 'dog']],
    ['title', 'desc', ['dog', 'cow', 'bear', 'ant']],
    ['kind', 'desc', ['ant', 'bear', 'cow', 'dog']],
    ['owner', 'asc', ['dog', 'ant', 'bear', 'cow']],
    ['owner', 'desc', ['bear', 'dog', 'ant', 'cow']],
    ['lifecycle', 'desc', ['ant', 'cow', 'bear', 'dog']],
    ['headlineMetric', 'asc', ['bear', 'ant', 'dog', 'cow']],
    ['headlineMetric', 'desc', ['ant', 'bear', 'dog', 'cow']],
    ['lastRun', 'asc', ['cow', 'ant', 'dog', 'bear']],
    ['lastRun', 'desc', ['ant', 'cow', 'dog', 'bear']],
    ['updatedAt', 'desc', ['bear', 'ant', 'cow', 'dog']],
  ] as const)(
    'sorts by %s %s page by page, what has none last',
    async (field, order, expected) => {
      const { mlflow, refresh, names } = await setup(zoo);
      for (const [name, value] of [
        ['ant', 0.9],
        ['bear', -0.5],
      ] as const) {
        await mlflow.object({
          type: 'model',
          id: name,
          ...(name === 'bear' && { updatedAt: '2026-09-01T00:00:00.000Z' }),
        });
        await mlflow.version({
          modelId: name,
          version: '1',
          metrics: [{ name: 'auc', value }],
        });
      }
      await mlflow.object({ type: 'model', id: 'cow' });
      for (const [name, day] of [
        ['ant', 2],
        ['cow', 1],
      ] as const) {
        await mlflow.run({
          id: name,
          subjects: [{ kind: 'model', id: name }],
          endedAt: `2026-04-0${day}T00:00:00.000Z`,
        });
      }
      await refresh();
      const sort = { field, order };
      for (const limit of [1, 2, 3]) {
        const found = await names({ sort }, limit);
        // Entities without a value are in the order of their refs.
        expect({ limit, found }).toEqual({ limit, found: expected });
      }
    },
  );

  it('refuses the cursor of another order by name', async () => {
    const { find, refresh } = await setup(zoo);
    await refresh();
    const { pageInfo } = await find({ limit: 1 });
    await expect(
      find({
        limit: 1,
        cursor: pageInfo.nextCursor,
        sort: { field: 'title', order: 'desc' },
      }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining("'cursor'"),
    });
  });

  describe('for somebody who may see', () => {
    const many = Object.fromEntries(
      Array.from({ length: 250 }, (_, n) => [
        `m-${String(n).padStart(3, '0')}`,
        { lifecycle: n % 2 ? 'production' : 'experimental' },
      ]),
    );

    it('nothing, is empty', async () => {
      const { find, refresh, mirror } = await setup(zoo);
      await refresh();
      mirror.policy = 'none';
      const page = await find();
      expect(page).toMatchObject({ items: [], pageInfo: {}, totalItems: 0 });
      expect(Object.values(page.facets).flat()).toEqual([]);
    });

    it('some, gives full pages and counts of just those', async () => {
      const { find, names, refresh, mirror } = await setup(many);
      await refresh();
      const seen = ['m-001', 'm-120', 'm-249'];
      mirror.policy = new Set(seen.map(name => `model:default/${name}`));
      const page = await find({ limit: 2 });
      expect(page.items.map(item => item.title)).toEqual(['m-001', 'm-120']);
      expect(page.totalItems).toBe(3);
      expect(page.facets.lifecycle).toEqual([
        { value: 'production', count: 2 },
        { value: 'experimental', count: 1 },
      ]);
      expect(await names({}, 1)).toEqual(seen);
      expect(
        await names({ filters: { lifecycle: ['experimental'] } }, 1),
      ).toEqual(['m-120']);
    });

    it('some of too many to check, leaves counts out and pages on', async () => {
      const { find, names, refresh, mirror } = await setup(
        Object.fromEntries(
          Array.from({ length: 2_300 }, (_, n) => [
            `m-${String(n).padStart(4, '0')}`,
            {},
          ]),
        ),
      );
      await refresh();
      mirror.policy = new Set(['model:default/m-2250']);
      const page = await find();
      expect(page.items).toEqual([]);
      expect(page.pageInfo.nextCursor).toEqual(expect.any(String));
      expect(page).not.toHaveProperty('totalItems');
      expect(Object.values(page.facets).flat()).toEqual([]);
      expect(await names()).toEqual(['m-2250']);
      expect(Math.max(...mirror.asked)).toBeLessThanOrEqual(2_000);
    });
  });
});
