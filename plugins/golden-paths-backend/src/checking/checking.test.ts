import { TestDatabases } from '@backstage/backend-test-utils';
import { RECORD_PATH } from '@waymark/plugin-golden-paths-common';
import {
  checkings,
  INTERVAL_MS,
  never,
  second,
  TEMPLATE_REF,
  tree,
} from './__testUtils__/checkings';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('checking projects on %s', id => {
  const { setup } = checkings(() => databases.init(id));

  it('finds a project as the template made it', async () => {
    const { create, checker, find, adoption } = await setup();
    await create('churn');
    expect(await checker.checkDue(never)).toBe(1);
    expect(await find('churn')).toMatchObject({
      state: 'current',
      behind: 0,
      drift: { files: 0, lines: 0 },
      template: { ref: TEMPLATE_REF, version: '1.0.0' },
      record: { answers: { name: 'churn' } },
      url: 'https://git.example.org/churn/tree/main/',
      driftedFiles: [],
    });
    expect(adoption.record).toHaveBeenCalledTimes(1);
    expect(await checker.checkDue(never)).toBe(0);
  });

  it('sees what drifts, and what was kept on purpose', async () => {
    const { create, checkLater, checker, find, git } = await setup();
    const files = await create('churn');
    await checker.checkDue(never);
    git.commit(
      'churn',
      new Map([
        ...tree({ Makefile: 'test:\n\ttox\n', 'src/app.py': 'changed\n' }),
        ['ci/build.yaml', null],
      ]),
    );
    await checkLater();
    expect(await find('churn')).toMatchObject({
      state: 'drifted',
      drift: { files: 2, lines: 3 },
      driftedFiles: [
        { path: 'Makefile', state: 'changed', added: 1, removed: 1 },
        { path: 'ci/build.yaml', state: 'removed', removed: 1 },
      ],
    });
    const record = new TextDecoder().decode(files.get(RECORD_PATH)?.content);
    git.commit(
      'churn',
      tree({
        [RECORD_PATH]: `${record}kept:\n  - { files: Makefile, reason: tox }\n  - { files: 'ci/*', reason: elsewhere }\n`,
      }),
    );
    await checkLater();
    expect(await find('churn')).toMatchObject({
      state: 'current',
      drift: { files: 0, lines: 0 },
      driftedFiles: [{ kept: 'tox' }, { kept: 'elsewhere' }],
    });
  });

  it('reads no repository anew that did not move', async () => {
    const { create, checkLater, checker, git, find, adoption } = await setup();
    await create('churn');
    await checker.checkDue(never);
    const before = await find('churn');
    await checkLater();
    expect(git.reads.map(read => read.modified)).toEqual([true, false]);
    const { checkedAt, ...after } = await find('churn');
    expect({ ...after, checkedAt: before.checkedAt }).toEqual(before);
    expect(checkedAt).toBe(before.checkedAt! + INTERVAL_MS + 1);
    expect(adoption.record).toHaveBeenCalledTimes(1);
  });

  it('renders again what was not kept, once', async () => {
    const { create, checker, checkLater, find, git, renderer, setTemplate } =
      await setup();
    await create('churn', { forget: true });
    await setTemplate(second);
    git.commit('churn', tree({ Makefile: 'test:\n\ttox\n' }));
    await checker.checkDue(never);
    expect(await find('churn')).toMatchObject({
      state: 'behind',
      behind: 1,
      drift: { files: 1, lines: 2 },
    });
    git.commit('churn', tree({ own: 'x' }));
    await checkLater();
    expect(renderer.rendered).toBe(1);
  });

  it('takes the rendering that the project is nearest to', async () => {
    const { create, checker, find, setTemplate, contents } = await setup();
    const files = await create('churn');
    // The same version with other content, as happens while one is written.
    await setTemplate({ ...second, version: '1.0.0' });
    const now = new Map([
      ...files,
      ...tree({ 'ci/build.yaml': 'on: [push]\n' }),
    ]);
    await contents.renders.put({
      record: new TextDecoder().decode(files.get(RECORD_PATH)?.content),
      files: now,
    });
    await checker.checkDue(never);
    expect(await find('churn')).toMatchObject({
      state: 'behind',
      behind: 1,
      drift: { files: 0 },
    });
  });
});
