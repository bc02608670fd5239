import { TestDatabases } from '@backstage/backend-test-utils';
import { as, SCAFFOLDER } from '../__testUtils__/openGoldenPaths';
import { PIPELINE } from '../__testUtils__/organisation';
import { openReceipts, repository } from './__testUtils__/openReceipts';
import { findRuns, followRuns, pruneReceipts } from './scheduleReceipts';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('runs on %s', id => {
  const setup = async () => openReceipts(await databases.init(id));

  it('end as the scaffolder says, with what others made', async () => {
    const { start, see, scaffolder, changes, clock } = await setup();
    await start('t1');
    await changes.putReceiptItem('t1', 'repo', repository, SCAFFOLDER);
    scaffolder.tell('t1', { status: 'processing' });
    clock.now += 2_000;
    expect(await see('t1')).toMatchObject({ state: 'running' });
    scaffolder.tell('t1', {
      status: 'failed',
      steps: {
        fetch: 'completed',
        record: 'completed',
        publish: 'completed',
        register: 'failed',
      },
      error: 'The catalog is away',
      at: '2026-11-22T10:05:00Z',
    });
    clock.now += 2_000;
    const receipt = await see('t1');
    expect(receipt).toMatchObject({
      state: 'failed',
      endedAt: '2026-11-22T10:05:00.000Z',
      failure: { step: 'The step register', message: 'The catalog is away' },
    });
    expect(receipt.items.map(item => [item.key, item.state])).toEqual([
      ['repo', 'planned'],
      ['step:publish', 'foreign'],
      ['step:register', 'foreign'],
    ]);
    expect(receipt.items[1]).toMatchObject({
      kind: 'repository',
      action: 'publish:github',
      title: 'The step publish',
      reason: expect.stringContaining("'publish:github' made it"),
    });
    // A run that is tried again goes on.
    await start('t1');
    scaffolder.tell('t1', {
      status: 'completed',
      steps: { publish: 'completed' },
    });
    clock.now += 2_000;
    const again = await see('t1');
    expect(again).toMatchObject({ state: 'succeeded' });
    expect(again.failure).toBeUndefined();
    expect(again.items).toHaveLength(3);
  });

  it('end without the scaffolder knowing, and wait while it is away', async () => {
    const { start, see, scaffolder, clock } = await setup();
    await start('t1');
    scaffolder.failure = new Error('away');
    clock.now += 2_000;
    expect(await see('t1')).toMatchObject({ state: 'running' });
    scaffolder.failure = undefined;
    clock.now += 2_000;
    expect(await see('t1')).toMatchObject({
      state: 'failed',
      failure: { message: expect.stringContaining('does not know this run') },
    });
    await start('t2');
    scaffolder.tell('t2', { status: 'cancelled' });
    clock.now += 2_000;
    expect(await see('t2')).toMatchObject({
      state: 'failed',
      failure: { message: 'The run was cancelled.' },
    });
  });

  it('are followed by a task, each run asked about by one replica', async () => {
    const opened = await setup();
    const { start, scaffolder, clock, knex, adoption } = opened;
    await start('t1');
    await start('t2');
    scaffolder.tell('t1', { status: 'completed' });
    scaffolder.tell('t2', { status: 'processing' });
    const options = { ...opened, keepMs: 1 };
    await followRuns(options);
    expect(scaffolder.asked).toBe(0);
    clock.now += 10_000;
    await Promise.all([followRuns(options), followRuns(options)]);
    expect(scaffolder.asked).toBe(2);
    expect(await knex('receipts').pluck('state')).toEqual(
      expect.arrayContaining(['succeeded', 'running']),
    );
    // The end of a run shows in the trend.
    expect(
      await knex('adoption_days').where({ template_ref: PIPELINE }),
    ).toEqual([expect.objectContaining({ runs: 1, minutes_saved: 90 })]);
    await adoption.record();
    await pruneReceipts(knex, clock.now + 1);
    expect(await knex('receipts').pluck('task_id')).toEqual(['t2']);
  });

  it('say of themselves what their actions did not come to say', async () => {
    const { changes, see, scaffolder, clock } = await setup();
    await changes.startReceipt('t1', { templateRef: PIPELINE }, SCAFFOLDER);
    scaffolder.tell('t1', {
      status: 'failed',
      spec: {
        parameters: { name: 'churn', token: 'geheim' },
        templateInfo: { entityRef: PIPELINE },
        user: { ref: 'user:default/bob' },
      },
      at: '2026-11-22T10:00:59.000Z',
    });
    clock.now += 2_000;
    const { answers, createdBy, startedAt, endedAt } = await see('t1', 'root');
    expect({ answers, createdBy, startedAt, endedAt }).toEqual({
      answers: { name: 'churn' },
      createdBy: 'user:default/bob',
      startedAt: '2026-11-22T10:01:00.000Z',
      // A clock of whole seconds does not end a run before it began.
      endedAt: '2026-11-22T10:01:00.000Z',
    });
  });

  it('are found where no action told of them', async () => {
    const opened = await setup();
    const { start, see, scaffolder, clock, knex, reads } = opened;
    const options = { ...opened, keepMs: 24 * 60 * 60_000 };
    const spec = (entityRef: string) => ({
      parameters: { name: 'churn', token: 'geheim' },
      templateInfo: {
        entityRef,
        entity: {
          metadata: {
            name: 'pipeline',
            annotations: {
              'mlops.waymark.dev/template-version': '1.1.0',
              'backstage.io/time-saved': 'PT2H',
            },
          },
        },
      },
      user: { ref: 'user:default/Bob' },
    });
    await start('told');
    scaffolder.tell('told', { status: 'processing', spec: spec(PIPELINE) });
    scaffolder.tell('plain', { status: 'completed' });
    scaffolder.tell('gone', {
      status: 'completed',
      spec: spec('template:default/gone'),
    });
    scaffolder.tell('early', {
      status: 'failed',
      steps: { fetch: 'failed' },
      error: 'No such folder',
      spec: spec('Template:default/Pipeline'),
    });
    await findRuns(options);
    await findRuns(options);
    expect((await knex('receipts').pluck('task_id')).sort()).toEqual([
      'early',
      'gone',
      'told',
    ]);
    clock.now += 10_000;
    await followRuns(options);
    expect(await see('early')).toMatchObject({
      template: { ref: PIPELINE, version: '1.1.0' },
      createdBy: 'user:default/bob',
      startedAt: '2026-11-22T10:00:00.000Z',
      state: 'failed',
      failure: { step: 'The step fetch', message: 'No such folder' },
      answers: { name: 'churn' },
      minutesSaved: 120,
    });
    expect((await see('gone')).answers).toEqual({});
    // What the run's own action says later wins.
    await start('early', { minutesSaved: 5 });
    expect((await see('early')).minutesSaved).toBe(5);
    const { items } = await reads.listTemplates({}, as('ann'));
    expect(items[1].runs).toEqual({ total: 2, succeeded: 0, failed: 1 });
  });

  it('of long ago are not looked for, and all newer ones are', async () => {
    const opened = await setup();
    const { scaffolder, clock, knex } = opened;
    for (let n = 0; n < 250; n++) {
      scaffolder.tell(`t${n}`, {
        status: 'completed',
        spec: { templateInfo: { entityRef: PIPELINE } },
      });
    }
    await findRuns({ ...opened, keepMs: 1_000 });
    expect(await knex('receipts')).toEqual([]);
    scaffolder.failure = new Error('away');
    await findRuns({ ...opened, keepMs: 86_400_000 });
    expect(await knex('receipts')).toEqual([]);
    scaffolder.failure = undefined;
    clock.now += 1_000;
    await findRuns({ ...opened, keepMs: 86_400_000 });
    expect(await knex('receipts')).toHaveLength(250);
  });
});
