import { TestDatabases } from '@backstage/backend-test-utils';
import type { FileTree } from '@waymark/plugin-golden-paths-common';
import { openContents, tree } from './__testUtils__/openContents';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('the content store on %s', id => {
  const setup = async () => {
    const knex = await databases.init(id);
    const { contents } = await openContents(knex);
    return { knex, store: contents.store, contents };
  };

  it('gives back paths, modes and bytes', async () => {
    const { store } = await setup();
    const files: FileTree = new Map([
      ['run.sh', { content: Buffer.from('#!/bin/sh\n'), executable: true }],
      ['data/blob', { content: Uint8Array.from([0, 255, 10, 13, 0]) }],
      ['empty', { content: new Uint8Array() }],
    ]);
    const kept = await store.get(await store.put(files));
    expect(kept?.size).toBe(3);
    for (const [path, { content, executable }] of files) {
      const found = kept?.get(path);
      expect([...(found?.content ?? [])]).toEqual([...content]);
      expect(found?.executable).toBe(executable);
    }
    expect(await store.get('nothing')).toBeUndefined();
  });

  it('names a tree by what is in it, in whatever order', async () => {
    const { store } = await setup();
    const one = await store.put(tree({ a: '1', b: '2' }));
    expect(await store.put(tree({ b: '2', a: '1' }))).toBe(one);
    expect(await store.put(tree({ a: '1', b: '3' }))).not.toBe(one);
    const runnable: FileTree = new Map([
      ['a', { content: Buffer.from('1'), executable: true }],
      ['b', { content: Buffer.from('2') }],
    ]);
    expect(await store.put(runnable)).not.toBe(one);
  });

  it('keeps a file once, however many trees have it', async () => {
    const { store, knex } = await setup();
    await store.put(tree({ a: 'same', b: 'same' }));
    await store.put(tree({ c: 'same', d: 'other' }));
    expect(await knex('content_blobs').pluck('hash')).toHaveLength(2);
  });

  it('takes the same from two replicas at once', async () => {
    const { store } = await setup();
    const files = tree(
      Object.fromEntries(
        Array.from({ length: 15 }, (_, i) => [`f${i}`, `text ${i}`]),
      ),
    );
    const ids = await Promise.all(
      Array.from({ length: 6 }, () => store.put(files)),
    );
    expect(new Set(ids).size).toBe(1);
    expect((await store.get(ids[0]))?.size).toBe(15);
  });

  it('refuses what is too much, and says how much it is', async () => {
    const { store } = await setup();
    const many = Object.fromEntries(
      Array.from({ length: 21 }, (_, i) => [`f${i}`, '']),
    );
    await expect(store.put(tree(many))).rejects.toThrow(
      'There are 21 files; expected at most 20 (goldenPaths.keep.files)',
    );
    await expect(store.put(tree({ a: 'x'.repeat(10_001) }))).rejects.toThrow(
      'The files have 10001 bytes; expected at most 10000 (goldenPaths.keep.bytes)',
    );
    await expect(store.put(tree({ ['p'.repeat(1_025)]: '' }))).rejects.toThrow(
      'has 1025 characters; expected at most 1024',
    );
  });

  it('says so when a content is gone that a tree names', async () => {
    const { store, knex } = await setup();
    const treeId = await store.put(tree({ a: '1' }));
    await knex('content_blobs').delete();
    await expect(store.get(treeId)).rejects.toThrow("of 'a' is missing");
  });
});
