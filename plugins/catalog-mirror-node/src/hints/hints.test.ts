import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { EventsService } from '@backstage/plugin-events-node';
import type { Knex } from 'knex';
import { entity, FakeCatalog } from '../__testUtils__/FakeCatalog';
import {
  openMirror,
  recordingHandler,
  until,
} from '../__testUtils__/openMirror';
import { CATALOG_ENTITY_CHANGED_TOPIC } from '../types';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('hints on %s', databaseId => {
  let knex: Knex;
  let catalog: FakeCatalog;
  let events: EventsService;
  let opened: Awaited<ReturnType<typeof openMirror>>;
  let recorder: ReturnType<typeof recordingHandler>;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    catalog = new FakeCatalog();
    events = mockServices.events();
    opened = await openMirror(knex, catalog, {
      events,
      hintLooksMs: [5, 10, 20, 40, 80],
    });
    recorder = recordingHandler();
    opened.mirror.addHandler(recorder.handler);
    await opened.start();
  });

  afterEach(async () => {
    await opened.stop();
  });

  const hint = (name: string) =>
    events.publish({
      topic: CATALOG_ENTITY_CHANGED_TOPIC,
      eventPayload: { entityRef: `component:default/${name}` },
    });
  const asked = (name: string) =>
    catalog.calls.byRefs.flat().filter(ref => ref.endsWith(`/${name}`)).length;

  it('bring a change without a sweep', async () => {
    catalog.put(entity('a'));
    await hint('a');
    await until(() => recorder.changes.length === 1);
    expect(recorder.take()).toEqual(['added component:default/a']);
    expect(catalog.calls.pages).toBe(0);
  });

  it('are followed until the catalog has stitched the entity', async () => {
    catalog.afterByRefs = () => {
      if (asked('new') === 2) {
        catalog.put(entity('new'));
      }
    };
    await hint('new');
    await until(() => recorder.changes.length === 1);
    expect(recorder.take()).toEqual(['added component:default/new']);
    expect(asked('new')).toBe(3);

    catalog.afterByRefs = () => {
      if (asked('new') === 5) {
        catalog.put(entity('new', { metadata: { title: 'Stitched late' } }));
      }
    };
    await hint('new');
    await until(() => recorder.changes.length === 1);
    expect(recorder.changes[0].entity?.title).toBe('Stitched late');
  });

  it('do not take a missing answer for a removal at once', async () => {
    catalog.put(entity('a'));
    await opened.mirror.sweep();
    await until(() => recorder.changes.length === 1);
    recorder.take();
    catalog.remove('component:default/a');
    catalog.afterByRefs = () => {
      catalog.put(entity('a', { metadata: { title: 'Back' } }));
    };
    await hint('a');
    await until(() => recorder.changes.length === 1);
    expect(recorder.take()).toEqual(['changed component:default/a']);
  });

  it('end with a removal when the entity stays away', async () => {
    catalog.put(entity('a'));
    await opened.mirror.sweep();
    await until(() => recorder.changes.length === 1);
    recorder.take();
    catalog.remove('component:default/a');
    await hint('a');
    await until(() => recorder.changes.length === 1);
    expect(recorder.take()).toEqual(['removed component:default/a']);
    expect(asked('a')).toBe(5);
  });

  it('that come twice or out of order end in what the catalog says now', async () => {
    catalog.put(entity('a'), entity('b'));
    await Promise.all([hint('b'), hint('a'), hint('b'), hint('a')]);
    await until(() => recorder.changes.length === 2);
    catalog.put(entity('a', { metadata: { title: 'Latest' } }));
    await hint('a');
    await hint('a');
    await until(() => recorder.changes.length === 3);
    expect(recorder.take().sort()).toEqual([
      'added component:default/a',
      'added component:default/b',
      'changed component:default/a',
    ]);
  });

  it('reach the other side of a relation that came', async () => {
    catalog.put(entity('a'), entity('b'));
    await opened.mirror.sweep();
    await until(() => recorder.changes.length === 2);
    recorder.take();
    const relate = (type: string, name: string) => ({
      relations: [{ type, targetRef: `component:default/${name}` }],
    });
    catalog.put(entity('a', relate('dependsOn', 'b')));
    catalog.put(entity('b', relate('dependencyOf', 'a')));
    await hint('a');
    await until(() => recorder.changes.length === 2);
    expect(recorder.take()).toEqual([
      'changed component:default/a',
      'changed component:default/b',
    ]);
  });

  it('survive a catalog that does not answer', async () => {
    let failures = 1;
    catalog.afterByRefs = () => {
      failures -= 1;
      if (failures >= 0) {
        throw new Error('connection refused');
      }
    };
    catalog.put(entity('a'));
    await hint('a');
    await until(() => recorder.changes.length === 1);
    expect(recorder.take()).toEqual(['added component:default/a']);
  });

  it('that make no sense are ignored', async () => {
    await events.publish({
      topic: CATALOG_ENTITY_CHANGED_TOPIC,
      eventPayload: { entityRef: 7 },
    });
    await events.publish({
      topic: CATALOG_ENTITY_CHANGED_TOPIC,
      eventPayload: undefined,
    });
    catalog.put(entity('a'));
    await hint('a');
    await until(() => recorder.changes.length === 1);
    expect(catalog.calls.byRefs).toEqual([['component:default/a']]);
  });
});
