import { TestDatabases } from '@backstage/backend-test-utils';
import { walk } from '@waymark/plugin-openapi-operations-node/testUtils';
import { ANOTHER, as, SCAFFOLDER } from '../__testUtils__/openGoldenPaths';
import { CHURN, PIPELINE } from '../__testUtils__/organisation';
import { openReceipts, repository, RUN } from './__testUtils__/openReceipts';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('receipts on %s', id => {
  const setup = async () => openReceipts(await databases.init(id));

  it('are written by the scaffolder alone', async () => {
    const { changes, knex, audit } = await setup();
    for (const asker of [as('root'), ANOTHER]) {
      await expect(changes.startReceipt('t', RUN, asker)).rejects.toThrow(
        /Only the scaffolder's backend \('plugin:scaffolder'\)/,
      );
      await expect(
        changes.putReceiptItem('t', 'a', repository, asker),
      ).rejects.toThrow(/Only the scaffolder/);
      await expect(
        changes.putRendered('t', { record: 'a', files: [] }, asker),
      ).rejects.toThrow(/Only the scaffolder/);
      await expect(changes.listReceiptItems('t', asker)).rejects.toThrow(
        /Only the scaffolder/,
      );
    }
    expect(await knex('receipts')).toEqual([]);
    expect(audit).toEqual([]);
  });

  it('say who ran what and what it made, and never a secret', async () => {
    const { start, see, changes, knex, audit } = await setup();
    await start('t1');
    // Another step knows less; what it does not say stays.
    await changes.startReceipt('t1', { templateRef: PIPELINE }, SCAFFOLDER);
    await changes.putReceiptItem('t1', 'repo', repository, SCAFFOLDER);
    await changes.putReceiptItem(
      't1',
      'mlflow:a/b',
      { ...repository, kind: 'experiment', title: 'An experiment' },
      SCAFFOLDER,
    );
    await changes.putReceiptItem(
      't1',
      'repo',
      { ...repository, state: 'created', url: 'https://git.example.org/c' },
      SCAFFOLDER,
    );
    expect(await see('t1')).toEqual({
      taskId: 't1',
      template: {
        ref: PIPELINE,
        version: '1.0.0',
        title: 'Training pipeline',
      },
      createdBy: 'user:default/bob',
      startedAt: '2026-11-22T10:01:01.000Z',
      state: 'running',
      answers: { name: 'churn' },
      project: CHURN,
      items: [
        {
          key: 'repo',
          kind: 'repository',
          title: 'churn',
          url: 'https://git.example.org/c',
          action: 'mlops:git:publish',
          state: 'created',
          at: '2026-11-22T10:01:01.000Z',
        },
        expect.objectContaining({ key: 'mlflow:a/b', state: 'planned' }),
      ],
      minutesSaved: 90,
    });
    const { items } = await changes.listReceiptItems('t1', SCAFFOLDER);
    expect(items.map(item => [item.key, item.undo])).toEqual([
      ['repo', { name: 'churn' }],
      ['mlflow:a/b', { name: 'churn' }],
    ]);
    expect(JSON.stringify(await knex('receipts'))).not.toContain('geheim');
    expect(JSON.stringify(audit)).not.toContain('geheim');
    expect(audit.map(({ eventId, status }) => [eventId, status])).toEqual([
      ['receipt-start', 'succeeded'],
      ['receipt-start', 'succeeded'],
      ['receipt-item', 'succeeded'],
      ['receipt-item', 'succeeded'],
      ['receipt-item', 'succeeded'],
    ]);
  });

  it('take an item only of a run that was started', async () => {
    const { changes, audit } = await setup();
    await expect(
      changes.putReceiptItem('t9', 'a', repository, SCAFFOLDER),
    ).rejects.toThrow(
      "No receipt of run 't9' was started; expected PUT /v1/receipts/t9 first.",
    );
    expect(audit).toEqual([
      expect.objectContaining({ eventId: 'receipt-item', status: 'failed' }),
    ]);
  });

  it('keep rendered files, and refuse those that lie elsewhere', async () => {
    const { start, changes, kept } = await setup();
    await start('t1');
    const put = async (path: string, base64 = 'YQ==', more: object = {}) =>
      changes.putRendered(
        't1',
        { record: 'r', files: [{ path, base64, ...more }] },
        SCAFFOLDER,
      );
    await put('a/b.sh', 'YWI=', { executable: true });
    expect(kept).toEqual([
      {
        record: 'r',
        files: new Map([
          ['a/b.sh', { content: new Uint8Array([97, 98]), executable: true }],
        ]),
      },
    ]);
    for (const path of ['../a', '/a', 'a/../b', 'a//b', './a', 'a\\b']) {
      await expect(put(path)).rejects.toThrow(
        `The body at '/files/0/path' is '${path}'; expected a path below`,
      );
    }
    await expect(put('a', 'a!')).rejects.toThrow(/'a' is no base64/);
    await expect(
      changes.putRendered(
        't1',
        {
          record: 'r',
          files: [
            { path: 'a', base64: '' },
            { path: 'a', base64: '' },
          ],
        },
        SCAFFOLDER,
      ),
    ).rejects.toThrow(/'\/files\/1\/path' is 'a', which is there twice/);
    expect(kept).toHaveLength(1);
  });

  it('are seen by their person, owners of the project and administrators', async () => {
    const { start, see, reads, catalog } = await setup();
    await start('bobs');
    await start('anns', { createdBy: 'user:default/ann', project: undefined });
    await start('nobodys', { createdBy: undefined, project: undefined });
    const seen = async (who: string) =>
      (
        await walk(async page => reads.listReceipts(page, as(who)), 1)
      ).items.map(({ taskId }) => taskId);
    expect(await seen('bob')).toEqual(['bobs']);
    // ann owns the project that bob's run was for.
    expect(await seen('ann')).toEqual(['anns', 'bobs']);
    expect(await seen('olaf')).toEqual([]);
    expect(await seen('root')).toEqual(['nobodys', 'anns', 'bobs']);
    await expect(see('anns')).rejects.toThrow(
      "No receipt of a run 'anns' is here, or you may not see it.",
    );
    catalog.hide(PIPELINE);
    expect((await see('bobs')).template).toEqual({
      ref: PIPELINE,
      version: '1.0.0',
    });
  });

  it('are found by template, person, project and state', async () => {
    const { start, reads, scaffolder, clock } = await setup();
    await start('one');
    await start('two', { templateRef: 'template:default/service' });
    scaffolder.tell('one', { status: 'processing' });
    scaffolder.tell('two', { status: 'completed' });
    clock.now += 2_000;
    const found = async (query: object) =>
      (await reads.listReceipts(query, as('root'))).items.map(
        ({ taskId, state }) => `${taskId} ${state}`,
      );
    expect(await found({})).toEqual(['two succeeded', 'one running']);
    expect(await found({ template: PIPELINE })).toEqual(['one running']);
    expect(await found({ state: 'succeeded' })).toEqual(['two succeeded']);
    expect(await found({ project: 'model:default/x' })).toEqual([]);
    expect(await found({ createdBy: 'user:default/bob' })).toHaveLength(2);
  });

  it('follow an entity that another took the place of', async () => {
    const { start, see, mirror, follow } = await setup();
    await start('t1');
    await mirror.recordReplaced({ from: CHURN, to: 'model:default/uplift' });
    await follow();
    expect((await see('t1')).project).toBe('model:default/uplift');
  });
});
