import { churn, churnEdges, indexLineage, makeEdge } from '../../fixtures';
import { neighboursOf } from './neighbours';

const nodes = Object.values(churn);

describe('neighboursOf', () => {
  it('counts what is not in the answer, too', () => {
    const graph = indexLineage({
      nodes,
      edges: Object.values(churnEdges),
    }).getGraph({ root: { node: churn.model.id }, depth: 1, limit: 3 });
    const { upstream, downstream } = neighboursOf(graph);
    expect(upstream.shown.length).toBeLessThan(upstream.count);
    expect(upstream.count).toBe(3);
    expect(downstream.count).toBe(1);
  });

  it('shows a node once, by the edge that is sure', () => {
    const graph = indexLineage({
      nodes,
      edges: [
        makeEdge(churn.customers, churn.model, { provenance: 'declared' }),
        makeEdge(churn.customers, churn.model, { kind: 'serving' }),
      ],
    }).getGraph({ root: { node: churn.model.id }, depth: 1 });
    const { upstream } = neighboursOf(graph);
    expect(upstream.shown).toHaveLength(1);
    expect(upstream.shown[0].edge.provenance).toBe('both');
  });
});
