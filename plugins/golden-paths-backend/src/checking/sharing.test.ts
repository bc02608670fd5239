import { TestDatabases } from '@backstage/backend-test-utils';
import { checkings, never, tree } from './__testUtils__/checkings';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('many projects on %s', id => {
  const { setup } = checkings(() => databases.init(id));

  it('finds projects in the folders of a monorepo', async () => {
    const { create, checker, declare, find, git } = await setup();
    const churn = await create('churn');
    const fraud = await create('fraud');
    const below = (folder: string, files: typeof churn) =>
      [...files].map(([path, file]): [string, typeof file] => [
        `${folder}/${path}`,
        file,
      ]);
    git.create(
      'mono',
      new Map([
        ...below('models/churn', churn),
        ...below('models/fraud one', fraud),
        ...tree({
          'catalog-info.yaml': 'x',
          'models/fraud one/catalog/model.yaml': 'x',
          'models/fraud one/Makefile': 'other\n',
        }),
      ]),
    );
    // One descriptor at the root; one in a folder of its own.
    await declare('churn', git.locate('mono'));
    await declare(
      'fraud',
      git.locate('mono', 'models/fraud%20one/catalog/model.yaml'),
    );
    await checker.checkDue(never);
    expect(await find('churn')).toMatchObject({
      state: 'current',
      url: 'https://git.example.org/mono/tree/main/models/churn',
    });
    expect(await find('fraud')).toMatchObject({
      state: 'drifted',
      drift: { files: 1, lines: 3 },
      url: 'https://git.example.org/mono/tree/main/models/fraud%20one',
    });
  });

  it('is shared by several replicas, each project looked at once', async () => {
    const { create, find, git, open } = await setup();
    const names = Array.from({ length: 20 }, (_, index) => `p${index}`);
    for (const name of names) {
      await create(name);
    }
    const looked = await Promise.all(
      [open(), open(), open()].map(each => each.checkDue(never)),
    );
    expect(looked.reduce((sum, some) => sum + some, 0)).toBe(20);
    expect(git.reads.map(read => read.url).sort()).toEqual(
      names.map(name => git.locate(name)).sort(),
    );
    const states = await Promise.all(
      names.map(async name => (await find(name)).state),
    );
    expect(new Set(states)).toEqual(new Set(['current']));
  });

  it('goes on with the others when one fails in a way nobody thought of', async () => {
    const { create, find, open, projects, logger } = await setup();
    await create('churn');
    await create('fraud');
    const checker = open({
      projects: {
        ...projects,
        recordCheck: (check, options) =>
          check.record?.project === 'model:default/churn'
            ? Promise.reject(new Error('disk full'))
            : projects.recordCheck(check, options),
      },
    });
    expect(await checker.checkDue(never)).toBe(2);
    expect(await find('fraud')).toMatchObject({ state: 'current' });
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringMatching(/'model:default\/churn'.*disk full/),
    );
  });

  it('checks one project when it is asked to, and knows no others', async () => {
    const { create, checker, find, git } = await setup();
    await create('churn');
    await checker.checkDue(never);
    await checker.check('model:default/churn');
    expect(git.reads.map(read => read.modified)).toEqual([true, true]);
    git.commit('churn', tree({ Makefile: 'tox\n' }));
    await checker.check('model:default/churn');
    expect(await find('churn')).toMatchObject({ state: 'drifted' });
    await expect(checker.check('model:default/other')).rejects.toThrow(
      "'model:default/other' is no entity of a project",
    );
  });

  it('ends when it is told to', async () => {
    const { create, checker, find } = await setup();
    await create('churn');
    const stop = new AbortController();
    stop.abort(new Error('shutting down'));
    await expect(checker.checkDue({ signal: stop.signal })).rejects.toThrow(
      'shutting down',
    );
    expect((await find('churn')).checkedAt).toBeUndefined();
  });
});
