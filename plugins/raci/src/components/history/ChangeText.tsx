import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RaciChange } from '@waymark/plugin-raci-common';
import { raciTranslationRef } from '../../translation';
import { PartyName } from '../party/PartyName';

/** One difference in words: who became or ceased to be what, and by whom. */
export function ChangeText(props: { change: RaciChange; activity: string }) {
  const { change, activity } = props;
  const { t } = useTranslationRef(raciTranslationRef);
  return (
    <>
      {t(`tab.${change.change}`, {
        party: <PartyName party={{ ref: change.ref }} />,
        role: t(`role.${change.role}.title`),
        activity,
      })}{' '}
      {change.by &&
        t('tab.by', { name: <PartyName party={{ ref: change.by }} /> })}{' '}
      {change.handoverId && t('tab.byHandover')}
    </>
  );
}
