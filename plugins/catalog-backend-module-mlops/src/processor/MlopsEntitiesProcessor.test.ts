import type { Entity } from '@backstage/catalog-model';
import type { CatalogProcessorResult } from '@backstage/plugin-catalog-node';
import { MlopsEntitiesProcessor } from './MlopsEntitiesProcessor';

const processor = new MlopsEntitiesProcessor();
const location = { type: 'url', target: 'https://example.org/catalog.yaml' };

function entity(overrides: Partial<Entity>): Entity {
  return {
    apiVersion: 'mlops.waymark.dev/v1alpha1',
    kind: 'Model',
    metadata: { name: 'churn' },
    spec: {
      type: 'classification',
      lifecycle: 'production',
      owner: 'churn-team',
      trainedOn: ['dataset:events'],
    },
    ...overrides,
  };
}

async function relations(value: Entity) {
  const emitted: CatalogProcessorResult[] = [];
  await processor.postProcessEntity(value, location, r => emitted.push(r));
  return emitted;
}

describe('MlopsEntitiesProcessor', () => {
  it('knows a valid entity', async () => {
    await expect(processor.validateEntityKind(entity({}))).resolves.toBe(true);
  });

  it.each([
    ['backstage.io/v1alpha1', 'Component'],
    ['ml.example.org/v1', 'Model'],
  ])('leaves %s %s alone', async (apiVersion, kind) => {
    const foreign = entity({ apiVersion, kind });
    await expect(processor.validateEntityKind(foreign)).resolves.toBe(false);
    await expect(relations(foreign)).resolves.toEqual([]);
  });

  it('refuses an entity with the one thing that is wrong', async () => {
    await expect(
      processor.validateEntityKind(
        entity({
          spec: {
            type: 'classification',
            lifecycle: 'production',
            owner: 'churn-team',
            trainedOn: ['dataset:events', 'customers'],
          },
        }),
      ),
    ).rejects.toMatchObject({
      name: 'InputError',
      message:
        "spec.trainedOn[1]: 'customers' has no kind; expected a dataset reference such as dataset:default/customers",
    });
  });

  it('refuses an entity with all that is wrong', async () => {
    await expect(
      processor.validateEntityKind(
        entity({ kind: 'Pipeline', spec: { type: 'trainig', owner: 3 } }),
      ),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(
        /^3 problems\n- spec\.lifecycle: is missing.*\n- spec\.type: 'trainig'.*\n- spec\.owner: found the number 3/,
      ),
    });
  });

  it('refuses our kinds under an apiVersion of Backstage, naming the right one', async () => {
    await expect(
      processor.validateEntityKind(
        entity({ apiVersion: 'backstage.io/v1alpha1' }),
      ),
    ).rejects.toThrow(
      "apiVersion: 'backstage.io/v1alpha1' is not known; expected 'mlops.waymark.dev/v1alpha1'",
    );
  });

  it('emits relations in both directions', async () => {
    await expect(relations(entity({}))).resolves.toEqual(
      [
        ['model:churn', 'ownedBy', 'group:churn-team'],
        ['group:churn-team', 'ownerOf', 'model:churn'],
        ['model:churn', 'trainedOn', 'dataset:events'],
        ['dataset:events', 'usedToTrain', 'model:churn'],
      ].map(([source, type, target]) => ({
        type: 'relation',
        relation: { source: parts(source), type, target: parts(target) },
      })),
    );
  });
});

function parts(ref: string) {
  const [kind, name] = ref.split(':');
  return { kind, namespace: 'default', name };
}
