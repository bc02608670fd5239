import { buildGraphView } from '../../graph/buildGraphView';
import { churn, churnLineage, indexLineage } from '../../fixtures';
import { leftOut } from './leftOut';

const { nodes = [], edges = [] } = churnLineage;
const lineage = indexLineage({ nodes, edges });

function leave(asked: { depth: number; limit: number }, collapsed = false) {
  const graph = lineage.getGraph({ root: { node: churn.model.id }, ...asked });
  return leftOut({
    graph,
    truncated: graph.truncated,
    drawn: buildGraphView({
      graph,
      collapsed: collapsed ? [{ node: churn.model.id, side: 'upstream' }] : [],
    }),
    asked,
  });
}

describe('leftOut', () => {
  it('offers another level where one goes on', () => {
    // customers, one level up, was made from a raw table.
    expect(leave({ depth: 1, limit: 50 })).toMatchObject({
      truncated: false,
      hidden: 2,
      moreDepth: 2,
    });
  });

  it('offers none for what only hangs sideways', () => {
    // The old model hangs from customers; another level would not show it.
    const left = leave({ depth: 2, limit: 50 });
    expect(left.hidden).toBe(1);
    expect(left.moreDepth).toBeUndefined();
  });

  it('offers more nodes when there were too many, up to what the API gives', () => {
    expect(leave({ depth: 2, limit: 3 })).toMatchObject({
      truncated: { reason: 'nodes', limit: 3 },
      moreNodes: 53,
    });
    const graph = lineage.getGraph({ root: { node: churn.model.id } });
    const full = leftOut({
      graph,
      truncated: { reason: 'nodes', limit: 1000 },
      drawn: buildGraphView({ graph }),
      asked: { depth: 2, limit: 1000 },
    });
    expect(full.moreNodes).toBeUndefined();
  });

  it('counts what is folded and what has no name', () => {
    expect(leave({ depth: 2, limit: 50 }).masked).toBe(1);
    expect(leave({ depth: 2, limit: 50 }, true)).toMatchObject({
      folded: 4,
      masked: 0,
    });
  });
});
