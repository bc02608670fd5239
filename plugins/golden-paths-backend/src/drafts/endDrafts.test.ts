import { TestDatabases } from '@backstage/backend-test-utils';
import type { ScaffolderTask } from '@backstage/plugin-scaffolder-common';
import { as } from '../__testUtils__/openGoldenPaths';
import { PIPELINE, SERVICE } from '../__testUtils__/organisation';
import { openReceipts } from '../receipts/__testUtils__/openReceipts';
import { usedDrafts } from './endDrafts';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const uuid = (n: number) =>
  `6f1d9c1e-1111-4222-8333-${String(n).padStart(12, '0')}`;

describe('usedDrafts', () => {
  const createdAt = '2026-11-22T10:00:00.000Z';
  const task = (parameters: object) =>
    ({ createdAt, spec: { parameters } }) as Pick<
      ScaffolderTask,
      'spec' | 'createdAt'
    >;
  const run = { template_ref: PIPELINE, created_by: 'user:default/ann' };

  it('finds a draft under any name', () => {
    const answers = { name: 'churn', kept: uuid(1), other: [uuid(2)] };
    expect(usedDrafts(task(answers), run)).toEqual({
      person: 'user:default/ann',
      templateRef: PIPELINE,
      ids: [uuid(1)],
      begunAt: Date.parse(createdAt),
    });
  });

  it('looks no further than any form goes', () => {
    const many = Array.from({ length: 1_000 }, (_, n) => [`a${n}`, uuid(n)]);
    expect(usedDrafts(task(Object.fromEntries(many)), run)?.ids).toHaveLength(
      20,
    );
  });

  it('finds none without a person, a template or an id', () => {
    const answers = { draft: uuid(1) };
    expect(usedDrafts(task(answers))).toBeUndefined();
    expect(
      usedDrafts(task(answers), { ...run, created_by: null }),
    ).toBeUndefined();
    expect(usedDrafts(task({ draft: 'x' }), run)).toBeUndefined();
  });
});

describe.each(databases.eachSupportedId())('a draft on %s', id => {
  const setup = async () => {
    const opened = await openReceipts(await databases.init(id));
    const { changes, clock, start, see, scaffolder } = opened;
    const save = async (n: number, who: string, templateRef = PIPELINE) => {
      await changes.saveDraft(
        uuid(n),
        { templateRef, formData: { name: 'churn', draft: uuid(n) } },
        as(who),
      );
    };
    /** Runs the template with the answers of a draft, to its end. */
    const run = async (
      taskId: string,
      n: number,
      status: 'completed' | 'failed' = 'completed',
    ) => {
      await start(taskId);
      scaffolder.tell(taskId, {
        status,
        createdAt: new Date(clock.now).toISOString(),
        spec: {
          parameters: { name: 'churn', draft: uuid(n) },
          templateInfo: { entityRef: PIPELINE },
          user: { ref: 'user:default/bob' },
        },
      });
      clock.now += 2_000;
      return see(taskId);
    };
    const kept = async (who: string) =>
      (await changes.listDrafts({}, as(who))).items.map(draft => draft.id);
    return { ...opened, save, run, kept };
  };

  it('ends with the run that makes what it was for', async () => {
    const { save, run, kept } = await setup();
    await save(1, 'bob');
    await save(2, 'bob');
    expect(await run('t1', 1)).toMatchObject({ state: 'succeeded' });
    expect(await kept('bob')).toEqual([uuid(2)]);
  });

  it('stays after a run that failed, to be tried again', async () => {
    const { save, run, kept } = await setup();
    await save(1, 'bob');
    expect(await run('t1', 1, 'failed')).toMatchObject({ state: 'failed' });
    expect(await kept('bob')).toEqual([uuid(1)]);
    await run('t2', 1);
    expect(await kept('bob')).toEqual([]);
  });

  it('of somebody else, or of another template, does not end', async () => {
    const { save, run, kept } = await setup();
    await save(1, 'ann');
    await save(2, 'bob', SERVICE);
    await run('t1', 1);
    await run('t2', 2);
    expect(await kept('ann')).toEqual([uuid(1)]);
    expect(await kept('bob')).toEqual([uuid(2)]);
  });

  it('that was gone on with during the run stays', async () => {
    const { save, run, kept, clock, start, scaffolder, see } = await setup();
    await save(1, 'bob');
    await start('t1');
    const begun = new Date(clock.now).toISOString();
    clock.now += 60_000;
    await save(1, 'bob');
    scaffolder.tell('t1', {
      status: 'completed',
      createdAt: begun,
      spec: {
        parameters: { draft: uuid(1) },
        templateInfo: { entityRef: PIPELINE },
        user: { ref: 'user:default/bob' },
      },
    });
    clock.now += 2_000;
    expect(await see('t1')).toMatchObject({ state: 'succeeded' });
    expect(await kept('bob')).toEqual([uuid(1)]);
    await run('t2', 1);
    expect(await kept('bob')).toEqual([]);
  });
});
