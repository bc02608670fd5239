import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import type { TemplateContent } from '../contents';
import { createRenderer } from '../rendering';
import {
  contentOf,
  startScaffolder,
} from '../rendering/__testUtils__/startScaffolder';
import { createPlanner, type PlannerOptions } from './createPlanner';

jest.setTimeout(60_000);

const TEMPLATE = `apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata: { name: training, namespace: default }
spec:
  type: model
  parameters:
    required: [name, token]
    properties:
      name: { type: string }
      token: { type: string, ui:field: Secret }
      facts: { type: object }
  steps:
    - id: fetch
      name: Fetch
      action: fetch:template
      input:
        url: ./skeleton
        targetPath: ./projects/new
        values: { name: '\${{ parameters.name }}', all: '\${{ parameters }}' }
    - { id: publish, name: Publish it, action: 'test:publish' }
  output:
    facts: \${{ parameters.facts }}
    text:
      - { title: Lock, content: By make lock }
      - { title: Not shown, content: x, if: '\${{ false }}' }
`;

const FILES = {
  'skeleton/.waymark/template.yaml': `apiVersion: mlops.waymark.dev/v1alpha1
kind: TemplateRecord
template: { ref: "template:default/training" }
project: model:default/\${{ values.name }}
answers: {}
`,
  'skeleton/README.md': '# ${{ values.name }} ${{ values.all | dump }}\n',
  'skeleton/src/main.py': 'print()\n',
  'skeleton/catalog-info.yaml': `apiVersion: mlops.waymark.dev/v1alpha1
kind: Dataset
metadata: { name: "\${{ values.name }}-data" }
spec: { type: table, owner: crew }
---
apiVersion: mlops.waymark.dev/v1alpha1
kind: Model
metadata: { name: "\${{ values.name }}", title: A model }
spec:
  type: classifier
  lifecycle: experimental
  owner: crew
  system: shop
  raci: [{ activity: training, accountable: user:ada }]
`,
};

const TAKEN: Entity = {
  apiVersion: 'mlops.waymark.dev/v1alpha1',
  kind: 'Model',
  metadata: { name: 'taken' },
};
const RACI = {
  entityRef: 'model:default/churn',
  declared: true,
  activities: [],
  gaps: [],
  gapCount: 0,
};
const NOT_FOUND = Object.assign(new Error('Not found'), { statusCode: 404 });
const asker = { credentials: mockCredentials.user('user:default/lena') };

