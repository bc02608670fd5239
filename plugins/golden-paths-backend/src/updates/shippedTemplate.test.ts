import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { RECORD_PATH } from '@waymark/plugin-golden-paths-common';
import { createChecker } from '../checking';
import { never, tree } from '../checking/__testUtils__/checkings';
import { GitProjects } from '../checking/__testUtils__/GitProjects';
import { migrationsDirectory } from '../database/openDatabase';
import { createProjectStore } from '../projects';
import {
  answersFor,
  openTrainingTemplate,
  TRAINING,
  TRAINING_FOLDER,
} from '../rendering/__testUtils__/openTrainingTemplate';
import { asker } from './__testUtils__/openUpdates';
import { createUpdates } from './createUpdates';

jest.setTimeout(180_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('a project of the training template that comes with Waymark', () => {
  const disk = createMockDirectory();
  const git = new GitProjects();
  let stop: (() => Promise<void>) | undefined;

  /** Changes the file of the template at hand. */
  const edit = (path: string, change: (text: string) => string) => {
    const file = disk.resolve('template', path);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  };

  afterAll(async () => {
    git.clear();
    await stop?.();
  });

  async function setup() {
    const knex = await databases.init('SQLITE_3');
    await knex.migrate.latest({ directory: migrationsDirectory });
    cpSync(TRAINING_FOLDER, disk.resolve('template'), { recursive: true });
    const training = await openTrainingTemplate({
      folder: disk.resolve('template'),
      repositories: disk.resolve('repositories'),
      knex,
      readFiles: git.proposals.readFiles,
    });
    stop = training.stop;
    const { contents, renderer, logger } = training;
    const { proposals } = git;
    const projects = createProjectStore({ knex });
    const common = { projects, logger, proposals, renderer, contents };
    const checker = createChecker({
      ...common,
      adoption: { record: async () => {} },
      settings: { intervalMs: 60_000 },
    });
    return {
      ...common,
      checker,
      updates: createUpdates({ ...common, checker }),
    };
  }

  it('follows it from one version to the next, and loses nothing', async () => {
    const { projects, contents, renderer, checker, updates } = await setup();
    const find = async () => (await projects.find('model:default/churn'))!;
    const template = await contents.templates.current(TRAINING);
    const run = await renderer.render({
      template,
      answers: answersFor('churn'),
    });
    await contents.renders.put({ record: run.recordText, files: run.files });
    git.create('churn', run.files);
    const location = git.locate('churn');
    await projects.takeEntities({
      present: [
        {
          entityRef: 'model:default/churn',
          title: 'Churn',
          location,
          templateRef: TRAINING,
        },
      ],
      gone: [],
    });

    await checker.checkDue(never);
    expect(await find()).toMatchObject({ state: 'current', driftedFiles: [] });
    expect(await updates.preview(await find(), {}, asker)).toMatchObject({
      upToDate: true,
      questions: [],
    });

    const own = `${git.show('churn', 'main', 'README.md')}\nWho to ask: Ada.\n`;
    git.commit('churn', tree({ 'README.md': own, 'notes.md': 'Ours.\n' }));
    edit('template.yaml', text =>
      text.replace(
        /(template-version: ['"]?)[\d.]+/,
        (_, before) => `${before}99.0.0`,
      ),
    );
    edit('skeleton/Makefile.njk', text => `# Of version 99.\n${text}`);
    const shown = await updates.preview(await find(), {}, asker);
    expect(shown).toMatchObject({ conflicts: 0, to: { version: '99.0.0' } });
    expect(shown.files.map(({ path }) => path)).toEqual([
      RECORD_PATH,
      'Makefile',
      'catalog-info.yaml',
    ]);

    const { revision } = shown;
    const proposed = await updates.propose(await find(), { revision }, asker);
    git.merge('churn', proposed.branch!);
    expect(git.show('churn', 'main', 'README.md')).toBe(own);
    expect(git.show('churn', 'main', 'Makefile')).toMatch(/^# Of version 99/);
    await checker.check('model:default/churn');
    expect(await find()).toMatchObject({
      behind: 0,
      template: { version: '99.0.0' },
      state: 'current',
    });
    expect(await updates.preview(await find(), {}, asker)).toMatchObject({
      upToDate: true,
      files: [],
    });
  });
});
