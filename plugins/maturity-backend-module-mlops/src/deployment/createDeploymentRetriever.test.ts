import { describeFactRetriever } from '@waymark/plugin-maturity-node/testUtils';
import { createFamilyFixture } from '../__testUtils__/createFamilyFixture';
import {
  makeGroup,
  makeSubject,
  makeUser,
  valuesOf,
} from '../__testUtils__/entities';
import {
  makeComparison,
  makeDeployment,
  makeModel,
  makeOverview,
  makeVersion,
} from '../__testUtils__/registry';

const CHURN = '/mlops/v1/entities/model/default/churn';
const known = makeSubject('model:default/churn', {
  spec: { product: { baseline: { version: '1' } } },
  relations: [['ownedBy', 'group:default/team']],
});

const setup = () =>
  createFamilyFixture({
    id: 'deployment',
    known,
    entities: [makeGroup('team', ['ada']), makeUser('ada')],
    answers: {
      [`${CHURN}/overview`]: makeOverview(known.entityRef, {
        model: makeModel({ serving: [makeDeployment()] }),
      }),
      [`${CHURN}/versions/2`]: makeVersion(),
      [`${CHURN}/version-comparison`]: makeComparison(),
    },
  });

describeFactRetriever({ name: 'deployment', setup });

describe('the retriever of deployments', () => {
  it('compares with the version before, once if that is the baseline', async () => {
    const { retriever, asked, close } = setup();
    try {
      const { signal } = new AbortController();
      const told = await retriever.retrieve([known], { signal });
      expect(valuesOf(told.get(known.entityRef)?.facts ?? {})).toMatchObject({
        'production-version-registered': true,
        'production-compared': true,
        'production-by-owner': true,
      });
      const comparisons = asked.filter(({ pathname }) =>
        pathname.endsWith('/version-comparison'),
      );
      expect(
        comparisons.map(({ searchParams }) => [...searchParams.values()]),
      ).toEqual([['1', '2']]);
    } finally {
      await close?.();
    }
  });
});
