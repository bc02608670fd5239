import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import PipelineIcon from '@material-ui/icons/AccountTree';
import ModelIcon from '@material-ui/icons/Memory';
import DatasetIcon from '@material-ui/icons/Storage';
import type { ExploreItem } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../translation';

const ICONS = {
  Model: ModelIcon,
  Dataset: DatasetIcon,
  Pipeline: PipelineIcon,
};

/**
 * The icon of a kind, read out as the kind's name.
 * @public
 */
export function KindIcon(
  props: { kind: ExploreItem['kind'] } & Omit<SvgIconProps, 'titleAccess'>,
) {
  const { kind, ...icon } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const Icon = ICONS[kind];
  return <Icon titleAccess={t(`kind.${kind}.one`)} {...icon} />;
}
