import { FakeMirror, mirrorEntity } from '../queries/__testUtils__/FakeMirror';
import {
  registryDatabases,
  registryWriter,
} from '../queries/__testUtils__/registry';
import { openIndex } from './__testUtils__/openIndex';
import { touchRefs } from './touchRefs';

const databases = registryDatabases();
const churn = 'model:default/churn';
const subject = { kind: 'model' as const, id: 'churn' };
const signal = new AbortController().signal;

describe.each(databases.eachSupportedId())('indexing on %s', id => {
  async function setup(gone?: string[]) {
    const knex = await databases.open(id);
    const mirror = new FakeMirror([
      mirrorEntity(churn, { owner: 'group:default/growth', title: 'Churn' }),
      mirrorEntity('group:default/growth'),
    ]);
    return {
      knex,
      mirror,
      mlflow: registryWriter(knex, 'mlflow'),
      git: registryWriter(knex, 'git'),
      ...openIndex({ knex, mirror, gone }),
    };
  }

  it('shows what the catalog and all sources know together', async () => {
    const { find, refresh, mlflow, git } = await setup([churn]);
    await mlflow.object({
      type: 'model',
      id: 'churn',
      description: 'Who leaves',
      updatedAt: '2026-01-01T00:00:00.000Z',
    });
    await git.object({ type: 'model', id: 'm' }, churn);
    await mlflow.version({ modelId: 'churn', version: '9' });
    await mlflow.version({
      modelId: 'churn',
      version: '10',
      aliases: ['champion'],
      metrics: [{ name: 'auc', value: 0.9 }],
      datasets: [
        { name: 'a', role: 'training' },
        { name: 'b', role: 'evaluation' },
      ],
    });
    await mlflow.run({
      id: 'old',
      subjects: [subject],
      startedAt: '2026-04-01T00:00:00.000Z',
    });
    await git.run({
      id: 'new',
      state: 'failed',
      subjects: [{ kind: 'model', id: 'm' }],
      startedAt: '2026-04-02T00:00:00.000Z',
      endedAt: '2026-04-02T01:00:00.000Z',
    });
    const at = '2026-04-01T00:00:00.000Z';
    await git.report({
      type: 'drift',
      id: 'd',
      subject: { kind: 'model', id: 'm' },
      at,
      metrics: [{ metric: 'psi', value: 1, state: 'drifted' }],
    });
    await refresh();
    const { items, totalItems } = await find();
    expect(totalItems).toBe(1);
    expect(items).toEqual([
      {
        entityRef: churn,
        kind: 'Model',
        title: 'Churn',
        description: 'Who leaves',
        owner: 'group:default/growth',
        tags: [],
        platform: 'mlflow',
        latestVersion: { version: '10', aliases: ['champion'] },
        headlineMetric: { name: 'auc', value: 0.9 },
        lastRun: { state: 'failed', at: '2026-04-02T01:00:00.000Z' },
        datasets: 2,
        source: 'mlflow',
        attention: ['failed-run', 'drift', 'source-gone'],
        updatedAt: '2026-04-02T01:00:00.000Z',
      },
    ]);
  });

  it('takes an entity out when the catalog no longer has it, and in again', async () => {
    const { find, refresh, mirror } = await setup();
    await refresh();
    expect((await find()).items).toHaveLength(1);
    const entity = mirror.entities.get(churn)!;
    mirror.entities.delete(churn);
    await refresh([churn]);
    expect(await find()).toMatchObject({ items: [], totalItems: 0 });
    mirror.entities.set(churn, entity);
    await refresh([churn]);
    expect(await find()).toMatchObject({ totalItems: 1 });
  });

  it('follows the catalog’s feed, owners that come and go included', async () => {
    const { index, find, mirror } = await setup();
    const [handler] = mirror.handlers;
    await handler.onChanges([{ seq: 1, type: 'added', entityRef: churn }], {
      signal,
    });
    await index.drain();
    expect((await find()).items[0]).not.toHaveProperty('ownerMissing');

    mirror.entities.delete('group:default/growth');
    await handler.onChanges(
      [{ seq: 2, type: 'removed', entityRef: 'group:default/growth' }],
      { signal },
    );
    await index.drain();
    expect((await find()).items[0]).toMatchObject({
      ownerMissing: true,
      attention: ['unowned'],
    });
  });

  it('moves the row when one entity takes the place of another', async () => {
    const { index, names, mirror, refresh } = await setup();
    await refresh();
    mirror.entities.delete(churn);
    mirror.entities.set(
      'model:default/declared',
      mirrorEntity('model:default/declared'),
    );
    await mirror.handlers[0].onChanges(
      [
        {
          seq: 1,
          type: 'replaced',
          entityRef: churn,
          replacedBy: 'model:default/declared',
        },
      ],
      { signal },
    );
    await index.drain();
    expect(await names()).toEqual(['declared']);
  });

  it('is nudged into computing what was touched', async () => {
    const { index, find, knex, mirror } = await setup();
    await touchRefs(knex, [churn]);
    index.nudge();
    index.nudge();
    for (;;) {
      const { totalItems } = await find();
      if (totalItems === 1) {
        break;
      }
      await new Promise(resolve => setImmediate(resolve));
    }
    expect(mirror.entities.size).toBe(2);
  });

  it('computes again what changes while it is being computed', async () => {
    const { index, find, knex, mirror } = await setup();
    await touchRefs(knex, [churn]);
    const getEntities = mirror.getEntities.bind(mirror);
    let reads = 0;
    mirror.getEntities = async refs => {
      const answer = await getEntities(refs);
      reads += 1;
      if (reads === 1) {
        // After the read, before the write: the row to be written is stale.
        mirror.entities.set(churn, mirrorEntity(churn, { title: 'Newer' }));
        await touchRefs(knex, [churn]);
      }
      return answer;
    };
    await index.drain();
    expect((await find()).items[0].title).toBe('Newer');
    expect(await knex('entity_touches')).toEqual([]);
  });

  it('takes over what a replica that died had claimed', async () => {
    const { index, find, knex } = await setup();
    await touchRefs(knex, [churn]);
    await knex('entity_touches').update({ at: 'claim:dead' });
    await index.drain();
    expect((await find()).totalItems).toBe(1);
  });

  it('writes nothing where nothing changed', async () => {
    const { refresh, knex } = await setup();
    await refresh();
    const before = await knex('explore_entities').select('revision');
    await refresh();
    expect(await knex('explore_entities').select('revision')).toEqual(before);
  });

  it('finds everything again by itself', async () => {
    const { index, names, refresh, mirror } = await setup();
    await refresh();
    mirror.entities.delete(churn);
    mirror.entities.set('dataset:default/d', mirrorEntity('dataset:default/d'));
    await index.reconcile();
    expect(await names()).toEqual(['d']);
  });

  it('by one replica is seen by another at once', async () => {
    const { knex, mirror, refresh, find } = await setup();
    const other = openIndex({ knex, mirror });
    expect((await other.find()).totalItems).toBe(0);
    await refresh();
    expect((await other.find()).facets.kind).toEqual([
      { value: 'Model', count: 1 },
    ]);
    mirror.entities.set('dataset:default/d', mirrorEntity('dataset:default/d'));
    await other.refresh();
    expect((await find()).totalItems).toBe(2);
    mirror.entities.delete(churn);
    await refresh([churn]);
    expect((await other.find()).facets.kind).toEqual([
      { value: 'Dataset', count: 1 },
    ]);
  });

  it('computes once what several ask for at once', async () => {
    const { knex, mirror, index } = await setup();
    const computed = jest.spyOn(mirror, 'getEntities');
    await touchRefs(knex, [churn]);
    await Promise.all([index.drain(), index.drain(), index.refreshStale()]);
    const asked = computed.mock.calls.filter(([refs]) => refs.includes(churn));
    expect(asked).toHaveLength(1);
    expect(await knex('entity_touches')).toEqual([]);
  });

  it('by two replicas at once leaves one row per entity', async () => {
    const { knex, mirror, index, find } = await setup();
    const refs = Array.from({ length: 450 }, (_, n) => `model:default/m${n}`);
    refs.forEach(ref => mirror.entities.set(ref, mirrorEntity(ref)));
    await touchRefs(knex, refs);
    const other = openIndex({ knex, mirror });
    await Promise.all([index.drain(), other.index.drain()]);
    await index.drain();
    expect((await find()).totalItems).toBe(450);
    expect(await knex('entity_touches')).toEqual([]);
  });
});
