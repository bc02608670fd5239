import { TestDatabases } from '@backstage/backend-test-utils';
import { ANOTHER, as, openGoldenPaths } from './__testUtils__/openGoldenPaths';
import { CHURN, PIPELINE, UPLIFT } from './__testUtils__/organisation';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('changes', () => {
  const setup = async () => openGoldenPaths(await databases.init('SQLITE_3'));

  it('plan a template that the asker may see', async () => {
    const { changes, catalog, work } = await setup();
    const plan = async () =>
      changes.plan(PIPELINE, { values: { name: 'x' } }, as('bob'));
    expect((await plan()).files).toEqual([{ path: 'README.md', size: 12 }]);
    expect(work.calls).toEqual([
      ['plan', { templateRef: PIPELINE, values: { name: 'x' } }],
    ]);
    catalog.hide(PIPELINE);
    await expect(plan()).rejects.toThrow(/or you may not see it/);
    catalog.deny('golden-paths.read');
    await expect(plan()).rejects.toThrow(/golden-paths.read/);
    expect(work.calls).toHaveLength(1);
  });

  it('look at a project anew for whoever may see it', async () => {
    const { changes, work, catalog } = await setup();
    expect(
      await changes.checkProject('dataset:default/customers', as('bob')),
    ).toMatchObject({ entityRef: CHURN, state: 'behind', behind: 1 });
    catalog.hide(CHURN);
    await expect(changes.checkProject(CHURN, as('bob'))).rejects.toThrow(
      /No project with the entity/,
    );
    expect(work.calls).toEqual([['check', CHURN]]);
  });

  it.each([
    ['ann', 'who owns it'],
    ['rae', 'who is responsible for a part of it'],
    ['root', 'who administers'],
  ])('show and propose an update to %s, %s', async who => {
    const { changes, work, audit } = await setup();
    const preview = await changes.previewUpdate(
      'dataset:default/customers',
      { answers: { ci: 'gitlab' } },
      as(who),
    );
    expect(preview.conflicts).toBe(1);
    const proposal = { revision: preview.revision };
    expect(await changes.proposeUpdate(CHURN, proposal, as(who))).toMatchObject(
      { kind: 'branch' },
    );
    expect(work.calls.slice(0, 2)).toEqual([
      ['preview', CHURN, { answers: { ci: 'gitlab' } }],
      ['propose', CHURN, proposal, `user:default/${who}`],
    ]);
    expect(audit).toEqual([
      {
        eventId: 'update-propose',
        status: 'succeeded',
        meta: {
          entityRef: CHURN,
          kind: 'branch',
          conflicts: 1,
          url: 'https://git.example.org/churn/tree/waymark/1/',
        },
      },
    ]);
  });

  it('show and propose nothing to others', async () => {
    const { changes, work, audit, catalog } = await setup();
    const proposal = { revision: 'r1' };
    await expect(changes.previewUpdate(UPLIFT, {}, as('rae'))).rejects.toThrow(
      /you do not own it \(group:default\/ops\)/,
    );
    await expect(
      changes.proposeUpdate(CHURN, proposal, as('bob')),
    ).rejects.toThrow(/its RACI does not make you/);
    await expect(
      changes.proposeUpdate(CHURN, proposal, ANOTHER),
    ).rejects.toThrow(/Only a signed-in person/);
    catalog.deny('golden-paths.update.propose');
    await expect(
      changes.proposeUpdate(CHURN, proposal, as('ann')),
    ).rejects.toThrow(/golden-paths.update.propose/);
    expect(work.calls).toEqual([]);
    expect(audit.map(({ status }) => status)).toEqual([
      'failed',
      'failed',
      'failed',
    ]);
  });
});
