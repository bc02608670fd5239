import { TestDatabases } from '@backstage/backend-test-utils';
import { writeRecord } from '@waymark/plugin-golden-paths-common';
import {
  HOUR_MS,
  LOCATION,
  openContents,
  templateYaml,
  tree,
  TEMPLATE_REF,
} from '../__testUtils__/openContents';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const never = { signal: new AbortController().signal };

function record(version = '1.0.0', project = 'model:default/churn'): string {
  return writeRecord({
    apiVersion: 'mlops.waymark.dev/v1alpha1',
    kind: 'TemplateRecord',
    template: { ref: TEMPLATE_REF, version },
    project,
    answers: { name: 'churn' },
  });
}

describe.each(databases.eachSupportedId())('renderings on %s', id => {
  const setup = async (keep = {}) => {
    const knex = await databases.init(id);
    let now = Date.parse('2026-11-22T10:00:00Z');
    const { contents, folders } = await openContents(knex, {
      keep,
      clock: () => now,
    });
    folders.files.set(
      LOCATION,
      tree({ 'template.yaml': templateYaml('1.0.0'), 'skeleton/a': 'a' }),
    );
    return {
      knex,
      contents,
      folders,
      pass: (ms: number) => {
        now += ms;
      },
    };
  };

  it('are found by their record, with the content they were made of', async () => {
    const { contents } = await setup();
    const { hash } = await contents.templates.current(TEMPLATE_REF);
    const put = await contents.renders.put({
      record: record(),
      files: tree({ a: 'rendered', big: 'x'.repeat(1_001) }),
    });
    expect(put).toMatchObject({
      templateRef: TEMPLATE_REF,
      version: '1.0.0',
      templateHash: hash,
      project: 'model:default/churn',
      at: '2026-11-22T10:00:00.000Z',
    });
    const [found, ...others] = await contents.renders.find(record());
    expect(others).toEqual([]);
    expect([...((await found.readFiles())?.keys() ?? [])]).toEqual(['a']);
    expect(await contents.renders.find(record('1.0.1'))).toEqual([]);
    expect((await contents.renders.get(put.id))?.id).toBe(put.id);
    expect(await contents.renders.get('none')).toBeUndefined();
  });

  it('are found though somebody noted what is kept on purpose', async () => {
    const { contents } = await setup();
    await contents.renders.put({ record: record(), files: tree({ a: '1' }) });
    const noted = `${record()}kept:\n  - files: Makefile\n    reason: ours\n`;
    expect(await contents.renders.find(noted)).toHaveLength(1);
  });

  it('are one when the same is put again, and newest first when it differs', async () => {
    const { contents, pass } = await setup();
    const files = tree({ a: '1' });
    const first = await contents.renders.put({ record: record(), files });
    pass(1_000);
    const second = await contents.renders.put({
      record: record(),
      files: tree({ a: '2' }),
    });
    pass(1_000);
    expect((await contents.renders.find(record())).map(one => one.id)).toEqual([
      second.id,
      first.id,
    ]);
    await contents.renders.put({ record: record(), files });
    expect((await contents.renders.find(record())).map(one => one.id)).toEqual([
      first.id,
      second.id,
    ]);
  });

  it('do not claim a content that is of another version', async () => {
    const { contents, folders } = await setup();
    const moved = await contents.renders.put({
      record: record('0.9.0'),
      files: tree({ a: '1' }),
    });
    expect(moved.templateHash).toBeUndefined();
    folders.files.delete(LOCATION);
    const { hash } = (await contents.templates.latest(TEMPLATE_REF)) ?? {};
    const unreadable = await contents.renders.put({
      record: record(),
      files: tree({ a: '1' }),
    });
    expect(unreadable.templateHash).toBe(hash);
  });

  it('go, with their files, once nobody looked for them for long', async () => {
    const { knex, contents, pass } = await setup({ unusedMs: 48 * HOUR_MS });
    await contents.renders.put({ record: record(), files: tree({ a: '1' }) });
    const other = record('1.0.0', 'model:default/other');
    await contents.renders.put({ record: other, files: tree({ b: '2' }) });
    pass(30 * HOUR_MS);
    expect(await contents.renders.find(record())).toHaveLength(1);
    pass(30 * HOUR_MS);
    await contents.prune(never);
    const [found] = await contents.renders.find(record());
    expect((await found.readFiles())?.size).toBe(1);
    expect(await contents.renders.find(other)).toEqual([]);
    pass(49 * HOUR_MS);
    await contents.prune(never);
    for (const table of [
      'renders',
      'content_trees',
      'content_tree_blobs',
      'content_blobs',
      'template_versions',
      'template_states',
    ]) {
      expect([table, await knex(table).select()]).toEqual([table, []]);
    }
  });

  it('go where a project has newer ones, and contents where there are', async () => {
    const { contents, folders, pass } = await setup({
      renders: 2,
      versions: 2,
    });
    const hashes = [];
    for (const text of ['1', '2', '3']) {
      folders.files.set(
        LOCATION,
        tree({ 'template.yaml': templateYaml('1.0.0'), text }),
      );
      const put = await contents.renders.put({
        record: record(),
        files: tree({ text }),
      });
      hashes.push(put.templateHash ?? '');
      pass(2 * HOUR_MS);
    }
    await contents.prune(never);
    expect(await contents.renders.find(record())).toHaveLength(2);
    const { templates } = contents;
    expect(await templates.kept(TEMPLATE_REF, hashes[0])).toBeUndefined();
    expect(await templates.behind(TEMPLATE_REF, hashes[0])).toBe(2);
    expect((await templates.kept(TEMPLATE_REF, hashes[1]))?.seq).toBe(2);
  });

  it('that were put a moment ago stay though nothing names them yet', async () => {
    const { contents, pass } = await setup();
    const treeId = await contents.store.put(tree({ a: '1' }));
    pass(HOUR_MS / 2);
    await contents.prune(never);
    expect((await contents.store.get(treeId))?.size).toBe(1);
    pass(HOUR_MS);
    await contents.prune(never);
    expect(await contents.store.get(treeId)).toBeUndefined();
  });

  it('refuse what is no record', async () => {
    const { contents } = await setup();
    await expect(
      contents.renders.put({ record: 'kind: Other', files: tree({}) }),
    ).rejects.toThrow('TemplateRecord');
  });
});
