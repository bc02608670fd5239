import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import DeclinedIcon from '@material-ui/icons/Block';
import ApprovedIcon from '@material-ui/icons/EventAvailable';
import ExpiredIcon from '@material-ui/icons/EventBusy';
import RequestedIcon from '@material-ui/icons/HourglassEmpty';
import RevokedIcon from '@material-ui/icons/RemoveCircleOutline';
import WithdrawnIcon from '@material-ui/icons/Undo';
import type { WaiverState } from '@waymark/plugin-maturity-common';
import { StateMark } from '@waymark/plugin-page-parts-react';
import type { ComponentType } from 'react';
import { maturityTranslationRef } from '../../translation';

const ICONS: Record<WaiverState, ComponentType<SvgIconProps>> = {
  requested: RequestedIcon,
  approved: ApprovedIcon,
  declined: DeclinedIcon,
  withdrawn: WithdrawnIcon,
  expired: ExpiredIcon,
  revoked: RevokedIcon,
};

/** Where a waiver is in its life: a shape of its own, and the word for it. */
export function WaiverStateMark(props: { state: WaiverState }) {
  const { state } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <StateMark icon={ICONS[state]}>{t(`waiver.state.${state}`)}</StateMark>
  );
}
