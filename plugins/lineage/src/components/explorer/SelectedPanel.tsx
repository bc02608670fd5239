import type { LineageGraph, LineageNode } from '@waymark/plugin-lineage-common';
import { edgeId } from '../../graph/edgeId';
import { EdgePanel } from '../details/EdgePanel';
import type { NodeCommands } from '../details/NodeActions';
import { NodePanel } from '../details/NodePanel';
import type { LineageView } from '../view/viewState';

/** The panel of whatever is selected; nothing for what is not there. */
export function SelectedPanel(props: {
  graph: LineageGraph;
  nodes: ReadonlyMap<string, LineageNode>;
  selected: LineageView['selected'];
  focus: number;
  commands: NodeCommands;
  onSelect: (node?: string) => void;
  onShowMembers: () => void;
}) {
  const { graph, nodes, selected, focus, commands, onSelect, onShowMembers } =
    props;
  const close = () => onSelect(undefined);
  if (selected && 'node' in selected) {
    const node = nodes.get(selected.node);
    return node ? (
      <NodePanel
        key={node.id}
        node={node}
        focus={focus}
        commands={commands}
        onClose={close}
        onShowMembers={onShowMembers}
      />
    ) : null;
  }
  const wanted = selected && edgeId(selected.edge);
  const edge = graph.edges.find(one => edgeId(one) === wanted);
  const from = edge && nodes.get(edge.from);
  const to = edge && nodes.get(edge.to);
  return edge && from && to ? (
    <EdgePanel
      key={wanted}
      edge={edge}
      from={from}
      to={to}
      focus={focus}
      onClose={close}
      onSelect={onSelect}
    />
  ) : null;
}