describe('a plan', () => {
  let backend: Awaited<ReturnType<typeof startScaffolder>>;
  beforeAll(async () => {
    backend = await startScaffolder();
  });
  afterAll(() => backend.stop());

  function setup(
    options: Partial<PlannerOptions> & {
      files?: Record<string, string>;
    } = {},
  ) {
    const content: TemplateContent = contentOf(
      TEMPLATE,
      options.files ?? FILES,
    );
    const raci = { preview: jest.fn(async () => ({ result: RACI })) };
    const maturity = {
      predict: jest.fn(async () => ({ rubrics: ['level'] })),
      listFacts: jest.fn(async () => ({
        items: [
          { id: 'repository/ci' },
          { id: 'catalog/owner-exists' },
          { id: 'catalog/training-datasets' },
          { id: 'raci/deployment-responsible' },
        ],
        pageInfo: {},
      })),
    };
    const planner = createPlanner({
      contents: { templates: { current: async () => content } },
      renderer: createRenderer({
        ...backend,
        settings: { maxFileBytes: 100_000 },
      }),
      catalog: catalogServiceMock({ entities: [content.entity, TAKEN] }),
      auth: mockServices.auth(),
      logger: mockServices.logger.mock(),
      raci: raci as unknown as PlannerOptions['raci'],
      maturity: maturity as unknown as PlannerOptions['maturity'],
      ...options,
    });
    const plan = (values: JsonObject) =>
      planner.plan({ templateRef: 'training', values }, asker);
    return { plan, planner, raci, maturity };
  }

  it('shows the repository, the entities and what a run would add', async () => {
    const { plan } = setup();
    const made = await plan({ name: 'churn', token: 'hunter2' });
    expect(made.files.map(({ path }) => path)).toEqual([
      'projects/new/.waymark/template.yaml',
      'projects/new/README.md',
      'projects/new/catalog-info.yaml',
      'projects/new/src/main.py',
    ]);
    expect(made.files.find(({ path }) => path.endsWith('.py'))?.size).toBe(8);
    expect(made.shown.map(({ path }) => path)).toEqual([
      'catalog-info.yaml',
      'README.md',
      '.waymark/template.yaml',
    ]);
    expect(made.entities).toEqual([
      {
        entityRef: 'dataset:default/churn-data',
        kind: 'Dataset',
        title: 'churn-data',
        problems: [expect.stringContaining('lifecycle')],
      },
      {
        entityRef: 'model:default/churn',
        kind: 'Model',
        title: 'A model',
        problems: [],
      },
    ]);
    expect(made.notes).toEqual([{ title: 'Lock', content: 'By make lock' }]);
    expect(made.passedOver).toEqual([
      "'Publish it' (test:publish) is only done when the project is created.",
    ]);
    // Nothing of a plan needs a secret, so none is handed on.
    expect(JSON.stringify(made)).not.toContain('hunter2');
  });

  it('asks who would act and which level it would have', async () => {
    const { plan, raci, maturity } = setup();
    const facts = { 'repository/ci': true };
    expect(await plan({ name: 'churn', facts })).toMatchObject({
      raci: RACI,
      maturity: ['level'],
    });
    expect(raci.preview).toHaveBeenCalledWith(
      'model:default/churn',
      [{ activity: 'training', accountable: 'user:ada' }],
      {
        token: expect.stringContaining('mock-service-token'),
        signal: expect.any(AbortSignal),
        entity: {
          title: 'A model',
          type: 'classifier',
          lifecycle: 'experimental',
          owner: 'crew',
          system: 'shop',
        },
      },
    );
    expect(maturity.predict).toHaveBeenCalledWith(
      {
        entity: expect.objectContaining({ kind: 'Model' }),
        // Facts that no source of this portal tells are left out.
        facts: {
          ...facts,
          'catalog/owner-exists': false,
          'catalog/training-datasets': 0,
        },
      },
      expect.objectContaining({ signal: expect.any(AbortSignal) }),
    );
  });

  it('holds what it knows itself for truer than what a template says', async () => {
    const { plan, maturity } = setup();
    await plan({ name: 'churn', facts: { 'catalog/owner-exists': true } });
    expect(maturity.predict).toHaveBeenCalledWith(
      expect.objectContaining({
        facts: expect.objectContaining({ 'catalog/owner-exists': false }),
      }),
      expect.anything(),
    );
  });

  it('goes without families that are not installed', async () => {
    const { plan, raci, maturity } = setup();
    raci.preview.mockRejectedValue(NOT_FOUND);
    maturity.listFacts.mockRejectedValue(NOT_FOUND);
    const made = await plan({ name: 'churn' });
    expect(made).not.toHaveProperty('raci');
    expect(made).not.toHaveProperty('maturity');
    expect(made.notes.map(({ title }) => title)).toEqual(['Lock']);
  });

  it('says what could not be asked, and shows the rest', async () => {
    const { plan, raci } = setup();
    raci.preview.mockRejectedValue(new Error('raci is starting'));
    const made = await plan({ name: 'churn' });
    expect(made.notes[0]).toEqual({
      title: 'RACI',
      content: 'It cannot be said now: raci is starting',
    });
    expect(made.maturity).toEqual(['level']);
  });

  it('says that a name is taken', async () => {
    const { plan } = setup();
    const { entities } = await plan({ name: 'taken' });
    expect(entities[1].problems).toEqual([
      "'model:default/taken' exists already; choose another name.",
    ]);
  });

  it('says that nothing of the project comes into the catalog', async () => {
    const { 'skeleton/catalog-info.yaml': _, ...files } = FILES;
    const { plan, raci } = setup({ files });
    const made = await plan({ name: 'churn' });
    expect(made.entities).toEqual([]);
    expect(made.notes[0].content).toContain('There is no catalog-info.yaml');
    expect(raci.preview).not.toHaveBeenCalled();
  });

  it('refuses values that do not fit, before anything is rendered', async () => {
    const { plan } = setup({
      renderer: {
        render: async () => {
          throw new Error('it was rendered');
        },
      },
    });
    await expect(plan({})).rejects.toThrow('requires property "name"');
  });

  it('knows no template that the asker does not see', async () => {
    const { plan } = setup({ catalog: catalogServiceMock({ entities: [] }) });
    await expect(plan({ name: 'churn' })).rejects.toThrow(
      "No template 'template:default/training' is in the catalog, or you may not see it.",
    );
  });
});
