import { TestDatabases } from '@backstage/backend-test-utils';
import { walk } from '@waymark/plugin-openapi-operations-node/testUtils';
import {
  as,
  openGoldenPaths,
  SCAFFOLDER,
} from '../__testUtils__/openGoldenPaths';
import { PIPELINE } from '../__testUtils__/organisation';
import { pruneDrafts } from './scheduleDrafts';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const uuid = (n: number) =>
  `6f1d9c1e-1111-4222-8333-${String(n).padStart(12, '0')}`;

describe.each(databases.eachSupportedId())('drafts on %s', id => {
  const setup = async () => {
    const opened = await openGoldenPaths(await databases.init(id));
    const { changes, clock } = opened;
    return {
      ...opened,
      save: async (n: number, formData: object = {}, who = 'ann') => {
        clock.now += 1_000;
        return changes.saveDraft(
          uuid(n),
          { templateRef: PIPELINE, formData: formData as never },
          as(who),
        );
      },
    };
  };

  it('are kept, changed and forgotten, without secrets', async () => {
    const { save, changes, knex, audit } = await setup();
    const first = await save(1, { name: 'churn', token: 'geheim' });
    expect(first).toEqual({
      id: uuid(1),
      templateRef: PIPELINE,
      templateTitle: 'Training pipeline',
      formData: { name: 'churn' },
      createdAt: '2026-11-22T10:01:01.000Z',
      changedAt: '2026-11-22T10:01:01.000Z',
    });
    const changed = await save(1, { name: 'uplift' });
    expect(changed).toEqual({
      ...first,
      formData: { name: 'uplift' },
      changedAt: '2026-11-22T10:01:02.000Z',
    });
    expect(await changes.getDraft(uuid(1), as('ann'))).toEqual(changed);
    expect(JSON.stringify([await knex('drafts'), audit])).not.toContain(
      'geheim',
    );
    await changes.deleteDraft(uuid(1), as('ann'));
    await expect(changes.getDraft(uuid(1), as('ann'))).rejects.toThrow(
      `You have no draft '${uuid(1)}'.`,
    );
    await expect(changes.deleteDraft(uuid(1), as('ann'))).rejects.toThrow(
      /You have no draft/,
    );
    expect(audit.map(({ eventId, status }) => `${eventId} ${status}`)).toEqual([
      'draft-save succeeded',
      'draft-save succeeded',
      'draft-delete succeeded',
      'draft-delete failed',
    ]);
  });

  it('are of one person alone', async () => {
    const { save, changes } = await setup();
    await save(1, { name: 'a' });
    for (const who of ['bob', 'root']) {
      await expect(changes.getDraft(uuid(1), as(who))).rejects.toThrow(
        /You have no draft/,
      );
      await expect(changes.deleteDraft(uuid(1), as(who))).rejects.toThrow(
        /You have no draft/,
      );
      await expect(save(1, { name: 'b' }, who)).rejects.toThrow(/is taken/);
      expect((await changes.listDrafts({}, as(who))).items).toEqual([]);
    }
    expect((await changes.getDraft(uuid(1), as('ann'))).formData).toEqual({
      name: 'a',
    });
    await expect(changes.listDrafts({}, SCAFFOLDER)).rejects.toThrow(
      /Only a signed-in person/,
    );
  });

  it('are twenty at most, and of templates that the person may see', async () => {
    const { save, changes, catalog, knex } = await setup();
    for (let n = 0; n < 20; n++) {
      await save(n);
    }
    await expect(save(20)).rejects.toThrow(
      'You have 20 drafts, and at most 20 are kept; delete one that you do not need any more.',
    );
    await save(7, { name: 'again' });
    await save(20, {}, 'bob');
    const { items } = await walk(
      async page => changes.listDrafts(page, as('ann')),
      6,
    );
    expect(items).toHaveLength(20);
    expect(items.slice(0, 2).map(draft => draft.id)).toEqual([
      uuid(7),
      uuid(19),
    ]);
    catalog.hide(PIPELINE);
    await expect(save(7)).rejects.toThrow(/or you may not see it/);
    expect((await changes.getDraft(uuid(7), as('ann'))).templateTitle).toBe(
      undefined,
    );
    const before = Date.parse('2026-11-22T10:01:10.000Z');
    await pruneDrafts(knex, before);
    const left = await knex('drafts').where('changed_at', '<', before);
    expect(left).toEqual([]);
    expect(await knex('drafts')).not.toEqual([]);
  });

  it('that two replicas save at once are saved once', async () => {
    const { save, knex } = await setup();
    await Promise.all([save(1, { name: 'a' }), save(1, { name: 'b' })]);
    await Promise.all([save(1, { name: 'c' }), save(1, { name: 'd' })]);
    expect(await knex('drafts')).toEqual([
      expect.objectContaining({
        form_data: expect.stringMatching(/"[cd]"/),
      }),
    ]);
  });
});
