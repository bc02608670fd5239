import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { createChangeProposals } from '@waymark/plugin-change-proposals-node';
import { writeRecord } from '@waymark/plugin-golden-paths-common';
import { migrationsDirectory } from '../database/openDatabase';
import {
  answersFor,
  openTrainingTemplate,
  TRAINING,
  TRAINING_FOLDER,
} from '../rendering/__testUtils__/openTrainingTemplate';
import { createPlanner, type PlannerOptions } from './createPlanner';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const ANSWERS = answersFor('demand-forecast');
const asker = { credentials: mockCredentials.user('user:default/lena') };

describe('the training template that comes with Waymark', () => {
  const disk = createMockDirectory();
  let training: Awaited<ReturnType<typeof openTrainingTemplate>>;

  beforeAll(async () => {
    const knex = await databases.init('SQLITE_3');
    await knex.migrate.latest({ directory: migrationsDirectory });
    const proposals = createChangeProposals({
      config: mockServices.rootConfig(),
      logger: mockServices.logger.mock(),
      urlReader: mockServices.urlReader.mock(),
    });
    training = await openTrainingTemplate({
      folder: TRAINING_FOLDER,
      repositories: disk.resolve('repositories'),
      knex,
      readFiles: (location, options) => proposals.readFiles(location, options),
    });
  });
  afterAll(() => training.stop());

  it('is planned by what it really makes', async () => {
    const { contents, renderer, catalog, logger } = training;
    const planner = createPlanner({
      contents,
      renderer,
      catalog,
      auth: mockServices.auth(),
      logger,
      raci: {
        preview: async () => {
          throw Object.assign(new Error('none'), { statusCode: 404 });
        },
      },
      maturity: {
        predict: async () => {
          throw Object.assign(new Error('none'), { statusCode: 404 });
        },
        listFacts: async () => {
          throw Object.assign(new Error('none'), { statusCode: 404 });
        },
      } satisfies PlannerOptions['maturity'],
    });
    const plan = await planner.plan(
      { templateRef: TRAINING, values: ANSWERS },
      asker,
    );
    expect(plan.entities).toEqual([
      expect.objectContaining({
        entityRef: 'model:default/demand-forecast',
        problems: [],
      }),
      expect.objectContaining({
        entityRef: 'dataset:default/demand-forecast-data',
        problems: [],
      }),
      expect.objectContaining({
        entityRef: 'pipeline:default/demand-forecast-training',
        problems: [],
      }),
    ]);
    const paths = plan.files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        '.waymark/template.yaml',
        'Makefile',
        'README.md',
        'catalog-info.yaml',
      ]),
    );
    // Nothing of the other choices, and nothing left unfilled.
    expect(paths.some(path => path.includes('gitlab'))).toBe(false);
    expect(paths.join()).not.toMatch(/\{\{|\.njk/);
    expect(plan.passedOver.join(' ')).toContain('demand-forecast');
  });

  it('renders the same from the answers that a project records', async () => {
    const { contents, renderer } = training;
    const template = await contents.templates.current(TRAINING);
    const first = await renderer.render({ template, answers: ANSWERS });
    expect(first.record.template).toEqual({ ref: TRAINING, version: '1.0.0' });
    expect(writeRecord(first.record)).toBe(first.recordText);

    await contents.renders.put({
      record: first.recordText,
      files: first.files,
    });
    const [base] = await contents.renders.find(first.recordText);
    expect(base.templateHash).toBe(template.hash);
    const again = await renderer.render({
      template:
        (await contents.templates.kept(TRAINING, template.hash)) ?? template,
      answers: first.record.answers,
    });
    const plain = (files?: ReadonlyMap<string, { content: Uint8Array }>) =>
      [...(files ?? [])]
        .map(([path, { content }]) => [path, Buffer.from(content).toString()])
        .sort();
    expect(plain(again.files)).toEqual(plain(first.files));
    expect(plain(await base.readFiles())).toEqual(plain(first.files));
  });
});
