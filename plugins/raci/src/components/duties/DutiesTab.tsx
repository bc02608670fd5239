import { useTranslationRef } from '@backstage/frontend-plugin-api';
import SignedOutIcon from '@material-ui/icons/PersonOutline';
import { StateMessage } from '@waymark/plugin-page-parts-react';
import { raciTranslationRef } from '../../translation';
import type { TabProps } from '../page/RaciContent';
import { useReader } from '../reader/useReader';
import { PartyView } from './PartyView';

/** What the reader has to do with, and what of it changed. */
export function DutiesTab(props: TabProps) {
  const { t } = useTranslationRef(raciTranslationRef);
  const { userRef } = useReader();
  return userRef ? (
    <PartyView {...props} partyRef={userRef} mine />
  ) : (
    <StateMessage
      icon={SignedOutIcon}
      title={t('page.duties.nobody')}
      text={t('page.duties.nobodyAdvice')}
      compact
    />
  );
}
