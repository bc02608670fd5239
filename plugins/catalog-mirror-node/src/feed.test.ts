import { TestDatabases } from '@backstage/backend-test-utils';
import { ANNOTATION_ORIGIN_LOCATION } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { entity, FakeCatalog } from './__testUtils__/FakeCatalog';
import { openMirror, recordingHandler } from './__testUtils__/openMirror';
import { ENTITIES, FEED } from './database/tables';
import { compactFeed } from './feed/compactFeed';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('the feed on %s', databaseId => {
  let knex: Knex;
  let catalog: FakeCatalog;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    catalog = new FakeCatalog();
  });

  async function mirrorWithRecorder(specKeys?: string[]) {
    const opened = await openMirror(knex, catalog, {
      specKeys,
      annotationKeys: [ANNOTATION_ORIGIN_LOCATION],
    });
    const recorder = recordingHandler();
    opened.mirror.addHandler(recorder.handler);
    const settle = async () => {
      await opened.mirror.sweep();
      await opened.mirror.deliver();
      return recorder.take();
    };
    return { ...opened, recorder, settle };
  }

  it('tells of an entity that is added, changed, removed and added again', async () => {
    const { settle, mirror } = await mirrorWithRecorder();
    catalog.put(entity('a'), entity('b'), entity('c'));
    expect(await settle()).toEqual([
      'added component:default/a',
      'added component:default/b',
      'added component:default/c',
    ]);
    catalog.put(entity('b', { metadata: { title: 'Bee' } }));
    expect(await settle()).toEqual(['changed component:default/b']);
    expect(
      (await mirror.getEntities(['component:default/b'])).get(
        'component:default/b',
      ),
    ).toMatchObject({ title: 'Bee', kind: 'Component' });
    catalog.remove('component:default/b');
    expect(await settle()).toEqual(['removed component:default/b']);
    expect(await mirror.getEntities(['component:default/b'])).toEqual(
      new Map(),
    );
    catalog.put(entity('b'));
    expect(await settle()).toEqual(['added component:default/b']);
  });

  it('writes nothing when nothing changed', async () => {
    const { settle } = await mirrorWithRecorder();
    catalog.put(entity('a'), entity('b'));
    await settle();
    const before = await knex(FEED).select('*');
    catalog.calls.byRefs.length = 0;
    expect(await settle()).toEqual([]);
    expect(await knex(FEED).select('*')).toEqual(before);
    expect(catalog.calls.byRefs.flat()).toEqual([]);
  });

  it('fetches only what has another etag', async () => {
    const { settle } = await mirrorWithRecorder();
    catalog.put(entity('a'), entity('b'), entity('c'));
    await settle();
    catalog.calls.byRefs.length = 0;
    catalog.put(
      entity('c', {
        relations: [{ type: 'ownedBy', targetRef: 'group:default/team' }],
      }),
    );
    expect(await settle()).toEqual(['changed component:default/c']);
    expect(catalog.calls.byRefs.flat()).toEqual(['component:default/c']);
  });

  it('sees changes behind an etag that an author wrote, when it reads everything', async () => {
    const first = await mirrorWithRecorder();
    catalog.put(entity('a', { metadata: { etag: 'mine' } }));
    await first.settle();
    catalog.put(entity('a', { metadata: { etag: 'mine', title: 'New' } }));
    expect(await first.settle()).toEqual([]);
    await knex('catalog_mirror_sweeps').update({
      completed_at: '2020-01-01T00:00:00.000Z',
    });
    expect(await first.settle()).toEqual(['changed component:default/a']);
  });

  it('reads everything again when other parts are to be kept', async () => {
    const old = await mirrorWithRecorder();
    catalog.put(entity('a', { spec: { type: 'service', raci: [1] } }));
    await old.settle();
    const { settle, mirror } = await mirrorWithRecorder(['raci']);
    expect(await settle()).toEqual(['changed component:default/a']);
    const kept = await mirror.getEntities(['component:default/a']);
    expect(kept.get('component:default/a')?.spec).toEqual({
      type: 'service',
      raci: [1],
    });
  });

  it('carries replacements, alone or in a transaction that may fail', async () => {
    const { settle, mirror } = await mirrorWithRecorder();
    catalog.put(entity('a'));
    await mirror.recordReplaced({
      from: 'Component:default/Old',
      to: 'component:default/a',
    });
    await expect(
      knex.transaction(async tx => {
        await mirror.recordReplaced(
          { from: 'component:default/x', to: 'component:default/y' },
          { tx },
        );
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await settle()).toEqual([
      'replaced component:default/old component:default/a',
      'added component:default/a',
    ]);
  });

  it('hands a reader that was down what it missed, once', async () => {
    const before = await mirrorWithRecorder();
    catalog.put(entity('a'), entity('b'));
    await before.settle();
    // Only the feed moves on; nobody hands anything out.
    const writer = await openMirror(knex, catalog);
    catalog.put(entity('a', { metadata: { title: 'A' } }));
    catalog.remove('component:default/b');
    await writer.mirror.sweep();
    catalog.put(entity('b'));
    await writer.mirror.sweep();
    const after = await mirrorWithRecorder();
    await after.mirror.deliver();
    expect(after.recorder.take()).toEqual([
      'changed component:default/a',
      'removed component:default/b',
      'added component:default/b',
    ]);
    await after.mirror.deliver();
    expect(after.recorder.take()).toEqual([]);
  });

  it('keeps the truth for late readers when old entries are compacted', async () => {
    const { settle, mirror } = await mirrorWithRecorder();
    catalog.put(entity('a'), entity('b'));
    await settle();
    catalog.put(entity('a', { metadata: { title: 'A' } }));
    catalog.remove('component:default/b');
    await mirror.recordReplaced({
      from: 'component:default/c',
      to: 'component:default/a',
    });
    await mirror.sweep();
    const later = new Date(Date.now() + 1_000_000);
    await compactFeed(knex, { retentionMs: 1_000, now: later });
    // The recorder has not passed the removal and the replacement yet.
    expect(
      (await knex(FEED).orderBy('seq').select('type', 'entity_ref')).map(
        row => `${row.type} ${row.entity_ref}`,
      ),
    ).toEqual([
      'replaced component:default/c',
      'changed component:default/a',
      'removed component:default/b',
    ]);
    await mirror.deliver();
    await compactFeed(knex, { retentionMs: 1_000, now: later });
    const late = recordingHandler('late');
    const reopened = await openMirror(knex, catalog);
    reopened.mirror.addHandler(late.handler);
    await reopened.mirror.deliver();
    expect(late.changes).toMatchObject([
      { type: 'replaced', entityRef: 'component:default/c' },
      { type: 'changed', entity: { title: 'A' } },
    ]);
    // What took the place of c first is no news to anybody any more.
    await mirror.recordReplaced({
      from: 'component:default/c',
      to: 'component:default/d',
    });
    await mirror.deliver();
    await reopened.mirror.deliver();
    await compactFeed(knex, { retentionMs: 1_000, now: later });
    expect(
      await knex(FEED).where({ type: 'replaced' }).select('replaced_by'),
    ).toEqual([{ replaced_by: 'component:default/d' }]);
  });

  it('keeps young entries', async () => {
    const { settle } = await mirrorWithRecorder();
    catalog.put(entity('a'));
    await settle();
    catalog.put(entity('a', { metadata: { title: 'A' } }));
    await settle();
    expect(await compactFeed(knex, { retentionMs: 1_000_000 })).toBe(0);
    expect(await knex(FEED).select('seq')).toHaveLength(2);
  });

  it('finds entities by the value of an annotation it was opened for', async () => {
    const { settle, mirror } = await mirrorWithRecorder();
    const at = (value: string) => ({
      metadata: { annotations: { [ANNOTATION_ORIGIN_LOCATION]: value } },
    });
    const long = `url:${'x'.repeat(5_000)}`;
    catalog.put(entity('a', at('url:1')), entity('b', at('url:2')));
    catalog.put(entity('c', at('url:1')), entity('d', at(long)), entity('e'));
    await settle();
    const find = async (...values: string[]) =>
      (await mirror.findByAnnotation(ANNOTATION_ORIGIN_LOCATION, values)).map(
        found => found.name,
      );
    expect(await find('url:1')).toEqual(['a', 'c']);
    expect(await find('url:2', long, 'url:3')).toEqual(['b', 'd']);
    catalog.put(entity('a', at('url:2')));
    catalog.remove('component:default/c');
    await settle();
    expect(await find('url:1')).toEqual([]);
    expect(await find('url:2')).toEqual(['a', 'b']);
    expect(() => mirror.findByAnnotation('other', ['x'])).toThrow(
      "The annotation 'other' is not looked up by value",
    );
  });

  it('takes entities with names as long as the catalog allows', async () => {
    const { settle } = await mirrorWithRecorder();
    catalog.put(
      entity('n'.repeat(63), {
        kind: 'K'.repeat(63),
        metadata: { namespace: 's'.repeat(63) },
      }),
    );
    await settle();
    expect(await knex(ENTITIES).select('kind')).toEqual([
      { kind: 'k'.repeat(63) },
    ]);
  });
});
