import { TestDatabases } from '@backstage/backend-test-utils';
import type { Drift } from '@waymark/plugin-golden-paths-common';
import {
  as,
  checkOf,
  openGoldenPaths,
  START,
} from '../__testUtils__/openGoldenPaths';
import {
  CHURN,
  locationOf,
  made,
  PIPELINE,
  SERVICE,
  UPLIFT,
} from '../__testUtils__/organisation';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const RECORD = {
  apiVersion: 'mlops.waymark.dev/v1alpha1',
  kind: 'TemplateRecord',
  template: { ref: PIPELINE, version: '1.0.0' },
  project: 'dataset:default/customers',
  answers: {},
} as const;

const DRIFT: Drift = {
  files: 1,
  lines: 5,
  details: [
    { path: 'Makefile', state: 'changed', added: 3, removed: 2 },
    {
      path: 'logo.png',
      state: 'changed',
      added: 0,
      removed: 0,
      binary: true,
      kept: 'Ours',
    },
  ],
};

describe.each(databases.eachSupportedId())('projects on %s', id => {
  const setup = async () => openGoldenPaths(await databases.init(id));

  it('are folders with what a template made, and nothing else', async () => {
    const { projects, knex } = await setup();
    expect(await projects.find(CHURN)).toMatchObject({
      location: locationOf('churn'),
      entityRef: CHURN,
      entityRefs: ['dataset:default/customers', CHURN],
      title: 'Churn',
      owner: 'group:default/growth',
      template: { ref: PIPELINE, version: '1.0.0' },
      state: 'unknown',
      driftedFiles: [],
    });
    expect(await projects.find('Dataset:default/Customers')).toMatchObject({
      entityRef: CHURN,
    });
    expect(await projects.find('component:default/scorer')).toMatchObject({
      templateRef: SERVICE,
    });
    expect(await projects.find('model:default/handmade')).toBeUndefined();
    expect(await knex('projects')).toHaveLength(3);
  });

  it('follow the catalog: entities move, go and come back', async () => {
    const { projects, put, catalog, follow, knex, clock } = await setup();
    clock.now += 1_000;
    await put(
      made(CHURN, { project: 'moved', owner: 'ops', title: 'Churn again' }),
    );
    expect(await projects.find(CHURN)).toMatchObject({
      location: locationOf('moved'),
      owner: 'group:default/ops',
      title: 'Churn again',
    });
    expect(await projects.find('dataset:default/customers')).toMatchObject({
      location: locationOf('churn'),
      entityRef: 'dataset:default/customers',
      entityRefs: ['dataset:default/customers'],
    });
    catalog.remove('dataset:default/customers');
    await follow();
    expect(await projects.find('dataset:default/customers')).toBeUndefined();
    expect(
      await knex('projects').where({ location: locationOf('churn') }),
    ).toEqual([]);
    // An entity that says no longer what made it is no part of a project.
    await put(made(UPLIFT, { project: 'uplift', owner: 'ops', from: '::' }));
    expect(await projects.find(UPLIFT)).toBeUndefined();
  });

  it('store what a look found, and notice what differs', async () => {
    const { projects, look, clock, knex } = await setup();
    const found = {
      state: 'behind',
      behind: 2,
      template: { ref: PIPELINE, version: '1.1.0', hash: 'h2' },
      drift: DRIFT,
      record: RECORD,
    } as const;
    clock.now += 5_000;
    expect(await look('churn', found)).toEqual({ differs: true });
    expect(await projects.find(CHURN)).toMatchObject({
      // The one that the record names stands for it from now on.
      entityRef: 'dataset:default/customers',
      template: { ref: PIPELINE, version: '1.1.0', hash: 'h2' },
      current: { version: '1.3.0', hash: 'h4' },
      behind: 2,
      drift: { files: 1, lines: 5 },
      state: 'behind',
      problem: undefined,
      record: RECORD,
      revision: 'r1',
      checkedAt: START + 5_000,
      driftedFiles: [
        { path: 'Makefile', state: 'changed', added: 3, removed: 2 },
        expect.objectContaining({ binary: true, kept: 'Ours' }),
      ],
    });
    clock.now += 5_000;
    expect(await look('churn', { ...found, revision: 'r2' })).toEqual({
      differs: false,
    });
    expect(await projects.find(CHURN)).toMatchObject({
      revision: 'r2',
      checkedAt: START + 10_000,
    });
    expect(await look('churn')).toEqual({ differs: true });
    expect(await projects.find(CHURN)).toMatchObject({
      entityRef: CHURN,
      driftedFiles: [],
      record: undefined,
    });
    expect(await knex('project_files')).toEqual([]);
    expect(await look('gone')).toEqual({ differs: false });
  });

  it('keep what a record says when an annotation says otherwise', async () => {
    const { projects, look, put } = await setup();
    await look('churn', {
      template: { ref: PIPELINE, version: '1.1.0' },
      record: { ...RECORD, project: CHURN },
    });
    await put(
      made(CHURN, { project: 'churn', owner: 'growth', version: '9.9.9' }),
    );
    expect(await projects.find(CHURN)).toMatchObject({
      template: { version: '1.1.0' },
    });
  });

  it('remember an update on its way until the project stands on it', async () => {
    const { projects, look } = await setup();
    const proposed = { at: START, branch: 'waymark/1', hash: 'h4' };
    const behind = { state: 'behind', behind: 1 } as const;
    const at = (hash: string) => ({ template: { ref: PIPELINE, hash } });
    await look('churn', { ...behind, ...at('h2') });
    await projects.setProposed(locationOf('churn'), proposed);
    await look('churn', { ...behind, ...at('h3') });
    expect(await projects.find(CHURN)).toMatchObject({ proposed });
    await look('churn', { state: 'drifted', ...at('h4') });
    expect((await projects.find(CHURN))?.proposed).toBeUndefined();
    await projects.setProposed(locationOf('churn'), proposed);
    await projects.setProposed(locationOf('churn'), undefined);
    expect((await projects.find(CHURN))?.proposed).toBeUndefined();
  });

  it('are due at once, then when it is said, and when something changes', async () => {
    const { projects, look, clock, put } = await setup();
    const claim = async (limit = 10) =>
      (await projects.claimDue({ limit, leaseMs: 60_000 })).map(
        ({ entityRef }) => entityRef,
      );
    expect(await claim(2)).toEqual([CHURN, 'component:default/scorer']);
    expect(await claim()).toEqual([UPLIFT]);
    expect(await claim()).toEqual([]);
    clock.now += 60_000;
    expect(await claim()).toHaveLength(3);
    await projects.recordCheck(checkOf('churn'), { nextAt: clock.now + 5 });
    expect(await claim()).toEqual([]);
    clock.now += 5;
    expect(await claim()).toEqual([CHURN]);
    await projects.markDue([locationOf('scorer'), locationOf('uplift')]);
    expect(await claim()).toEqual(['component:default/scorer', UPLIFT]);
    await put(made(UPLIFT, { project: 'uplift', owner: 'growth' }));
    expect(await claim()).toEqual([UPLIFT]);
    expect((await projects.claimDue({ limit: 1, leaseMs: 1 })).length).toBe(0);
    await look('uplift', { revision: 'r7' });
    clock.now += 60_000;
    const [due] = await projects.claimDue({ limit: 1, leaseMs: 1 });
    expect(due).toMatchObject({
      entityRefs: expect.any(Array),
      location: expect.any(String),
      templateRef: PIPELINE,
    });
  });

  it('name the run that created them, and entities the asker may see', async () => {
    const { reads, catalog, knex } = await setup();
    const run = (task_id: string, started_at: number, more: object) => ({
      task_id,
      template_ref: PIPELINE,
      started_at,
      state: 'succeeded',
      answers: '{}',
      project: CHURN,
      asked_at: 0,
      ...more,
    });
    await knex('receipts').insert([
      run('later', 3, {}),
      run('failed', 1, { state: 'failed' }),
      run('first', 2, { project: 'dataset:default/customers' }),
    ]);
    catalog.hide('dataset:default/customers');
    expect(await reads.getProject(CHURN, as('ann'))).toMatchObject({
      receipt: 'first',
      entityRefs: [CHURN],
      template: { title: 'Training pipeline' },
    });
    const { items } = await reads.listProjects({}, as('ann'));
    expect(items[0].receipt).toBe('first');
    expect(items[1].receipt).toBeUndefined();
  });
});
