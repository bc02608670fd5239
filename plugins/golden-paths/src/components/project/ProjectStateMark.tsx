import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import DriftedIcon from '@material-ui/icons/CallSplit';
import CurrentIcon from '@material-ui/icons/CheckCircleOutline';
import FailingIcon from '@material-ui/icons/ErrorOutline';
import UnknownIcon from '@material-ui/icons/HelpOutline';
import BehindIcon from '@material-ui/icons/Update';
import type { ProjectState } from '@waymark/plugin-golden-paths-common';
import { StateMark } from '@waymark/plugin-page-parts-react';
import type { ComponentType } from 'react';
import { goldenPathsTranslationRef } from '../../translation';

const ICONS: Record<ProjectState, ComponentType<SvgIconProps>> = {
  current: CurrentIcon,
  behind: BehindIcon,
  drifted: DriftedIcon,
  unknown: UnknownIcon,
  failing: FailingIcon,
};

/** How a project stands to its template: a shape of its own, and the word. */
export function ProjectStateMark(props: { state: ProjectState }) {
  const { state } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return <StateMark icon={ICONS[state]}>{t(`state.${state}`)}</StateMark>;
}
