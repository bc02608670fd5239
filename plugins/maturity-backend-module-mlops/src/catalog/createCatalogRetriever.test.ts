import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { describeFactRetriever } from '@waymark/plugin-maturity-node/testUtils';
import {
  makeEntity,
  makeGroup,
  makeSubject,
  makeUser,
  valuesOf,
} from '../__testUtils__/entities';
import { createEntityReader } from '../entities';
import { createCatalogRetriever } from './createCatalogRetriever';

const NOW = Date.parse('2026-11-22T00:00:00Z');

const churn = makeEntity('model:default/churn', {
  spec: {
    trainedOn: ['dataset:customers'],
    product: { businessOwner: 'ada', mlLead: 'left' },
  },
  relations: [['ownedBy', 'group:default/team']],
});
const entities = [
  churn,
  makeEntity('dataset:default/customers', {
    spec: { owner: 'group:default/empty' },
  }),
  makeGroup('team', ['ada', 'left']),
  makeGroup('empty', []),
  makeUser('ada'),
  makeUser('left', '2026-10-31'),
];

function createFixture() {
  const catalog = catalogServiceMock({ entities });
  const asked = jest.spyOn(catalog, 'getEntitiesByRefs');
  const retriever = createCatalogRetriever({
    readEntities: createEntityReader({ auth: mockServices.auth(), catalog }),
    clock: () => NOW,
  });
  return {
    retriever,
    // A mirror may know less of `spec` than the catalog.
    known: makeSubject('model:default/churn'),
    unknown: makeSubject('model:default/nobody-knows'),
    asked,
    goDown: () => {
      asked.mockRejectedValue(new Error('Database is gone'));
    },
    hang: () => {
      asked.mockReturnValue(new Promise(() => {}));
    },
  };
}

describeFactRetriever({
  name: 'catalog',
  setup: createFixture,
  notApplicable: { uninstall: 'No portal is without its catalog.' },
});

describe('the catalog’s retriever', () => {
  const { signal } = new AbortController();

  it('reads entities whole, with the people behind what they name', async () => {
    const { retriever, known } = createFixture();
    const answers = await retriever.retrieve([known], { signal });
    expect(
      valuesOf(answers.get('model:default/churn')?.facts ?? {}),
    ).toMatchObject({
      'owner-exists': true,
      'owner-members': 1,
      'product-stakeholders': 2,
      'product-stakeholders-present': 1,
      'training-datasets': 1,
      'datasets-unowned': 1,
    });
  });

  it('asks no more often for many entities than for one', async () => {
    const { retriever, known, asked } = createFixture();
    const other = makeSubject('dataset:default/customers');
    await retriever.retrieve([known], { signal });
    const alone = asked.mock.calls.length;
    asked.mockClear();
    await retriever.retrieve([known, other], { signal });
    expect(asked.mock.calls.length).toBeLessThanOrEqual(alone);
  });
});
