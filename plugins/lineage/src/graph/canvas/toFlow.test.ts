import { jobGraph, modelGraph } from '../../fixtures/graphs';
import { layoutGraph } from '../../layout/layoutGraph';
import { buildGraphView } from '../buildGraphView';
import { createEdgeMarker } from '../marks/markEdge';
import { markNodes } from '../marks/markNodes';
import { NODE_SIZE } from '../nodes/nodeSize';
import { toFlow, type FlowElements } from './toFlow';

function draw(
  options: {
    graph?: ReturnType<typeof modelGraph>;
    selected?: string;
    before?: FlowElements;
  } = {},
) {
  const { graph = modelGraph(), selected, before } = options;
  const view = buildGraphView({ graph });
  const nodeMarks = markNodes({ view, selected });
  return toFlow({
    view,
    positions: layoutGraph({
      nodes: view.nodes.map(({ node: { id } }) => ({ id, ...NODE_SIZE })),
      edges: view.edges.map(({ edge }) => edge),
      direction: 'right',
    }),
    direction: 'right',
    nodeMarks,
    markEdge: createEdgeMarker({ nodes: nodeMarks }),
    titleOf: node => node.title,
    edgeLabel: edge => edge.kind,
    expanding: [],
    before,
  });
}

describe('toFlow', () => {
  it('hands over what looks as before as the very objects of before', () => {
    const graph = modelGraph();
    const before = draw({ graph });
    const after = draw({ graph, selected: graph.nodes[1].id, before });
    expect(after.nodes.map((node, i) => node === before.nodes[i])).toEqual([
      true,
      false,
      true,
      true,
      true,
    ]);
    expect(after.edges.every((edge, i) => edge === before.edges[i])).toBe(true);
  });

  it('tells apart what is drawn differently', () => {
    expect(draw({ graph: jobGraph() }).nodes.map(node => node.type)).toEqual([
      'dataset',
      'job',
      'dataset',
      'job',
      'masked',
    ]);
  });

  it('leaves out what has no place yet, and edges to it', () => {
    const graph = modelGraph();
    const view = buildGraphView({ graph });
    const nodeMarks = markNodes({ view });
    const { nodes, edges } = toFlow({
      view,
      positions: { [graph.root]: { x: 1, y: 2 } },
      direction: 'down',
      nodeMarks,
      markEdge: createEdgeMarker({ nodes: nodeMarks }),
      titleOf: node => node.title,
      edgeLabel: edge => edge.kind,
      expanding: [{ node: graph.root, side: 'downstream' }],
    });
    expect(nodes).toHaveLength(1);
    expect(nodes[0].data.busy).toEqual({ upstream: false, downstream: true });
    expect(edges).toEqual([]);
  });
});
