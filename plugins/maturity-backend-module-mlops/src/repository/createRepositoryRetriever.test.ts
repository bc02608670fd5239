import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { describeFactRetriever } from '@waymark/plugin-maturity-node/testUtils';
import { MemoryRepository } from './__testUtils__/MemoryRepository';
import { createRepositoryRetriever } from './createRepositoryRetriever';

const ROOT = 'https://github.com/tideway/models/tree/main/';

const FILES = {
  CODEOWNERS: '* @tideway/ml',
  '.github/workflows/ci.yml':
    'jobs: { test: { steps: [{ run: poetry run pytest }] } }',
  'churn/README.md': '# Churn',
  'churn/pyproject.toml':
    '[tool.poetry.dependencies]\npython = "^3.11"\ntideway-ml = "^1.2"\npandas = "2.2.0"',
  'churn/poetry.lock': '[[package]]\nname = "tideway-ml"\nversion = "1.3.0"',
  'churn/tests/integration/test_api.py': '',
  'churn/tests/test_train.py': '',
  'churn/dvc.lock': '',
  'churn/dvc.yaml': '',
  'churn/.copier-answers.yml':
    '_src_path: gh:tideway/template\n_commit: v2.1.0',
  'fraud/setup.py': 'setup()',
  'fraud/node_modules/x/x.test.js': '',
};

function entity(
  kind: string,
  name: string,
  more: {
    annotations?: Record<string, string>;
    spec?: Record<string, string>;
    system?: string;
    owner?: string;
  } = {},
): Entity {
  const { annotations = {}, spec = {}, system, owner = 'ml' } = more;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', annotations },
    spec,
    relations: [
      { type: 'ownedBy', targetRef: `group:default/${owner}` },
      ...(system
        ? [{ type: 'partOf', targetRef: `system:default/${system}` }]
        : []),
    ],
  };
}

const sourced = (
  kind: string,
  name: string,
  path: string,
  more: { system?: string; owner?: string } = {},
) =>
  entity(kind, name, {
    ...more,
    annotations: { 'backstage.io/source-location': `url:${ROOT}${path}/` },
  });

const CATALOG = [
  sourced('Model', 'churn', 'churn', { system: 'customers' }),
  sourced('Pipeline', 'churn-training', 'churn', { system: 'customers' }),
  // What the catalog keeps of an address that was registered.
  sourced('Location', 'generated-1', 'churn'),
  sourced('Model', 'fraud', 'fraud', { owner: 'fraud' }),
  sourced('Dataset', 'payments', 'fraud', { owner: 'payments' }),
  entity('Component', 'tideway-ml', {
    spec: { type: 'library' },
    annotations: { 'mlops.waymark.dev/supported-versions': '>=1.3,<2' },
  }),
  entity('Template', 'tabular', {
    annotations: {
      'backstage.io/source-location':
        'url:https://github.com/tideway/template/tree/main/',
      'mlops.waymark.dev/supported-versions': '>=2',
    },
  }),
];

const subject = (name: string, kind = 'model') => ({
  entityRef: `${kind}:default/${name}`,
  entity:
    CATALOG.find(
      one =>
        one.metadata.name === name && one.kind.toLocaleLowerCase() === kind,
    ) ?? entity(kind, name),
});

function createFixture() {
  const repository = new MemoryRepository({ [ROOT]: FILES });
  return {
    repository,
    retriever: createRepositoryRetriever({
      auth: mockServices.auth(),
      catalog: catalogServiceMock({ entities: CATALOG }),
      urlReader: repository.reader,
      integrations: ScmIntegrations.fromConfig(new ConfigReader({})),
    }),
    known: subject('churn'),
    unknown: subject('stranger'),
    goDown: () => {
      repository.mood = new Error('503 Service Unavailable');
    },
    hang: () => {
      repository.mood = 'hanging';
    },
  };
}

describeFactRetriever({
  name: 'repository',
  setup: createFixture,
  notApplicable: {
    uninstall: 'Repositories are read by the backend itself, without a family.',
  },
});

