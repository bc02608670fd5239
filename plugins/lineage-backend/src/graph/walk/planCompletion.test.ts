import fc from 'fast-check';
import { planCompletion, SMALL_LIST } from './planCompletion';

interface Edge {
  from: number;
  to: number;
}

const NODES = [1, 2, 3, 4, 5, 6];

const edgeSets: fc.Arbitrary<Edge[]> = fc.uniqueArray(
  fc.record({
    from: fc.constantFrom(...NODES),
    to: fc.constantFrom(...NODES),
  }),
  { maxLength: 20, selector: ({ from, to }) => `${from}:${to}` },
);

const nodeSets = fc.subarray(NODES).map(nodes => new Set(nodes));

describe('planCompletion', () => {
  it('reads every edge that the walk did not, and no long list', () => {
    fc.assert(
      fc.property(
        edgeSets,
        nodeSets,
        nodeSets,
        nodeSets,
        nodeSets,
        (edges, up, down, wideUp, wideDown) => {
          const count = (side: 'from' | 'to', id: number) =>
            edges.filter(edge => edge[side] === id).length;
          // A hub has many more neighbours than those that are shown.
          const degrees = (id: number) => ({
            upstream: count('to', id) + (wideUp.has(id) ? SMALL_LIST : 0),
            downstream: count('from', id) + (wideDown.has(id) ? SMALL_LIST : 0),
          });
          const plan = planCompletion({
            nodes: NODES,
            expanded: { upstream: up, downstream: down },
            degrees,
          });
          const isRead = ({ from, to }: Edge) =>
            down.has(from) ||
            up.has(to) ||
            (plan.downstream.of.includes(from) &&
              plan.downstream.among.includes(to)) ||
            (plan.upstream.of.includes(to) &&
              plan.upstream.among.includes(from)) ||
            (plan.pairs.from.includes(from) && plan.pairs.to.includes(to));
          expect(edges.filter(edge => !isRead(edge))).toEqual([]);
          expect(
            [
              ...plan.downstream.of.map(id => degrees(id).downstream),
              ...plan.upstream.of.map(id => degrees(id).upstream),
            ].filter(length => length > SMALL_LIST),
          ).toEqual([]);
          expect(plan.whole).toBe(true);
        },
      ),
    );
  });

  it('looks up no pairs where there would be too many, and says so', () => {
    const nodes = Array.from({ length: 600 }, (_, i) => i);
    const plan = planCompletion({
      nodes,
      expanded: { upstream: new Set(), downstream: new Set() },
      degrees: () => ({ upstream: 1_000, downstream: 1_000 }),
    });
    expect(plan.whole).toBe(false);
    expect(plan.pairs).toEqual({ from: [], to: [] });
  });
});
