import { TestDatabases } from '@backstage/backend-test-utils';
import { RECORD_PATH, readRecord } from '@waymark/plugin-golden-paths-common';
import { tree, never } from '../checking/__testUtils__/checkings';
import { after, asker, before, openUpdates } from './__testUtils__/openUpdates';
import { createUpdates } from './createUpdates';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('special updates on %s', id => {
  const { setup, setUpWork } = openUpdates(() => databases.init(id));

  it('asks what the template asks now, and goes on with the answer', async () => {
    const { create, preview, propose, git, setTemplate } = await setup();
    await create('churn');
    await setTemplate({
      ...before,
      version: '1.1.0',
      parameters: [
        {
          required: ['name', 'region'],
          properties: {
            name: { type: 'string' },
            region: { type: 'string', enum: ['eu', 'us'] },
            size: { type: 'integer', default: 3 },
          },
        },
      ],
      files: { ...before.files, region: '{{region}} {{size}}\n' },
    });
    const open = await preview('churn');
    expect(open).toMatchObject({
      upToDate: false,
      files: [],
      questions: [
        {
          name: 'region',
          required: true,
          schema: { type: 'string', enum: ['eu', 'us'] },
        },
      ],
    });
    await expect(propose('churn', open.revision)).rejects.toThrow(
      "The template asks 'region' of 'model:default/churn'",
    );
    await expect(preview('churn', { region: 'mars' })).rejects.toThrow(
      'answers.region is not one of enum values: eu,us',
    );
    await expect(preview('churn', { moon: 1 })).rejects.toThrow(
      'answers.moon is no question of the template',
    );
    const answers = { region: 'eu' };
    const shown = await preview('churn', answers);
    expect(shown.questions).toEqual([]);
    expect(shown.summary).toContain('- `region`: `"eu"`, a new question');
    const { branch } = await propose('churn', shown.revision, answers);
    expect(git.show('churn', branch!, 'region')).toBe('eu 3\n');
    expect(readRecord(git.show('churn', branch!, RECORD_PATH)).answers).toEqual(
      { name: 'churn', region: 'eu', size: 3 },
    );
  });

  it('changes an answer of a project that is not behind', async () => {
    const { create, preview, setTemplate, git } = await setup();
    await setTemplate({
      ...before,
      parameters: { properties: { name: {}, ci: { type: 'string' } } },
      files: { ...before.files, 'ci/build.yaml': 'uses: {{ci}}\n' },
    });
    await create('churn', { answers: { ci: 'github' } });
    git.commit('churn', tree({ Makefile: 'all:\n' }));
    expect(await preview('churn')).toMatchObject({ upToDate: true });
    const { files } = await preview('churn', { ci: 'gitlab' });
    expect(files.map(({ path }) => path)).toEqual([
      RECORD_PATH,
      'ci/build.yaml',
    ]);
    await expect(preview('churn', { name: 'other' })).rejects.toThrow(
      "would make 'model:default/other' of 'model:default/churn'",
    );
  });

  it('keeps to the project’s folder of a monorepo', async () => {
    const { create, preview, propose, declare, git, setTemplate } =
      await setup();
    const churn = await create('churn');
    git.create(
      'mono',
      new Map([
        ...[...churn].map(([path, file]): [string, typeof file] => [
          `models/churn/${path}`,
          file,
        ]),
        ...tree({ Makefile: 'mono\n', 'models/other/old.txt': 'old\n' }),
      ]),
    );
    await declare(
      'churn',
      git.locate('mono', 'models/churn/catalog-info.yaml'),
    );
    await setTemplate(after);
    const { branch } = await propose(
      'churn',
      (await preview('churn')).revision,
    );
    expect(git.show('mono', branch!, 'Makefile')).toBe('mono\n');
    expect(git.list('mono', branch!)).toEqual([
      'Makefile',
      `models/churn/${RECORD_PATH}`,
      'models/churn/Makefile',
      'models/churn/catalog-info.yaml',
      'models/churn/ci/build.yaml',
      'models/churn/new.txt',
      'models/churn/src/app.py',
      'models/churn/src/model/train.py',
      'models/other/old.txt',
    ]);
  });

  it('writes through no link, and says what it did not compare', async () => {
    const { create, preview, git, setTemplate } = await setup();
    await create('churn');
    git.commit('churn', new Map([['Makefile', '/etc/passwd']]));
    await setTemplate(after);
    const { files, summary } = await preview('churn');
    expect(files.map(({ path }) => path)).not.toContain('Makefile');
    expect(summary).toContain('### Not compared\n\n- `Makefile`: a link');
  });

  it('says what to do where nobody knows what was rendered then', async () => {
    const { create, preview, git, setTemplate } = await setup();
    const files = await create('churn');
    const record = new TextDecoder().decode(files.get(RECORD_PATH)?.content);
    git.commit(
      'churn',
      tree({ [RECORD_PATH]: record.replace('1.0.0', '0.1.0') }),
    );
    await setTemplate(after);
    await expect(preview('churn')).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(
        /'model:default\/churn' cannot be updated: .*0\.1\.0.*template\.version/,
      ),
    });
  });

  it('lets a project stand on a content that makes the same of it', async () => {
    const { create, preview, checker, find, setTemplate } = await setup();
    await create('churn');
    await setTemplate({ ...before, parameters: { title: 'Other words' } });
    await checker.checkDue(never);
    expect(await find('churn')).toMatchObject({ state: 'behind', behind: 1 });
    expect(await preview('churn')).toMatchObject({ upToDate: true });
    expect(await find('churn')).toMatchObject({ state: 'current', behind: 0 });
  });

  it('hands out what a host without branches needs, and notes no proposal', async () => {
    const world = await setUpWork();
    const updates = createUpdates({
      ...world,
      proposals: {
        ...world.git.proposals,
        proposeFiles: async () => ({ kind: 'diff', files: [] }),
      },
    });
    const project = await world.find('churn');
    const { revision } = await updates.preview(project, {}, asker);
    const proposed = await updates.propose(project, { revision }, asker);
    expect(proposed).toMatchObject({ kind: 'diff', preview: { conflicts: 1 } });
    expect(await world.find('churn')).not.toHaveProperty(
      'proposed',
      expect.anything(),
    );
  });
});
