import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { parse } from 'yaml';
import { runAction } from '../__testUtils__/runAction';
import { createCatalogWriteAction } from './createCatalogWriteAction';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'scorer', description: '' },
  spec: { type: 'service', lifecycle: 'experimental', owner: 'growth' },
};

describe('mlops:catalog:write', () => {
  const root = createMockDirectory();
  beforeEach(() => root.clear());

  it.each([false, true])(
    'writes the descriptor, in a dry run too (%p)',
    async isDryRun => {
      const { output } = await runAction(
        createCatalogWriteAction(),
        { entities: [entity] },
        { workspacePath: root.path, isDryRun },
      );
      expect(output).toEqual({
        entityRefs: ['component:default/scorer'],
        path: 'catalog-info.yaml',
      });
      expect(
        parse(readFileSync(join(root.path, 'catalog-info.yaml'), 'utf8')),
      ).toEqual({
        ...entity,
        metadata: {
          name: 'scorer',
          annotations: {
            'backstage.io/source-template': 'template:default/training',
            'mlops.waymark.dev/template-version': '1.2.0',
          },
        },
      });
    },
  );

  it('writes into folders that are not there yet, and nowhere else', async () => {
    const write = (path: string) =>
      runAction(
        createCatalogWriteAction(),
        { entities: [entity], path },
        { workspacePath: root.path },
      );
    await write('models/churn/catalog-info.yaml');
    expect(
      readFileSync(join(root.path, 'models/churn/catalog-info.yaml'), 'utf8'),
    ).toContain('kind: Component');
    await expect(write('../catalog-info.yaml')).rejects.toThrow(/not allowed/);
  });
});
