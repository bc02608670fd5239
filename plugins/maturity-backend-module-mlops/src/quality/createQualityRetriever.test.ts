import { describeFactRetriever } from '@waymark/plugin-maturity-node/testUtils';
import { createFamilyFixture } from '../__testUtils__/createFamilyFixture';
import { makeSubject, valuesOf } from '../__testUtils__/entities';
import { makeQuality } from '../__testUtils__/registry';

const page = (...items: object[]) => ({ items, pageInfo: {} });

const setup = () =>
  createFamilyFixture({
    id: 'quality',
    known: makeSubject('model:default/churn', {
      relations: [
        ['trainedOn', 'dataset:default/customers'],
        ['trainedOn', 'dataset:default/nobody-knows'],
      ],
    }),
    answers: {
      '/mlops/v1/entities/model/default/churn/quality': page(),
      '/mlops/v1/entities/dataset/default/customers/quality': page(
        makeQuality({ failed: 1 }),
      ),
    },
  });

describeFactRetriever({ name: 'quality', setup });

describe('the retriever of quality', () => {
  it('asks about the data a model is trained on', async () => {
    const { retriever, known, close } = setup();
    try {
      const { signal } = new AbortController();
      const told = await retriever.retrieve([known], { signal });
      expect(valuesOf(told.get(known.entityRef)?.facts ?? {})).toMatchObject({
        suites: 0,
        'datasets-unchecked': 1,
        'datasets-failed': 1,
      });
    } finally {
      await close?.();
    }
  });
});
