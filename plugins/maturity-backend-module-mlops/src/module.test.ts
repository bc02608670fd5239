import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  maturityExtensionPoint,
  type FactRetriever,
  type RubricText,
} from '@waymark/plugin-maturity-node';
import { factDefinitions } from './factDefinitions';
import { maturityModuleMlops } from './module';

describe('maturityModuleMlops', () => {
  it('brings every fact it defines, and its rubrics', async () => {
    const retrievers: FactRetriever[] = [];
    const rubrics: RubricText[] = [];
    await startTestBackend({
      extensionPoints: [
        [
          maturityExtensionPoint,
          {
            addFactRetriever: (...more) => retrievers.push(...more),
            addRubric: (...more) => rubrics.push(...more),
          },
        ],
      ],
      features: [
        maturityModuleMlops,
        mockServices.rootConfig.factory(),
        catalogServiceMock.factory(),
      ],
    });

    expect(
      retrievers.flatMap(({ id, facts }) =>
        facts.map(one => `${id}/${one.id}`),
      ),
    ).toEqual(factDefinitions.map(({ id }) => id));
    expect(rubrics.map(({ source }) => source)).toEqual(
      ['mlops', 'data', 'ownership'].map(
        name =>
          `@waymark/plugin-maturity-backend-module-mlops/rubrics/${name}.yaml`,
      ),
    );
    expect(rubrics[0].yaml).toMatch(/^(#.*\n)*id: mlops/m);
  });
});
