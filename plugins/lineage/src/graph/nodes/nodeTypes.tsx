import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { FlowNode } from '../canvas/flowTypes';
import { NodeFrame } from './NodeFrame';

type Props = NodeProps<FlowNode>;

/** Data: a table, a file, a feature set. */
const DatasetNode = memo((flow: Props) => (
  <NodeFrame flow={flow} icon="dataset" />
));

/** A model, or one version of it. */
const ModelNode = memo((flow: Props) => <NodeFrame flow={flow} icon="model" />);

/** What reads and writes: a pipeline, a task, a query. */
const JobNode = memo((flow: Props) => <NodeFrame flow={flow} icon="job" />);

/** Where a model is served. */
const EndpointNode = memo((flow: Props) => (
  <NodeFrame flow={flow} icon="endpoint" />
));

/** Something that the reader may not see: its place, not its name. */
const MaskedNode = memo((flow: Props) => (
  <NodeFrame flow={flow} icon="masked" look="masked" />
));

/** Several nodes rolled up into one. */
const GroupNode = memo((flow: Props) => (
  <NodeFrame flow={flow} icon="rollUp" look="group" />
));

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
