import { describeFactRetriever } from '@waymark/plugin-maturity-node/testUtils';
import { createFamilyFixture } from '../__testUtils__/createFamilyFixture';
import { makeSubject, valuesOf } from '../__testUtils__/entities';
import {
  makeDetail,
  makeEdge,
  makeGraph,
  makeLineageRun,
  makeNode,
} from '../__testUtils__/lineage';

const setup = () =>
  createFamilyFixture({
    id: 'lineage',
    known: makeSubject('model:default/churn'),
    answers: {
      '/lineage/v1/node': makeDetail(),
      '/lineage/v1/graph': makeGraph(),
      '/lineage/v1/drift': {
        items: [
          {
            edge: makeEdge('customers', 'input', 'train'),
            from: makeNode('customers'),
            to: makeNode('train', 'job'),
            signal: 'observed-not-declared',
            since: '2026-11-01T00:00:00.000Z',
          },
        ],
        pageInfo: {},
      },
      '/lineage/v1/runs/run-2': {
        ...makeLineageRun(),
        facets: [],
        inputs: [{ node: makeNode('customers'), facets: [] }],
        outputs: [],
      },
    },
  });

describeFactRetriever({ name: 'lineage', setup });

describe('the retriever of lineage', () => {
  it('reads two hops of a model, and the run behind its newest version', async () => {
    const { retriever, known, asked, close } = setup();
    try {
      const { signal } = new AbortController();
      const told = await retriever.retrieve([known], { signal });
      expect(valuesOf(told.get(known.entityRef)?.facts ?? {})).toMatchObject({
        'observed-not-declared': 1,
        'run-inputs-unversioned': 1,
        'path-complete': true,
      });
      const graph = asked.find(({ pathname }) => pathname.endsWith('/graph'));
      expect(graph?.searchParams.get('depth')).toBe('2');
    } finally {
      await close?.();
    }
  });
});
