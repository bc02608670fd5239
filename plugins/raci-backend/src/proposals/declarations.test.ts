import type { RaciDeclaration } from '@waymark/plugin-mlops-common';
import { parse } from 'yaml';
import { as, openChanges } from '../handovers/__testUtils__/openChanges';
import { raciDatabases } from '../handovers/__testUtils__/raciDatabases';

jest.setTimeout(60_000);

const databases = raciDatabases();

const CHURN = 'model:default/churn';
const declaration: RaciDeclaration[] = [
  {
    activity: 'deployment',
    responsible: ['user:dave'],
    accountable: 'user:anna',
    consulted: null,
  },
];

describe.each(databases.eachSupportedId())('declarations, %s', id => {
  const open = async () => openChanges(await databases.init(id));

  it('previews what a declaration comes to, and writes nothing', async () => {
    const { changes, fake, audit, knex } = await open();
    const before = await knex('subjects').where({ entity_ref: CHURN }).first();

    const preview = await changes.preview(CHURN, declaration, as('olga'));

    const deployment = preview.result.activities.find(
      ({ activity }) => activity === 'deployment',
    );
    expect(deployment).toMatchObject({
      responsible: [{ ref: 'user:default/dave', state: 'present' }],
      accountable: [{ ref: 'user:default/anna' }],
      consulted: [],
      nobody: [{ role: 'consulted' }],
    });
    expect(parse(preview.yaml)).toEqual({ spec: { raci: declaration } });
    expect(preview.change).toEqual({
      path: 'churn.yaml',
      diff: JSON.stringify(declaration),
    });
    expect(fake.proposed).toEqual([]);
    expect(audit).toEqual([]);
    expect(await knex('subjects').where({ entity_ref: CHURN }).first()).toEqual(
      before,
    );
  });

  it('previews an entity that is not in the matrix', async () => {
    const { changes } = await open();

    const { result } = await changes.preview(
      'system:default/retention',
      declaration,
      as('olga'),
    );

    expect(
      result.activities.find(({ activity }) => activity === 'deployment')
        ?.accountable,
    ).toMatchObject([{ ref: 'user:default/anna' }]);
  });

  it('previews an entity that is not in the catalog yet', async () => {
    const { changes, knex } = await open();
    const fresh = 'model:default/fresh';

    const preview = await changes.preview(fresh, declaration, as('conny'), {
      title: 'Fresh',
      owner: 'owners',
      lifecycle: 'production',
      system: 'retention',
    });

    expect(preview.result).toMatchObject({
      entityRef: fresh,
      title: 'Fresh',
      owner: 'group:default/owners',
      system: 'system:default/retention',
    });
    const of = (wanted: string) =>
      preview.result.activities.find(({ activity }) => activity === wanted);
    expect(of('deployment')?.accountable).toEqual([
      expect.objectContaining({
        ref: 'user:default/anna',
        state: 'present',
        origin: { level: 'entity', ref: fresh },
      }),
    ]);
    expect(of('deployment')?.accountable[0]).not.toHaveProperty('since');
    expect(of('training')?.responsible).toContainEqual(
      expect.objectContaining({
        ref: 'user:default/rita',
        origin: { level: 'system', ref: 'system:default/retention' },
      }),
    );
    expect(preview).toMatchObject({
      changeUnavailable: `'${fresh}' is not in the catalog yet.`,
    });
    expect(await knex('subjects').where({ entity_ref: fresh })).toEqual([]);
  });

  it('says the same of a name that is taken', async () => {
    const { changes } = await open();
    const owner = { owner: 'owners', lifecycle: 'production' };
    const [taken, free] = await Promise.all(
      [CHURN, 'model:default/free'].map(ref =>
        changes.preview(ref, [], as('conny'), owner),
      ),
    );
    expect(taken.result.activities).toEqual(free.result.activities);
  });

  it('shows the file to those who may change it alone', async () => {
    const { changes } = await open();

    const preview = await changes.preview(CHURN, declaration, as('conny'));

    expect(preview.change).toBeUndefined();
    expect(preview.changeUnavailable).toContain('Only the owner');
    expect(parse(preview.yaml)).toEqual({ spec: { raci: declaration } });
  });

  it('says why a file cannot be changed', async () => {
    const { changes, fake } = await open();
    fake.unavailable.add(CHURN);

    expect(await changes.preview(CHURN, declaration, as('olga'))).toMatchObject(
      { changeUnavailable: `'${CHURN}' has no file` },
    );
  });

  it('still previews when the file cannot be read', async () => {
    const { changes, fake } = await open();
    jest
      .spyOn(fake, 'plan')
      .mockRejectedValue(new Error('The host does not answer'));

    const preview = await changes.preview(CHURN, declaration, as('olga'));

    expect(preview.changeUnavailable).toBe('The host does not answer');
    expect(preview.result.activities).not.toEqual([]);
  });

  it.each([
    ['the owner', 'olga'],
    ['a Responsible', 'dave'],
    ['the Accountable', 'anna'],
    ['an administrator', 'root'],
  ])('is proposed by %s, with their rights', async (_, name) => {
    const { changes, fake, audit } = await open();

    const proposal = await changes.propose(
      CHURN,
      { raci: declaration, reason: 'Rita moved on' },
      as(name),
    );

    expect(proposal).toMatchObject({
      kind: 'branch',
      changes: [{ path: 'churn.yaml' }],
    });
    const [{ by, text, edits }] = fake.proposed;
    expect(by).toBe(`user:default/${name}`);
    expect(text.id).toMatch(/^raci-model-default-churn-[0-9a-f]{16}$/);
    expect(text.description).toContain('Rita moved on');
    expect(edits[0].set).toEqual([
      { path: ['spec', 'raci'], value: declaration },
    ]);
    expect(audit).toEqual([
      {
        eventId: 'declaration-propose',
        status: 'succeeded',
        meta: {
          entityRef: CHURN,
          user: `user:default/${name}`,
          proposal: `branch ${text.id}`,
        },
      },
    ]);
  });

  it.each([
    ['a Consulted', 'conny'],
    ['an Informed', 'ines'],
    ['a stranger', 'xaver'],
  ])('is not proposed by %s', async (_, name) => {
    const { changes, fake, audit } = await open();

    await expect(
      changes.propose(CHURN, { raci: declaration }, as(name)),
    ).rejects.toThrow(`You may not change the declaration of '${CHURN}'`);
    expect(fake.proposed).toEqual([]);
    expect(audit).toMatchObject([{ status: 'failed' }]);
  });

  it('does not let people make themselves Accountable first', async () => {
    const { changes } = await open();

    await expect(
      changes.propose(
        CHURN,
        { raci: [{ activity: 'deployment', accountable: 'user:xaver' }] },
        as('xaver'),
      ),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
  });

  it('is one proposal, however often it is asked for', async () => {
    const { changes, fake } = await open();

    await changes.propose(CHURN, { raci: declaration }, as('olga'));
    await changes.propose(CHURN, { raci: declaration }, as('dave'));
    await changes.propose(CHURN, { raci: [] }, as('olga'));

    const ids = fake.proposed.map(({ text }) => text.id);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
    expect(fake.proposed[2].edits[0].set).toEqual([
      { path: ['spec', 'raci'], value: undefined },
    ]);
  });

  it.each<[string, RaciDeclaration[], string]>([
    [
      'a party that can be none',
      [{ activity: 'deployment', responsible: ['component:web'] }],
      'spec.raci[0].responsible[0]',
    ],
    [
      'too many activities',
      Array.from({ length: 51 }, () => ({ activity: 'deployment' })),
      "'raci' has 51 activities",
    ],
  ])('refuses %s', async (_, raci, message) => {
    const { changes, fake } = await open();

    await expect(changes.propose(CHURN, { raci }, as('olga'))).rejects.toThrow(
      message,
    );
    expect(fake.proposed).toEqual([]);
  });

  it('says when there is nothing to propose', async () => {
    const { changes, fake } = await open();
    jest.spyOn(fake, 'propose').mockResolvedValue([]);

    await expect(
      changes.propose(CHURN, { raci: declaration }, as('olga')),
    ).rejects.toMatchObject({ name: 'ConflictError' });
  });

  it('knows nothing of what the catalog hides', async () => {
    const { changes, catalog } = await open();
    catalog.hide(CHURN);

    for (const work of [
      changes.preview(CHURN, declaration, as('olga')),
      changes.propose(CHURN, { raci: declaration }, as('olga')),
    ]) {
      await expect(work).rejects.toThrow(
        `No entity '${CHURN}' is in the catalog, or you may not see it.`,
      );
    }
  });

  it('needs the permission', async () => {
    const { changes, deny } = await open();
    deny('raci.declaration.propose');

    await expect(
      changes.propose(CHURN, { raci: declaration }, as('olga')),
    ).rejects.toThrow("the permission 'raci.declaration.propose' is needed");
    expect(
      (await changes.preview(CHURN, declaration, as('olga'))).change,
    ).toBeUndefined();
  });
});
