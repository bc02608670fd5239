import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import EndpointIcon from '@material-ui/icons/CloudQueue';
import MaskedIcon from '@material-ui/icons/LockOutlined';
import ModelIcon from '@material-ui/icons/MemoryOutlined';
import JobIcon from '@material-ui/icons/PlayCircleOutline';
import DatasetIcon from '@material-ui/icons/StorageOutlined';
import type {
  LineageNode,
  LineageNodeType,
} from '@waymark/plugin-lineage-common';
import type { ComponentType } from 'react';

const ICONS: Record<LineageNodeType, ComponentType<SvgIconProps>> = {
  dataset: DatasetIcon,
  model: ModelIcon,
  job: JobIcon,
  endpoint: EndpointIcon,
};

/** What a node is, in one shape; the word is beside it or in its name. */
export function NodeTypeIcon(
  props: SvgIconProps & { node: Pick<LineageNode, 'type' | 'masked'> },
) {
  const { node, ...rest } = props;
  const Icon = node.masked ? MaskedIcon : ICONS[node.type];
  return <Icon fontSize="small" aria-hidden {...rest} />;
}
