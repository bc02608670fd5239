import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { startCatalog, until } from './startCatalog.test.fixture';

const managedBy = {
  [ANNOTATION_LOCATION]: 'url:https://example.org/catalog.yaml',
  [ANNOTATION_ORIGIN_LOCATION]: 'url:https://example.org/catalog.yaml',
};

function entity(kind: string, name: string, spec: JsonObject): Entity {
  return {
    apiVersion: 'mlops.waymark.dev/v1alpha1',
    kind,
    metadata: { name, annotations: managedBy },
    spec: { lifecycle: 'production', owner: 'retention-ml', ...spec },
  };
}

describe('the mlops module in a real catalog', () => {
  it('shows the relations of the kinds on both ends', async () => {
    const { provide, relationsOf } = await startCatalog();
    await provide(
      entity('Model', 'churn', {
        type: 'classification',
        trainedOn: ['dataset:features'],
        servedBy: ['component:scorer'],
      }),
      entity('Dataset', 'features', { type: 'table' }),
      entity('Pipeline', 'training', {
        type: 'training',
        consumes: ['dataset:features'],
        produces: ['model:churn'],
      }),
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'scorer', annotations: managedBy },
        spec: { type: 'service', lifecycle: 'production', owner: 'platform' },
      },
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Group',
        metadata: { name: 'retention-ml', annotations: managedBy },
        spec: { type: 'team', children: [] },
      },
    );

    const expected = {
      model: [
        'ownedBy group:default/retention-ml',
        'producedBy pipeline:default/training',
        'servedBy component:default/scorer',
        'trainedOn dataset:default/features',
      ],
      dataset: [
        'consumedBy pipeline:default/training',
        'ownedBy group:default/retention-ml',
        'usedToTrain model:default/churn',
      ],
      pipeline: [
        'consumes dataset:default/features',
        'ownedBy group:default/retention-ml',
        'produces model:default/churn',
      ],
      component: [
        'ownedBy group:default/platform',
        'serves model:default/churn',
      ],
      group: [
        'ownerOf dataset:default/features',
        'ownerOf model:default/churn',
        'ownerOf pipeline:default/training',
      ],
    };
    const all = async () => ({
      model: await relationsOf('model:churn'),
      dataset: await relationsOf('dataset:features'),
      pipeline: await relationsOf('pipeline:training'),
      component: await relationsOf('component:scorer'),
      group: await relationsOf('group:retention-ml'),
    });
    const count = (relations: Record<string, string[]>) =>
      Object.values(relations).flat().length;
    // Each end is stitched on its own; the sum tells when all are.
    const relations = await until(async () => {
      const now = await all();
      return count(now) >= count(expected) ? now : undefined;
    });
    expect(relations).toEqual(expected);
  }, 120_000);

  it('shows on an entity that became invalid what is wrong with it', async () => {
    const { provide, relationsOf, errorOf } = await startCatalog();
    const trainedOn = ['dataset:features'];
    await provide(entity('Model', 'churn', { type: 'tabular', trainedOn }));
    await relationsOf('model:churn');

    trainedOn.push('customers');
    await provide(entity('Model', 'churn', { type: 'tabular', trainedOn }));
    expect(await errorOf('model:churn')).toMatchObject({
      level: 'error',
      error: {
        message: expect.stringContaining(
          "spec.trainedOn[1]: 'customers' has no kind; expected a dataset reference such as dataset:default/customers",
        ),
      },
    });
  }, 120_000);

  it('hints at entities that are new or changed, and at no others', async () => {
    const { provide, get, hints } = await startCatalog();
    const churn = (type: string) => entity('Model', 'churn', { type });
    const features = entity('Dataset', 'features', { type: 'table' });
    const shownAs = (type: string) =>
      until(async () =>
        (await get('model:churn'))?.spec?.type === type ? true : undefined,
      );
    await provide(churn('one'), features);
    await shownAs('one');
    await until(async () => (hints.length >= 2 ? true : undefined));
    expect(hints).toEqual(
      expect.arrayContaining([
        { entityRef: 'model:default/churn' },
        { entityRef: 'dataset:default/features' },
      ]),
    );

    hints.length = 0;
    await provide(churn('two'), features);
    await shownAs('two');
    await until(async () => (hints.length >= 1 ? true : undefined));
    expect(hints).toEqual([{ entityRef: 'model:default/churn' }]);
  }, 120_000);
});
