import { mockServices } from '@backstage/backend-test-utils';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import { readCatalogFacts } from '@waymark/plugin-mlops-common';
import type { EntityRaci, RaciCell } from '@waymark/plugin-raci-common';
import { foreseeFacts } from './foreseeFacts';
import { readAsPlanned } from './readAsPlanned';

const NOW = Date.parse('2026-11-22T00:00:00Z');

function entity(
  kind: string,
  name: string,
  spec: JsonObject,
  relations: [string, string][] = [],
): Entity {
  return {
    apiVersion: 'mlops.waymark.dev/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    spec,
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

const MODEL = {
  type: 'classification',
  lifecycle: 'experimental',
  owner: 'crew',
  system: 'shop',
  trainedOn: ['dataset:churn-data'],
  product: { mlLead: 'ada', productEngineer: 'nobody' },
};
const DATA = { type: 'table', lifecycle: 'experimental', owner: 'crew' };
const PIPELINE = {
  type: 'training',
  lifecycle: 'experimental',
  owner: 'crew',
  orchestrator: 'make',
  schedule: '0 3 * * 1',
  consumes: ['dataset:churn-data'],
  produces: ['model:churn'],
};

/** As files declare them: nobody has looked for what they name yet. */
const DECLARED = [
  entity('Model', 'churn', MODEL),
  entity('Dataset', 'churn-data', DATA),
  entity('Pipeline', 'churn-training', PIPELINE),
].map(({ relations: _, ...descriptor }) => descriptor);

/** The same, as the catalog has them once it has looked. */
const PROCESSED = [
  entity('Model', 'churn', MODEL, [
    ['ownedBy', 'group:default/crew'],
    ['partOf', 'system:default/shop'],
    ['trainedOn', 'dataset:default/churn-data'],
    ['producedBy', 'pipeline:default/churn-training'],
  ]),
  entity('Dataset', 'churn-data', DATA, [
    ['ownedBy', 'group:default/crew'],
    ['usedToTrain', 'model:default/churn'],
    ['consumedBy', 'pipeline:default/churn-training'],
  ]),
  entity('Pipeline', 'churn-training', PIPELINE, [
    ['ownedBy', 'group:default/crew'],
    ['consumes', 'dataset:default/churn-data'],
    ['produces', 'model:default/churn'],
  ]),
];

const PEOPLE = [
  entity('Group', 'crew', { profile: { email: 'crew@example.org' } }, [
    ['hasMember', 'user:default/ada'],
  ]),
  entity('User', 'ada', {}),
];

const planned = (descriptors: readonly Entity[]) =>
  descriptors.map(descriptor => ({
    entityRef: stringifyEntityRef(descriptor),
    descriptor,
    problems: [],
  }));

const readerOf = (there: Entity[], coming: readonly Entity[]) =>
  readAsPlanned(
    {
      auth: mockServices.auth(),
      catalog: catalogServiceMock({ entities: there }),
    },
    planned(coming),
  );

const foresee = (
  options: { there?: Entity[]; coming?: Entity[]; raci?: EntityRaci } = {},
) => {
  const { there = PEOPLE, coming = DECLARED, raci } = options;
  const [own] = planned(coming);
  return foreseeFacts({
    entity: own,
    read: readerOf(there, coming),
    raci,
    now: NOW,
  });
};

const cell = (ref: string): RaciCell => ({
  ref,
  state: 'present',
  exists: true,
  origin: { level: 'entity' },
});

const activity = (name: string, responsible: RaciCell[]) => ({
  activity: name,
  title: name,
  accountable: [],
  responsible,
  consulted: [],
  informed: [],
  gaps: [],
});

const raciOf = (deployer: string): EntityRaci => ({
  entityRef: 'model:default/churn',
  owner: 'group:default/crew',
  declared: false,
  activities: [
    activity('training', [cell('group:default/crew')]),
    activity('deployment', [cell(deployer)]),
  ],
  gaps: [],
  gapCount: 0,
});

describe('facts that are foreseen', () => {
  it.each(PROCESSED.map(one => [one.kind, one] as const))(
    'are those of the same %s once it is in the catalog',
    async (_, processed) => {
      const entityRef = stringifyEntityRef(processed);
      const facts = await readCatalogFacts({
        entities: new Map([[entityRef, processed]]),
        read: readerOf([...PEOPLE, ...PROCESSED], []),
        now: NOW,
      });
      const coming = [
        ...DECLARED.filter(one => one.kind === processed.kind),
        ...DECLARED.filter(one => one.kind !== processed.kind),
      ];
      const expected = Object.entries(facts.get(entityRef) ?? {});
      expect(expected.length).toBeGreaterThan(10);
      expect(await foresee({ coming })).toEqual(
        Object.fromEntries(
          expected.map(([name, value]) => [`catalog/${name}`, value]),
        ),
      );
    },
  );

  it('tell what comes together from what is missing', async () => {
    expect(await foresee()).toMatchObject({
      'catalog/owner-exists': true,
      'catalog/owner-members': 1,
      'catalog/contact-email': true,
      'catalog/system': true,
      'catalog/product-ml-lead': true,
      'catalog/product-engineer': false,
      'catalog/pipelines': 1,
      'catalog/pipeline-orchestrator': 'make',
      'catalog/datasets-missing': 0,
      'catalog/datasets-unowned': 0,
    });
    expect(
      await foresee({ coming: DECLARED.slice(0, 1), there: [] }),
    ).toMatchObject({
      'catalog/owner-exists': false,
      'catalog/pipelines': 0,
      'catalog/datasets-missing': 1,
    });
  });

  it('know where an entity of another kind belongs', async () => {
    const service = entity('Component', 'scores', {
      owner: 'user:ada',
      system: 'shop',
    });
    expect(await foresee({ coming: [service] })).toMatchObject({
      'catalog/owner': 'user:default/ada',
      'catalog/owner-exists': true,
      'catalog/system': true,
    });
  });

  it.each([
    ['user:default/ada', true],
    ['group:default/crew', true],
    ['user:default/somebody-else', false],
  ])('say whether %s deploys what the team built: %s', async (ref, builds) => {
    expect(await foresee({ raci: raciOf(ref) })).toMatchObject({
      'raci/deployment-responsible': true,
      'raci/deployment-accountable': false,
      'raci/deployment-by-builders': builds,
      'raci/handovers': 0,
    });
  });

  it('say nothing of who acts where that is not known', async () => {
    const ids = Object.keys(await foresee());
    expect(ids.filter(id => !id.startsWith('catalog/'))).toEqual([]);
  });
});
