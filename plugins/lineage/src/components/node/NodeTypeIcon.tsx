import SvgIcon, { type SvgIconProps } from '@material-ui/core/SvgIcon';
import type { LineageNode } from '@waymark/plugin-lineage-common';
import { SHAPES } from '../../graph/nodes/GraphSprites';
import { nodeType } from '../../graph/nodes/nodeType';

/** What a node is, in the shape that the picture gives it. */
export function NodeTypeIcon(
  props: SvgIconProps & {
    node: Pick<LineageNode, 'type' | 'masked' | 'members'>;
    /** The word for the shape, where none stands beside it. */
    title?: string;
  },
) {
  const { node, title, ...rest } = props;
  return (
    <SvgIcon fontSize="small" titleAccess={title} {...rest}>
      <path
        d={SHAPES[nodeType(node)]}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.8}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </SvgIcon>
  );
}
