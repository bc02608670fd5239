import { TestDatabases } from '@backstage/backend-test-utils';
import knexFactory, { type Knex } from 'knex';
import { entity, FakeCatalog } from '../__testUtils__/FakeCatalog';
import { FakeRegistry } from '../__testUtils__/FakeRegistry';
import { openMirror, recordingHandler } from '../__testUtils__/openMirror';
import { FEED } from '../database/tables';
import { compactFeed } from '../feed/compactFeed';
import { pullReplacements } from './pullReplacements';
import { readBooks } from './replacementBooks';

jest.setTimeout(60_000);
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const DAY_MS = 24 * 60 * 60_000;

describe.each(databases.eachSupportedId())(
  'following replacements on %s',
  databaseId => {
    let knex: Knex;
    let catalog: FakeCatalog;
    let registry: FakeRegistry;
    let now: number;

    beforeEach(async () => {
      knex = await databases.init(databaseId);
      catalog = new FakeCatalog();
      registry = new FakeRegistry();
      now = Date.parse('2026-11-21T12:00:00Z');
    });

    async function open(database = knex) {
      const { mirror } = await openMirror(database, catalog);
      const recorder = recordingHandler();
      mirror.addHandler(recorder.handler);
      const pull = (asked = registry) =>
        pullReplacements({
          knex: database,
          mirror,
          readPage: async after =>
            (await asked.getCatalogChanges(after, { limit: 200 })).items,
          now,
        });
      const hear = async () => {
        await mirror.deliver();
        return recorder.take();
      };
      return { mirror, pull, hear };
    }

    const model = (name: string) => entity(name, { kind: 'Model' });

    it('records what the registry replaced, and nothing else of its feed', async () => {
      const { pull, hear } = await open();
      registry.upsert('a', 'b', 'c');
      registry.remove('b');
      await pull();
      expect(await hear()).toEqual([]);
      registry.replace('a', 'git-a');
      await pull();
      await pull();
      expect(await hear()).toEqual([
        'replaced model:default/a model:default/git-a',
      ]);
      expect(await readBooks(knex)).toMatchObject({ cursor: 5, highest: 5 });
    });

    it('asks once when there is nothing new', async () => {
      const { pull } = await open();
      registry.upsert('a', 'b');
      await pull();
      registry.asked.length = 0;
      await pull();
      expect(registry.asked).toEqual([1]);
    });

    it('pages through a long feed at the first start, and goes on where it broke off', async () => {
      const { pull, hear } = await open();
      registry.pageSize = 10;
      const expected: string[] = [];
      for (let index = 0; index < 60; index += 1) {
        registry.upsert(`m${index}`);
        if (index % 3 === 0) {
          registry.replace(`m${index}`, `git-${index}`);
          expected.push(
            `replaced model:default/m${index} model:default/git-${index}`,
          );
        }
      }
      registry.beforeAnswer = after => {
        if (after > 30) {
          throw new Error('the registry restarts');
        }
      };
      await expect(pull()).rejects.toThrow('the registry restarts');
      const { cursor } = await readBooks(knex);
      expect(cursor).toBeGreaterThan(30);
      registry.beforeAnswer = () => {};
      registry.asked.length = 0;
      await pull();
      expect(Math.min(...registry.asked)).toBe(cursor - 1);
      expect(await hear()).toEqual(expected);
    });

    it('moves the cursor and records in one transaction', async () => {
      const { mirror } = await open();
      registry.replace('a', 'git-a');
      registry.replace('b', 'git-b');
      let records = 0;
      const failing = pullReplacements({
        knex,
        mirror: {
          recordReplaced: async (replacement, options) => {
            await mirror.recordReplaced(replacement, options);
            records += 1;
            if (records === 2) {
              throw new Error('the database is full');
            }
          },
        },
        readPage: async after =>
          (await registry.getCatalogChanges(after, { limit: 200 })).items,
        now,
      });
      await expect(failing).rejects.toThrow('the database is full');
      expect(await knex(FEED).select('*')).toEqual([]);
      expect(await readBooks(knex)).toMatchObject({ cursor: 0 });
    });

    it('records again when an entity came back and was replaced once more', async () => {
      const { pull, hear } = await open();
      registry.replace('a', 'git-a');
      await pull();
      registry.upsert('a');
      registry.replace('a', 'git-a');
      await pull();
      registry.replace('a', 'other');
      await pull();
      expect(await hear()).toEqual([
        'replaced model:default/a model:default/git-a',
        'replaced model:default/a model:default/git-a',
        'replaced model:default/a model:default/other',
      ]);
    });

    it('starts anew with a feed that was set up anew, and doubles nothing', async () => {
      const { pull, hear } = await open();
      registry.upsert('x', 'y', 'z');
      registry.replace('a', 'git-a');
      registry.replace('b', 'git-b');
      await pull();
      await hear();
      registry.reset();
      registry.replace('a', 'git-a');
      registry.replace('b', 'someone-else');
      await pull();
      expect(await readBooks(knex)).toMatchObject({ cursor: 2, highest: 5 });
      registry.replace('c', 'git-c');
      await pull();
      await pull();
      expect(await hear()).toEqual([
        'replaced model:default/b model:default/someone-else',
        'replaced model:default/c model:default/git-c',
      ]);
    });

    it('starts anew with a feed that was empty for a while', async () => {
      const { pull, hear } = await open();
      registry.upsert('x');
      registry.replace('a', 'git-a');
      await pull();
      await hear();
      registry.reset();
      await pull();
      expect(await readBooks(knex)).toMatchObject({ cursor: 0 });
      registry.replace('a', 'git-a');
      await pull();
      expect(await hear()).toEqual([]);
    });

    it('doubles nothing when a new beginning breaks off, or is old', async () => {
      const { pull, hear } = await open();
      registry.upsert('x', 'y', 'z');
      registry.replace('a', 'git-a');
      await pull();
      await hear();
      await compactFeed(knex, {
        retentionMs: 1,
        now: new Date(Date.now() + DAY_MS),
      });
      registry.reset();
      registry.pageSize = 1;
      registry.replace('a', 'git-a');
      registry.replace('b', 'git-b');
      registry.beforeAnswer = after => {
        if (after === 2) {
          throw new Error('the registry restarts');
        }
      };
      await expect(pull()).rejects.toThrow('the registry restarts');
      registry.beforeAnswer = () => {};
      await pull();
      expect(await hear()).toEqual([
        'replaced model:default/b model:default/git-b',
      ]);
    });

    it('finds once a day what a new feed says below the cursor', async () => {
      const { pull, hear } = await open();
      registry.upsert('x', 'y');
      await pull();
      registry.reset();
      registry.replace('a', 'git-a');
      registry.upsert('x', 'y', 'z');
      await pull();
      expect(await hear()).toEqual([]);
      now += DAY_MS;
      await pull();
      expect(await hear()).toEqual([
        'replaced model:default/a model:default/git-a',
      ]);
      now += DAY_MS;
      await pull();
      expect(await hear()).toEqual([]);
    });

    it('tells of entities that are gone, were never there, or come later', async () => {
      const { mirror, pull, hear } = await open();
      catalog.put(model('gone'));
      await mirror.sweep();
      catalog.remove('model:default/gone');
      await mirror.sweep();
      await hear();
      registry.replace('gone', 'git-gone');
      registry.replace('never', 'git-never');
      await pull();
      catalog.put(model('git-gone'));
      await mirror.sweep();
      expect(await hear()).toEqual([
        'replaced model:default/gone model:default/git-gone',
        'replaced model:default/never model:default/git-never',
        'added model:default/git-gone',
      ]);
    });

    it('says it again of an entity that the catalog still showed afterwards', async () => {
      const { mirror, pull, hear } = await open();
      registry.replace('late', 'git-late');
      await pull();
      catalog.put(model('late'));
      await mirror.sweep();
      await pull();
      catalog.remove('model:default/late');
      await mirror.sweep();
      await pull();
      await pull();
      expect(await hear()).toEqual([
        'replaced model:default/late model:default/git-late',
        'added model:default/late',
        'replaced model:default/late model:default/git-late',
        'removed model:default/late',
      ]);
    });

    it('says it not again of an entity that is back', async () => {
      const { mirror, pull, hear } = await open();
      registry.replace('back', 'git-back');
      registry.upsert('x');
      await pull();
      registry.upsert('back');
      catalog.put(model('back'));
      await mirror.sweep();
      await pull();
      registry.asked.length = 0;
      await pull();
      expect(registry.asked).toEqual([2]);
      expect(await hear()).toEqual([
        'replaced model:default/back model:default/git-back',
        'added model:default/back',
      ]);
    });

    it('leaves the page to the replica that was faster', async () => {
      const second =
        databaseId === 'SQLITE_3' ? knex : knexFactory(knex.client.config);
      const one = await open();
      const two = await open(second);
      for (let index = 0; index < 50; index += 1) {
        registry.replace(`m${index}`, `git-${index}`);
      }
      registry.pageSize = 5;
      await Promise.all([one.pull(), two.pull()]);
      await one.pull();
      expect(await knex(FEED).select('type')).toHaveLength(50);
      expect(await readBooks(knex)).toMatchObject({ cursor: 50 });
      if (second !== knex) {
        await second.destroy();
      }
    });
  },
);
