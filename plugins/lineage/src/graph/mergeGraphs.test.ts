import fc from 'fast-check';
import type { LineageGraph } from '@waymark/plugin-lineage-common';
import { edge, graph, node } from '../fixtures/graphs';
import { mergeGraphs } from './mergeGraphs';

const root = node('root');
const a = node('a', { depth: 1, hidden: { upstream: 0, downstream: 3 } });

describe('mergeGraphs', () => {
  it('adds neighbours and takes them off what is hidden', () => {
    const b = node('b', { depth: 1, hidden: { upstream: 2, downstream: 0 } });
    const merged = mergeGraphs(
      graph([root, a], [edge(root, a)]),
      graph(
        [{ ...a, depth: 0, hidden: { upstream: 1, downstream: 2 } }, b],
        [edge(a, b)],
      ),
    );
    expect(merged.root).toBe(root.id);
    expect(
      merged.nodes.map(item => [item.name, item.depth, item.hidden]),
    ).toEqual([
      ['root', 0, { upstream: 0, downstream: 0 }],
      ['a', 1, { upstream: 0, downstream: 2 }],
      ['b', 2, { upstream: 2, downstream: 0 }],
    ]);
    expect(merged.edges).toHaveLength(2);
  });

  it('counts a neighbour once, however many edges lead to it', () => {
    const b = node('b', { hidden: { upstream: 1, downstream: 0 } });
    const merged = mergeGraphs(
      graph([b], []),
      graph([b, a], [edge(a, b), edge(a, b, { kind: 'serving' })]),
    );
    expect(merged.nodes[0].hidden.upstream).toBe(1);
  });

  it('takes the newer word for a node and an edge', () => {
    const merged = mergeGraphs(
      graph([root, a], [edge(root, a)]),
      graph(
        [{ ...a, title: 'Renamed' }, root],
        [edge(root, a, { provenance: 'both' })],
      ),
    );
    expect(merged.nodes.find(item => item.id === a.id)?.title).toBe('Renamed');
    expect(merged.edges).toEqual([edge(root, a, { provenance: 'both' })]);
  });

  it('says that it is not whole when either is not', () => {
    const whole = graph([root], []);
    const part: LineageGraph = {
      ...whole,
      truncated: { reason: 'nodes', limit: 50 },
    };
    expect(mergeGraphs(part, whole).truncated).toEqual(part.truncated);
    expect(mergeGraphs(whole, part).truncated).toEqual(part.truncated);
    expect(mergeGraphs(whole, whole).truncated).toBe(false);
  });

  /** What a server that knows all edges says of one node, one level deep. */
  function ask(pairs: [number, number][], of: number): LineageGraph {
    const shown = new Set([
      of,
      ...pairs.filter(([, to]) => to === of).map(([from]) => from),
      ...pairs.filter(([from]) => from === of).map(([, to]) => to),
    ]);
    const beyond = (id: number, end: 0 | 1) =>
      new Set(
        pairs
          .filter(pair => pair[end] === id && !shown.has(pair[1 - end]))
          .map(pair => pair[1 - end]),
      ).size;
    const nodes = [...shown].map(id =>
      node(`n${id}`, {
        depth: id === of ? 0 : 1,
        hidden: { upstream: beyond(id, 1), downstream: beyond(id, 0) },
      }),
    );
    return graph(
      nodes,
      pairs
        .filter(([from, to]) => shown.has(from) && shown.has(to))
        .map(([from, to]) => edge(node(`n${from}`), node(`n${to}`))),
    );
  }

  it('hides of each node what is neither drawn nor said to be elsewhere', () => {
    const anyPairs = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), {
      maxLength: 25,
    });
    fc.assert(
      fc.property(anyPairs, fc.array(fc.nat(7)), (pairs, opened) => {
        let merged = ask(pairs, 0);
        for (const id of opened) {
          merged = mergeGraphs(merged, ask(pairs, id));
        }
        for (const item of merged.nodes) {
          const all = new Set(
            pairs
              .filter(([from]) => `n${from}` === item.name)
              .map(([, to]) => to),
          ).size;
          const drawn = new Set(
            merged.edges
              .filter(({ from }) => from === item.id)
              .map(({ to }) => to),
          ).size;
          expect(item.hidden.downstream + drawn).toBe(all);
        }
        const ids = merged.nodes.map(item => item.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
