import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { raciTranslationRef } from '../../translation';
import { PartyView } from '../duties/PartyView';
import type { TabProps } from '../page/RaciContent';
import { AllPeople } from './AllPeople';

/** Everybody who has a duty; one of them with all of theirs. */
export function PeopleTab(props: TabProps) {
  const { params, change } = props;
  const { party } = params;
  const { t } = useTranslationRef(raciTranslationRef);
  if (!party) {
    return <AllPeople {...props} />;
  }
  return (
    <>
      <Button
        size="small"
        onClick={() => change({ party: undefined }, { step: true })}
      >
        {t('page.people.back')}
      </Button>
      <PartyView key={party} partyRef={party} params={params} change={change} />
    </>
  );
}
