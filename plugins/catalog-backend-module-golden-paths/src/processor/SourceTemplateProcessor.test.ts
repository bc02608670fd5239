import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogProcessorResult } from '@backstage/plugin-catalog-node';
import { SourceTemplateProcessor } from './SourceTemplateProcessor';

function setup() {
  const logger = mockServices.logger.mock();
  const processor = new SourceTemplateProcessor({ logger });
  const process = async (name: string, template: string) => {
    const entity: Entity = {
      apiVersion: 'mlops.waymark.dev/v1alpha1',
      kind: 'Model',
      metadata: {
        name,
        namespace: 'shop',
        annotations: { 'backstage.io/source-template': template },
      },
    };
    const emitted: CatalogProcessorResult[] = [];
    expect(
      await processor.postProcessEntity(
        entity,
        { type: 'url', target: 'https://x' },
        result => emitted.push(result),
      ),
    ).toBe(entity);
    return emitted;
  };
  return { process, logger };
}

const MODEL = { kind: 'Model', namespace: 'shop', name: 'churn' };
const TEMPLATE = { kind: 'template', namespace: 'default', name: 'training' };

describe('SourceTemplateProcessor', () => {
  it('emits the relation in both directions', async () => {
    const { process } = setup();
    expect(await process('churn', 'template:training')).toEqual([
      {
        type: 'relation',
        relation: { source: MODEL, type: 'scaffoldedFrom', target: TEMPLATE },
      },
      {
        type: 'relation',
        relation: { source: TEMPLATE, type: 'scaffolderOf', target: MODEL },
      },
    ]);
  });

  it('warns once of what is no ref, and again when it is another', async () => {
    const { process, logger } = setup();
    expect(await process('churn', 'a b')).toEqual([]);
    await process('churn', 'a b');
    expect(logger.warn).toHaveBeenCalledTimes(1);
    await process('churn', 'c d');
    await process('other', 'a b');
    expect(logger.warn).toHaveBeenCalledTimes(3);
  });
});
