import type { NodeProps } from '@xyflow/react';
import type { LineageNode } from '@waymark/plugin-lineage-common';
import { memo } from 'react';
import type { FlowNode } from '../canvas/flowTypes';
import { useGraphContext } from '../canvas/GraphContext';
import { Badge } from './Badge';
import { NodeFrame } from './NodeFrame';

type Props = NodeProps<FlowNode>;

/** Data: a table, a file, a feature set. */
const DatasetNode = memo((flow: Props) => {
  const { texts } = useGraphContext();
  const { node } = flow.data.view;
  return (
    <NodeFrame
      flow={flow}
      icon="dataset"
      line={texts.place(node)}
      badges={<AssetBadges node={node} />}
    />
  );
});

/** A model, or one version of it. */
const ModelNode = memo((flow: Props) => {
  const { texts } = useGraphContext();
  const { node } = flow.data.view;
  return (
    <NodeFrame
      flow={flow}
      icon="model"
      line={texts.place(node)}
      badges={<AssetBadges node={node} />}
    />
  );
});

/** What reads and writes: a pipeline, a task, a query. */
const JobNode = memo((flow: Props) => {
  const { texts } = useGraphContext();
  const { node } = flow.data.view;
  return (
    <NodeFrame
      flow={flow}
      icon="job"
      line={texts.place(node)}
      badges={
        node.lastRun && (
          <Badge icon={node.lastRun.state}>{texts.runState(node)}</Badge>
        )
      }
    />
  );
});

/** Where a model is served. */
const EndpointNode = memo((flow: Props) => {
  const { texts } = useGraphContext();
  const { node } = flow.data.view;
  return (
    <NodeFrame
      flow={flow}
      icon="endpoint"
      line={texts.place(node)}
      badges={node.lifecycle && <Badge>{node.lifecycle}</Badge>}
    />
  );
});

/** Something that the reader may not see: its place, not its name. */
const MaskedNode = memo((flow: Props) => {
  const { texts } = useGraphContext();
  return (
    <NodeFrame
      flow={flow}
      icon="masked"
      line={texts.type(flow.data.view.node)}
    />
  );
});

/** Several nodes rolled up into one. */
const GroupNode = memo((flow: Props) => {
  const { texts } = useGraphContext();
  const { members } = flow.data.view.node;
  return (
    <NodeFrame flow={flow} icon="rollUp" line={texts.members(members ?? 0)} />
  );
});

/** What is said of datasets and models alike. */
function AssetBadges(props: { node: LineageNode }) {
  const { node } = props;
  const { texts } = useGraphContext();
  const version = texts.version(node);
  return (
    <>
      {node.droppedAt && <Badge icon="dropped">{texts.dropped}</Badge>}
      {version && <Badge>{version}</Badge>}
      {node.lifecycle && <Badge>{node.lifecycle}</Badge>}
    </>
  );
}

/** One object for ever: xyflow draws everything anew when it changes. */
export const nodeTypes = {
  dataset: DatasetNode,
  model: ModelNode,
  job: JobNode,
  endpoint: EndpointNode,
  masked: MaskedNode,
  // Not `group`: the library has styles of its own for that name.
  rollUp: GroupNode,
};
