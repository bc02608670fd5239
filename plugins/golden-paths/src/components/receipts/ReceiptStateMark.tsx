import { useTranslationRef } from '@backstage/frontend-plugin-api';
import SucceededIcon from '@material-ui/icons/CheckCircleOutline';
import FailedIcon from '@material-ui/icons/ErrorOutline';
import RunningIcon from '@material-ui/icons/HourglassEmpty';
import type { Receipt } from '@waymark/plugin-golden-paths-common';
import { StateMark } from '@waymark/plugin-page-parts-react';
import { goldenPathsTranslationRef } from '../../translation';

const ICONS = {
  running: RunningIcon,
  succeeded: SucceededIcon,
  failed: FailedIcon,
};

/** How a run ended: a shape of its own, and the word for it. */
export function ReceiptStateMark({ state }: Pick<Receipt, 'state'>) {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return (
    <StateMark icon={ICONS[state]}>{t(`receipts.state.${state}`)}</StateMark>
  );
}
