import type {
  LineageEdge,
  LineageGraph,
  LineageNode,
} from '@waymark/plugin-lineage-common';
import { rollUp } from './rollUp';

const node = (id: string, more: Partial<LineageNode> = {}): LineageNode => ({
  id,
  type: 'dataset',
  namespace: 'n',
  name: id,
  title: id,
  depth: 1,
  hidden: { upstream: 1, downstream: 2 },
  ...more,
});

const edge = (
  from: string,
  to: string,
  more: Partial<LineageEdge> = {},
): LineageEdge => ({
  from,
  to,
  kind: 'derivation',
  provenance: 'observed',
  ...more,
});

const graph = (nodes: LineageNode[], edges: LineageEdge[]): LineageGraph => ({
  root: 'root',
  granularity: 'asset',
  nodes,
  edges,
  truncated: false,
});

const billing = { system: 'system:default/billing' };
const group = 'group:system:system%3Adefault%2Fbilling';

describe('rollUp', () => {
  it('makes one node of those with the same value, and sums up', () => {
    const { nodes } = rollUp(
      graph(
        [
          node('root', { depth: 0, ...billing }),
          node('a', { ...billing, depth: 2 }),
          node('b', { ...billing, type: 'model' }),
          node('c', { ...billing, type: 'model' }),
          node('d'),
          node('hidden:1', { ...billing, masked: true }),
        ],
        [],
      ),
      'system',
    );
    expect(nodes.map(({ id }) => id)).toEqual(['root', 'd', 'hidden:1', group]);
    expect(nodes.at(-1)).toEqual({
      id: group,
      type: 'model',
      namespace: '',
      name: 'system:default/billing',
      title: 'system:default/billing',
      system: 'system:default/billing',
      depth: 1,
      hidden: { upstream: 3, downstream: 6 },
      members: 3,
    });
  });

  it('joins edges between the same ends, and drops those within a group', () => {
    const { edges } = rollUp(
      graph(
        [node('root', { depth: 0 }), node('a', billing), node('b', billing)],
        [
          edge('root', 'a', {
            provenance: 'declared',
            firstSeen: '2026-01-02T00:00:00.000Z',
            lastSeen: '2026-01-03T00:00:00.000Z',
            runId: 'old',
            stale: true,
            jobs: [{ id: 'j1', title: 'j1' }],
          }),
          edge('root', 'b', {
            firstSeen: '2026-01-01T00:00:00.000Z',
            lastSeen: '2026-01-05T00:00:00.000Z',
            runId: 'new',
            jobs: [{ id: 'j2', title: 'j2' }],
          }),
          edge('root', 'b', { kind: 'serving' }),
          edge('a', 'b'),
        ],
      ),
      'system',
    );
    expect(edges).toEqual([
      {
        from: 'root',
        to: group,
        kind: 'derivation',
        provenance: 'both',
        firstSeen: '2026-01-01T00:00:00.000Z',
        lastSeen: '2026-01-05T00:00:00.000Z',
        runId: 'new',
        jobs: [
          { id: 'j2', title: 'j2' },
          { id: 'j1', title: 'j1' },
        ],
        members: 2,
      },
      {
        from: 'root',
        to: group,
        kind: 'serving',
        provenance: 'observed',
        members: 1,
      },
    ]);
  });

  it('is stale only when all that it stands for is', () => {
    const { edges } = rollUp(
      graph(
        [node('root'), node('a', billing), node('b', billing)],
        [
          edge('root', 'a', { stale: true }),
          edge('root', 'b', { stale: true }),
        ],
      ),
      'system',
    );
    expect(edges).toMatchObject([{ stale: true, members: 2 }]);
  });

  it('groups by type, too', () => {
    const { nodes } = rollUp(
      graph([node('root'), node('a'), node('m', { type: 'model' })], []),
      'type',
    );
    expect(nodes.map(({ id, type }) => [id, type])).toEqual([
      ['root', 'dataset'],
      ['group:type:dataset', 'dataset'],
      ['group:type:model', 'model'],
    ]);
  });
});
