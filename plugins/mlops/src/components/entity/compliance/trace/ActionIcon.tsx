import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import DemotedIcon from '@material-ui/icons/ArrowDownward';
import PromotedIcon from '@material-ui/icons/ArrowUpward';
import RegisteredIcon from '@material-ui/icons/BookmarkBorder';
import FailedIcon from '@material-ui/icons/Cancel';
import DeployedIcon from '@material-ui/icons/CloudUploadOutlined';
import UnknownIcon from '@material-ui/icons/FiberManualRecord';
import TrainedIcon from '@material-ui/icons/FitnessCenter';
import RanIcon from '@material-ui/icons/PlayArrow';
import EvaluatedIcon from '@material-ui/icons/Speed';
import type { TraceAction } from '@waymark/plugin-mlops-common';
import type { ComponentType } from 'react';

const ICONS: Record<TraceAction, ComponentType<SvgIconProps>> = {
  trained: TrainedIcon,
  evaluated: EvaluatedIcon,
  ran: RanIcon,
  registered: RegisteredIcon,
  promoted: PromotedIcon,
  demoted: DemotedIcon,
  deployed: DeployedIcon,
  failed: FailedIcon,
};

/** The picture of what happened; the words beside it say the same. */
export function ActionIcon(
  props: { action: TraceAction } & Pick<SvgIconProps, 'className'>,
) {
  const { action, className } = props;
  const Icon = Object.hasOwn(ICONS, action) ? ICONS[action] : UnknownIcon;
  return <Icon fontSize="small" className={className} aria-hidden />;
}
