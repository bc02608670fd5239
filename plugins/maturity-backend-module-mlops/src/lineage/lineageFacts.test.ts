import { valuesOf } from '../__testUtils__/entities';
import {
  makeDetail,
  makeEdge,
  makeGraph,
  makeLineageRun,
  makeNode,
} from '../__testUtils__/lineage';
import { lineageFacts, type LineageAnswer } from './lineageFacts';
import { LINEAGE_MEANINGS } from './meanings';

const input = (name: string, version?: string) => ({
  node: makeNode(name),
  facets: [],
  ...(version && { version }),
});

function tell(parts: Partial<LineageAnswer> = {}) {
  return lineageFacts({
    entityRef: 'model:default/churn',
    detail: makeDetail(),
    graph: makeGraph(),
    signals: [],
    newestRun: { inputs: [input('customers', 'd1')] },
    ...parts,
  });
}

const values = (parts?: Partial<LineageAnswer>) => valuesOf(tell(parts));

describe('lineageFacts of models', () => {
  it('tell a path that is complete', () => {
    const told = tell();
    expect(valuesOf(told)).toMatchObject({
      observed: true,
      jobs: 1,
      datasets: 1,
      endpoints: 1,
      version: '2',
      'run-inputs': 1,
      'run-inputs-unversioned': 0,
      'path-complete': true,
    });
    expect(told.version).toEqual({
      value: '2',
      at: '2026-11-02T10:00:00.000Z',
      evidence: {
        url: '/catalog/default/model/churn/lineage',
        title: 'Lineage',
      },
    });
  });

  const edges = makeGraph().edges;
  it.each<[string, Partial<LineageAnswer>]>([
    ['nobody serves it', { graph: makeGraph({ edges: edges.slice(0, 2) }) }],
    ['no data was seen', { graph: makeGraph({ edges: edges.slice(1) }) }],
    ['no version was seen', { detail: makeDetail({ versions: [] }) }],
    ['the run is unknown', { newestRun: undefined }],
    [
      'the job is only declared',
      {
        graph: makeGraph({
          edges: [
            edges[0],
            makeEdge('train', 'output', 'churn', 'declared'),
            edges[2],
          ],
        }),
      },
    ],
    [
      'the data goes into another job',
      {
        graph: makeGraph({
          edges: [makeEdge('customers', 'input', 'other'), ...edges.slice(1)],
        }),
      },
    ],
  ])('tell a path that is not: %s', (_, parts) => {
    expect(values(parts)['path-complete']).toBe(false);
  });

  it('count each job and data set once, and the model itself never', () => {
    expect(
      values({
        graph: makeGraph({
          edges: [
            ...edges,
            makeEdge('customers', 'input', 'tune', 'both'),
            makeEdge('churn', 'input', 'tune'),
            makeEdge('tune', 'output', 'churn'),
          ],
        }),
      }),
    ).toMatchObject({ jobs: 2, datasets: 1 });
  });

  it('count inputs whose version nobody reported', () => {
    const inputs = [input('customers', 'd1'), input('calls')];
    expect(values({ newestRun: { inputs } })).toMatchObject({
      'run-inputs': 2,
      'run-inputs-unversioned': 1,
    });
  });

  it('do not take what is declared for observed', () => {
    expect(
      values({
        detail: makeDetail({ runs: [], versions: [] }),
        graph: makeGraph({
          edges: edges.map(edge => ({ ...edge, provenance: 'declared' })),
        }),
        signals: ['declared-not-observed', 'declared-not-observed', 'stale'],
        newestRun: undefined,
      }),
    ).toMatchObject({
      observed: false,
      version: null,
      jobs: 0,
      datasets: 0,
      endpoints: 1,
      'run-inputs': 0,
      'declared-not-observed': 2,
      'observed-not-declared': 0,
      stale: 1,
    });
  });
});

describe('lineageFacts of data sets and pipelines', () => {
  it('tell who writes and reads a data set', () => {
    expect(
      values({
        entityRef: 'dataset:default/customers',
        graph: makeGraph({
          root: 'customers',
          edges: [
            makeEdge('clean', 'output', 'customers'),
            makeEdge('customers', 'input', 'train'),
            makeEdge('customers', 'input', 'report', 'declared'),
          ],
        }),
      }),
    ).toMatchObject({ observed: true, jobs: 1, consumers: 1, version: '2' });
  });

  it('tell how the newest run of a pipeline stands', () => {
    const told = tell({
      entityRef: 'pipeline:default/train',
      detail: makeDetail({
        runs: [makeLineageRun({ state: 'failed' }), makeLineageRun()],
        versions: [],
      }),
      graph: makeGraph({ root: 'train' }),
    });
    expect(told).toMatchObject({
      inputs: { value: 1 },
      outputs: { value: 1 },
      'last-run': { value: 'failed', at: '2026-11-02T09:00:00.000Z' },
    });
  });

  it('tell every fact that is defined, of the kinds together', () => {
    const told = ['model', 'dataset', 'pipeline'].flatMap(kind =>
      Object.keys(values({ entityRef: `${kind}:default/x` })),
    );
    expect([...new Set(told)].sort()).toEqual(
      Object.keys(LINEAGE_MEANINGS).sort(),
    );
  });
});
