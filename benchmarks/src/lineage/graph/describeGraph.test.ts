import { Adjacency } from './Adjacency';
import {
  describeGraph,
  inputsOf,
  layerOf,
  listDerivations,
  outputsOf,
} from './describeGraph';

const WHOLE = { depth: 100, limit: Infinity };

describe('describeGraph', () => {
  it.each([1_000, 10_000])('has about %d asset edges, each once', edges => {
    const found = [...listDerivations(describeGraph(edges))];
    const ids = new Set(found.map(({ from, to }) => `${from} ${to}`));
    expect(ids.size).toBe(found.length);
    expect(Math.abs(found.length - edges) / edges).toBeLessThan(0.05);
  });

  it('is the same every time', () => {
    expect(describeGraph(1_000)).toEqual(describeGraph(1_000));
  });

  it('leads from each layer to the next', () => {
    const graph = describeGraph(1_000);
    for (let job = 0; job < graph.jobs; job++) {
      const from = [...inputsOf(graph, job)].map(one => layerOf(graph, one));
      const to = [...outputsOf(graph, job)].map(one => layerOf(graph, one));
      expect(new Set(from).size).toBe(1);
      expect(to).toEqual([from[0] + 1, from[0] + 1]);
    }
    expect(layerOf(graph, graph.assets - 1)).toBe(11);
  });

  it('is skewed: the hub is read by far more than most', () => {
    const graph = describeGraph(10_000);
    const adjacency = new Adjacency(graph);
    const consumers = Array.from({ length: graph.starts[1] }, (_, asset) =>
      adjacency.consumers(asset),
    ).sort((a, b) => b - a);
    expect(adjacency.consumers(graph.hub)).toBe(consumers[0]);
    expect(consumers[0]).toBeGreaterThan(
      20 * consumers[Math.floor(consumers.length / 2)],
    );
  });

  it('has a hub that reaches 100,000 assets at 500,000 edges', () => {
    const graph = describeGraph(500_000);
    const { reached } = new Adjacency(graph).walk(graph.hub, {
      direction: 'downstream',
      ...WHOLE,
    });
    expect(reached).toBeGreaterThan(100_000);
  });
});

describe('Adjacency', () => {
  const graph = describeGraph(1_000);
  const adjacency = new Adjacency(graph);

  it('walks as far as a walk over the list of edges does', () => {
    for (const root of [0, 1, 40, 100]) {
      const reached = new Set([root]);
      for (const { from, to } of listDerivations(graph)) {
        // Jobs come in the order of layers, so one pass is enough.
        if (reached.has(from)) {
          reached.add(to);
        }
      }
      expect(
        adjacency.walk(root, { direction: 'downstream', ...WHOLE }).reached,
      ).toBe(reached.size);
    }
  });

  it('stops at the depth and at the limit', () => {
    const walk = (depth: number, limit: number) =>
      adjacency.walk(graph.hub, { direction: 'both', depth, limit });
    expect(walk(1, Infinity)).toEqual({
      reached: adjacency.consumers(graph.hub) + 1,
      depth: 1,
    });
    expect(walk(3, 20).reached).toBe(20);
  });

  it('measures distances down the layers', () => {
    const last = outputsOf(graph, graph.jobs - graph.jobs / 11)[0];
    expect(adjacency.distance(graph.hub, last)).toBe(11);
    expect(adjacency.distance(last, graph.hub)).toBeUndefined();
    expect(adjacency.distance(last, last)).toBe(0);
  });
});