describe('the retriever of repository files', () => {
  const { signal } = new AbortController();
  const valuesOf = async (
    fixture: ReturnType<typeof createFixture>,
    ...names: string[]
  ) => {
    const answers = await fixture.retriever.retrieve(
      names.map(name => subject(name)),
      { signal },
    );
    return new Map(
      [...answers].map(([ref, { facts = {}, error }]) => [
        ref,
        error ??
          Object.fromEntries(
            Object.entries(facts).map(([name, { value }]) => [name, value]),
          ),
      ]),
    );
  };

  it('tells what the files of a project say', async () => {
    const values = await valuesOf(createFixture(), 'churn');
    expect(values.get('model:default/churn')).toEqual({
      linked: true,
      'own-folder': true,
      readme: true,
      packaging: 'poetry',
      'environment-locked': true,
      'environment-lock': 'poetry.lock',
      container: false,
      dependencies: ['tideway-ml', 'pandas'],
      'ci-systems': ['github-actions'],
      'ci-configured': true,
      'ci-runs-tests': true,
      'ci-deploys': false,
      'ci-integration-test': false,
      'ci-calls-gate': false,
      'ci-scheduled': false,
      'ci-checks-template': false,
      tests: 2,
      'integration-tests': true,
      'internal-libraries': ['component:default/tideway-ml'],
      'internal-library': true,
      'internal-library-supported': true,
      template: 'gh:tideway/template',
      'template-kind': 'copier',
      'template-registered': true,
      'template-version': 'v2.1.0',
      'template-supported': true,
      'data-versioned': true,
      'pipeline-defined': true,
      'code-owners': true,
    });
  });

  it('names the file that it saw it in', async () => {
    const { retriever } = createFixture();
    const answers = await retriever.retrieve([subject('churn')], { signal });
    const facts = answers.get('model:default/churn')?.facts;
    expect(facts?.packaging.evidence).toEqual({
      url: `${ROOT}churn/pyproject.toml`,
      title: 'churn/pyproject.toml',
    });
    expect(facts?.['ci-runs-tests'].evidence).toEqual({
      url: `${ROOT}.github/workflows/ci.yml`,
      title: '.github/workflows/ci.yml',
    });
    expect(facts?.container.evidence).toBeUndefined();
  });

  it('reads a repository once for all that is declared in it', async () => {
    const fixture = createFixture();
    const values = await valuesOf(fixture, 'churn', 'fraud');
    expect(fixture.repository.reads).toEqual([ROOT]);
    expect(values.get('model:default/fraud')).toMatchObject({
      // Another team declares its data from the same folder.
      'own-folder': false,
      readme: false,
      packaging: 'setuptools',
      'environment-lock': null,
      tests: 0,
      'internal-library': false,
      'internal-library-supported': null,
      template: null,
      'template-registered': false,
      'template-supported': null,
    });
  });

  it('tells only that there is no source where the catalog knows none', async () => {
    const fixture = createFixture();
    const values = await valuesOf(fixture, 'stranger');
    expect(values.get('model:default/stranger')).toEqual({ linked: false });
    expect(fixture.repository.reads).toEqual([]);
  });

  it.each([
    [new Error('503 Service Unavailable'), /is tried again soon/],
    [new Error('API rate limit exceeded'), /no more requests for now/],
    [
      new Error('https://bot:secret@github.com/x, 401 Unauthorized'),
      /^(?!.*secret).*credentials of its host/,
    ],
    [
      Object.assign(new Error('gone'), { name: 'NotFoundError' }),
      /address of the entity is right/,
    ],
  ])(
    'says what helps when a repository cannot be read: %s',
    async (mood, message) => {
      const fixture = createFixture();
      fixture.repository.mood = mood;
      const error = (await valuesOf(fixture, 'churn')).get(
        'model:default/churn',
      );
      expect(String(error)).toMatch(message);
    },
  );

  it('leaves a host alone that allows no more requests', async () => {
    const { repository, retriever } = createFixture();
    repository.mood = new Error('API rate limit exceeded');
    const at = (name: string) => ({
      ...subject(name),
      entity: entity('Model', name, {
        annotations: {
          'backstage.io/source-location': `url:https://github.com/tideway/${name}/tree/main/`,
        },
      }),
    });
    const answers = await retriever.retrieve([at('a'), at('b')], { signal });
    expect(repository.reads).toHaveLength(1);
    expect([...answers.values()].map(({ error }) => error?.message)).toEqual([
      expect.stringMatching(/tideway\/a.*no more requests for now/),
      expect.stringMatching(/tideway\/b.*no more requests for now/),
    ]);
  });

  it('says which file is broken, of the project that has it', async () => {
    const fixture = createFixture();
    const repository = new MemoryRepository({
      [ROOT]: { ...FILES, 'fraud/pyproject.toml': '[project' },
    });
    const retriever = createRepositoryRetriever({
      auth: mockServices.auth(),
      catalog: catalogServiceMock({ entities: CATALOG }),
      urlReader: repository.reader,
      integrations: ScmIntegrations.fromConfig(new ConfigReader({})),
    });
    const values = await valuesOf({ ...fixture, retriever }, 'churn', 'fraud');
    expect(String(values.get('model:default/fraud'))).toMatch(
      /pyproject.toml is no TOML/,
    );
    expect(values.get('model:default/churn')).toMatchObject({ readme: true });
  });
});
