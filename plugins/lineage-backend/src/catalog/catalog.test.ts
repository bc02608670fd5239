import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { MirrorChange } from '@waymark/plugin-catalog-mirror-node';
import type { Knex } from 'knex';
import { migrationsDirectory } from '../database/openDatabase';
import type { EventStatements } from '../ingest/types';
import { dataset, job, runEvent } from '../store/__testUtils__/events';
import { assertSound, snapshot } from '../store/__testUtils__/snapshot';
import { createLineageStore } from '../store/createLineageStore';
import { entity, put, remove } from './__testUtils__/entities';
import { createCatalogHandler } from './createCatalogHandler';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const train = (at: number): EventStatements =>
  runEvent({ run: 1, at, inputs: ['customers'], outputs: ['churn'] });

describe.each(databases.eachSupportedId())('the catalog on %s', databaseId => {
  let knex: Knex;
  let change: (...changes: MirrorChange[]) => Promise<void>;
  let observe: (...events: EventStatements[]) => Promise<void>;
  const logger = mockServices.logger.mock();

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    await knex.migrate.latest({ directory: migrationsDirectory });
    let now = 100;
    const clock = () => now++;
    const handler = createCatalogHandler({ knex, logger, clock });
    const { signal } = new AbortController();
    change = (...changes) => handler.onChanges(changes, { signal });
    const store = createLineageStore({ knex });
    observe = (...events) => store.write(events, undefined, { now: clock() });
    logger.warn.mockClear();
  });

  afterEach(() => assertSound(knex));

  /** Shown nodes: what they are called, the entity, its owner. */
  const shown = async () =>
    (
      await knex('nodes')
        .whereNull('canonical_id')
        .orderBy(['namespace', 'name'])
        .select('type', 'namespace', 'name', 'entity_ref', 'owner', 'is_model')
    ).map(row =>
      [
        row.type,
        row.namespace,
        row.name,
        row.entity_ref,
        row.owner,
        Number(row.is_model),
      ].join(' '),
    );
  const edges = async () => (await snapshot(knex)).edges;

  const model = entity('model:default/churn', {
    title: 'Customer churn',
    owner: 'group:default/retention',
    annotations: { 'openlineage.io/dataset': 'warehouse|churn' },
    related: [
      ['trainedOn', 'dataset:default/customers'],
      ['evaluatedOn', 'dataset:default/holdout'],
      ['servedBy', 'component:default/churn-api'],
      ['ownedBy', 'group:default/retention'],
    ],
  });
  const customers = entity('dataset:default/customers', {
    owner: 'group:default/data',
    annotations: { 'openlineage.io/dataset': 'warehouse|customers' },
    related: [['usedToTrain', 'model:default/churn']],
  });

  it('makes one of what is declared and what is observed', async () => {
    await observe(train(10));
    await change(...put(model, customers));
    expect(await shown()).toEqual([
      'endpoint backstage component:default/churn-api   0',
      'job scheduler etl   0',
      'dataset warehouse churn model:default/churn group:default/retention 1',
      'dataset warehouse customers dataset:default/customers group:default/data 0',
    ]);
    expect(await edges()).toEqual([
      'scheduler · etl · 2 · warehouse · churn · 1',
      'warehouse · churn · 4 · backstage · component:default/churn-api · 2',
      'warehouse · customers · 1 · scheduler · etl · 1',
      'warehouse · customers · 3 · warehouse · churn · 3',
    ]);
  });

  it('says the same whoever comes first', async () => {
    await change(...put(customers));
    await change(...put(model));
    await observe(train(10));
    const late = [await shown(), await edges()];
    knex = await databases.init(databaseId);
    await knex.migrate.latest({ directory: migrationsDirectory });
    const handler = createCatalogHandler({ knex, logger });
    await createLineageStore({ knex }).write([train(10)], undefined, {
      now: 1,
    });
    await handler.onChanges(put(model, customers), {
      signal: new AbortController().signal,
    });
    expect([await shown(), await edges()]).toEqual(late);
  });

  it('ends what an entity declared, and parts the names, when it goes', async () => {
    await observe(train(10));
    await change(...put(model, customers));
    await change(remove('model:default/churn'));
    expect(await edges()).toEqual([
      'scheduler · etl · 2 · warehouse · churn · 1',
      'warehouse · customers · 1 · scheduler · etl · 1',
      'warehouse · customers · 3 · warehouse · churn · 1',
    ]);
    expect(await shown()).toContain('dataset warehouse churn   0');
    const declared = await knex('evidence').where({ origin: 'catalog' });
    expect(
      declared.filter(row => row.claims.includes('trainedOn') || row.ended_at),
    ).toHaveLength(1);
  });

  it('keeps lineage for the entity that takes the place of another', async () => {
    await observe(train(10));
    await change(...put(model, customers));
    const replaced: MirrorChange = {
      seq: 9,
      type: 'replaced',
      entityRef: 'model:default/churn',
      replacedBy: 'model:default/exit-risk',
    };
    await change(remove('model:default/churn'));
    await change(
      replaced,
      ...put(entity('model:default/exit-risk', { owner: 'user:default/ann' })),
    );
    expect(await shown()).toContain(
      'dataset warehouse churn model:default/exit-risk user:default/ann 1',
    );
    await change(
      ...put(
        entity('model:default/exit-risk', {
          annotations: { 'openlineage.io/dataset': 'warehouse|exits' },
        }),
      ),
    );
    const nodes = await shown();
    expect(nodes).toContain('dataset warehouse churn   0');
    expect(nodes).toContain(
      'dataset warehouse exits model:default/exit-risk  1',
    );
  });

  it('joins a pipeline with the job and declares what it moves', async () => {
    await change(
      ...put(
        entity('pipeline:default/training', {
          annotations: { 'openlineage.io/job': 'scheduler|etl' },
          related: [
            ['consumes', 'dataset:default/customers'],
            ['produces', 'model:default/churn'],
          ],
        }),
        customers,
        model,
      ),
    );
    await observe(train(10));
    expect(await edges()).toEqual([
      'scheduler · etl · 2 · warehouse · churn · 3',
      'warehouse · churn · 4 · backstage · component:default/churn-api · 2',
      'warehouse · customers · 1 · scheduler · etl · 3',
      'warehouse · customers · 3 · warehouse · churn · 3',
    ]);
  });

  it('shows who serves a model, and none of the rest of a catalog', async () => {
    await change(
      ...put(
        model,
        entity('component:default/churn-api', {
          title: 'Churn API',
          related: [['serves', 'model:default/churn']],
        }),
        entity('component:default/website', {
          related: [['dependsOn', 'component:default/churn-api']],
        }),
        entity('group:default/retention'),
        entity('component:default/loader', {
          annotations: { 'openlineage.io/job': 'scheduler|load' },
        }),
      ),
    );
    expect(await shown()).toEqual([
      'endpoint backstage component:default/churn-api component:default/churn-api  0',
      'dataset backstage dataset:default/customers   0',
      'job scheduler load component:default/loader  0',
      'dataset warehouse churn model:default/churn group:default/retention 1',
    ]);
    const tokens = await knex('node_tokens')
      .join('nodes', 'nodes.id', 'node_tokens.node_id')
      .where({ token: 'customer' })
      .select('nodes.name');
    expect(tokens).toEqual([{ name: 'model:default/churn' }]);
  });

  it('takes several identities and skips lines that are none', async () => {
    await observe(
      runEvent({ run: 1, at: 1, inputs: ['old'], outputs: ['x'] }),
      runEvent({ run: 2, job: 'two', at: 1, inputs: ['new'], outputs: ['x'] }),
    );
    const several = entity('dataset:default/customers', {
      annotations: {
        'openlineage.io/dataset': 'warehouse|new\n\n nonsense \nwarehouse|old',
      },
    });
    await change(...put(several));
    await change(...put(several));
    expect(logger.warn.mock.calls).toEqual([
      [
        "The entity 'dataset:default/customers' has an annotation that lineage cannot read, and leaves out: openlineage.io/dataset: found 'nonsense', expected a line like '<namespace>|<name>' with at most 1000 and 2000 characters",
      ],
    ]);
    expect((await edges()).filter(edge => edge.includes('· 3 ·'))).toEqual([
      'warehouse · new · 3 · warehouse · x · 1',
    ]);
    await change(...put({ ...several, annotations: {} }));
    expect((await edges()).filter(edge => edge.includes('· 3 ·'))).toEqual([
      'warehouse · new · 3 · warehouse · x · 1',
      'warehouse · old · 3 · warehouse · x · 1',
    ]);
  });

  it('knows a registered model of MLflow', async () => {
    await change(
      ...put(
        entity('model:default/churn', {
          annotations: { 'mlflow.org/registered-model': 'prod/churn/v2' },
        }),
      ),
    );
    expect(await shown()).toEqual([
      'dataset mlflow:prod churn/v2 model:default/churn  1',
    ]);
  });

  it('takes in many entities in few statements', async () => {
    const many = Array.from({ length: 200 }, (_, index) =>
      entity(`dataset:default/d${index}`, {
        annotations: { 'openlineage.io/dataset': `warehouse|t${index}` },
        related: [['derivedFrom', `dataset:default/d${index + 1}`]],
      }),
    );
    let statements = 0;
    knex.on('query', () => {
      statements += 1;
    });
    await change(...put(...many));
    expect(statements).toBeLessThan(60);
    expect(await edges()).toHaveLength(200);
  });

  it('names dataset and job apart, whatever an annotation says', async () => {
    await observe(train(10));
    await change(
      ...put(
        entity('model:default/churn', {
          annotations: {
            'openlineage.io/dataset': 'warehouse|churn',
            'openlineage.io/job': 'scheduler|etl',
          },
        }),
      ),
    );
    expect(await shown()).toEqual([
      'job scheduler etl model:default/churn  0',
      'dataset warehouse churn model:default/churn  1',
      'dataset warehouse customers   0',
    ]);
    expect([dataset('churn').type, job('etl').type]).toEqual([
      'dataset',
      'job',
    ]);
  });
});
