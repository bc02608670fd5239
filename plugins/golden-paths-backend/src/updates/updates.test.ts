import { TestDatabases } from '@backstage/backend-test-utils';
import { RECORD_PATH, readRecord } from '@waymark/plugin-golden-paths-common';
import { tree } from '../checking/__testUtils__/checkings';
import { after, asker, openUpdates } from './__testUtils__/openUpdates';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('updates on %s', id => {
  const { setUpWork } = openUpdates(() => databases.init(id));

  it('shows what an update would do, and does nothing', async () => {
    const { preview, git } = await setUpWork();
    const revision = git.revision('churn');
    const shown = await preview('churn');
    expect(
      shown.files.map(({ path, change, conflict }) =>
        [path, change, conflict].filter(Boolean).join(' '),
      ),
    ).toEqual([
      `${RECORD_PATH} modify`,
      'Makefile modify content',
      'ci/build.yaml keep',
      'new.txt add',
      'old.txt remove',
      'src/app.py modify',
      'src/model/train.py rename',
    ]);
    expect(shown).toMatchObject({
      entityRef: 'model:default/churn',
      from: { version: '1.0.0' },
      to: { version: '2.0.0' },
      upToDate: false,
      questions: [],
      conflicts: 1,
    });
    const diffs = new Map(shown.files.map(file => [file.path, file.diff]));
    expect(diffs.get('src/app.py')).toContain('-pass\n+pass # 2\n');
    expect(diffs.get('src/model/train.py')).toMatch(
      /rename from src\/train\.py\n.*-five\n\+FIVE\n/s,
    );
    expect(diffs.get('old.txt')).toContain('deleted file mode 100644');
    expect(shown.summary).toContain(
      '- `ci/build.yaml`: The project deleted it, and it stays deleted',
    );
    expect(shown.summary).toMatch(
      /### To be decided before merging\n\n- `Makefile`: .*<<<<<<</,
    );
    expect(git.branches('churn')).toEqual(['main']);
    expect(git.revision('churn')).toBe(revision);
  });

  it('proposes it as a branch that loses nothing', async () => {
    const { preview, propose, git, find } = await setUpWork();
    const { revision } = await preview('churn');
    const proposed = await propose('churn', revision);
    expect(proposed).toMatchObject({
      kind: 'branch',
      branch: expect.stringMatching(/^waymark\/template-churn-[0-9a-f]{8}$/),
      url: expect.stringContaining('https://git.example.org/churn/tree/'),
    });
    const branch = proposed.branch!;
    expect(git.list('churn', branch)).toEqual([
      RECORD_PATH,
      'Makefile',
      'catalog-info.yaml',
      'new.txt',
      'src/app.py',
      'src/model/train.py',
      'src/own.py',
    ]);
    expect(git.show('churn', branch, 'src/model/train.py')).toBe(
      'ONE\ntwo\nthree\nfour\nFIVE\n',
    );
    expect(git.show('churn', branch, 'Makefile')).toBe(
      [
        'test:',
        '<<<<<<< project',
        '\tpytest -x churn',
        '=======',
        '\tpytest -q churn',
        '>>>>>>> template 2.0.0',
        '',
      ].join('\n'),
    );
    expect(
      readRecord(git.show('churn', branch, RECORD_PATH)).template.version,
    ).toBe('2.0.0');
    expect(git.message('churn', branch)).toMatch(
      /^Update churn to Training 2\.0\.0\n\n.*Proposed by `user:default\/ada` in \[the portal\]\(https:\/\/portal\.example\.org\/golden-paths\)/s,
    );
    expect((await find('churn')).proposed).toMatchObject({
      branch,
      by: 'user:default/ada',
    });
  });

  it('renders with the rights of whoever gets to see the update', async () => {
    const { preview, propose, renderer } = await setUpWork();
    const { revision } = await preview('churn');
    expect(renderer.credentials).toBe(asker.credentials);
    renderer.credentials = undefined;
    await propose('churn', revision);
    expect(renderer.credentials).toBe(asker.credentials);
  });

  it('proposes the same update again as the same branch', async () => {
    const { preview, propose, git } = await setUpWork();
    const { revision } = await preview('churn');
    const { branch } = await propose('churn', revision);
    const commit = git.revision('churn', branch);
    const again = await propose('churn', (await preview('churn')).revision);
    expect(again.branch).toBe(branch);
    expect(git.revision('churn', branch)).toBe(commit);
    expect(git.branches('churn')).toHaveLength(2);
  });

  it('has nothing to update once it is merged', async () => {
    const { preview, propose, git, find, checker } = await setUpWork();
    const { branch } = await propose(
      'churn',
      (await preview('churn')).revision,
    );
    git.merge('churn', branch!);
    git.commit('churn', tree({ Makefile: 'test:\n\tpytest -x -q churn\n' }));
    await checker.check('model:default/churn');
    expect(await find('churn')).toMatchObject({
      behind: 0,
      state: 'drifted',
      template: { version: '2.0.0' },
      driftedFiles: [{ path: 'Makefile' }, { path: 'ci/build.yaml' }],
    });
    expect(await find('churn')).not.toHaveProperty(
      'proposed',
      expect.anything(),
    );
    const shown = await preview('churn');
    expect(shown).toMatchObject({ upToDate: true, files: [], conflicts: 0 });
    await expect(propose('churn', shown.revision)).rejects.toThrow(
      'nothing to be updated',
    );
  });

  it('is not stopped by commits that touch none of its files', async () => {
    const { preview, propose, git } = await setUpWork();
    const { revision } = await preview('churn');
    git.commit('churn', tree({ 'src/own.py': 'mine, more\n' }));
    const { branch } = await propose('churn', revision);
    expect(git.show('churn', branch!, 'src/own.py')).toBe('mine, more\n');
  });

  it.each([
    ['the project', { 'src/app.py': 'x\n' }, {}],
    ['the template', {}, { 'src/app.py': 'pass # 3\n' }],
  ])('refuses to propose what %s changed since', async (_, own, theirs) => {
    const { preview, propose, git, setTemplate } = await setUpWork();
    const { revision } = await preview('churn');
    git.commit('churn', tree({ 'notes.txt': 'x\n', ...own }));
    await setTemplate({ ...after, files: { ...after.files, ...theirs } });
    await expect(propose('churn', revision)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('changed since the preview'),
    });
    expect(git.branches('churn')).toEqual(['main']);
  });
});
