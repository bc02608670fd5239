import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  SearchPicker,
  type FoundParty,
} from '@waymark/plugin-page-parts-react';
import { raciTranslationRef } from '../../translation';
import { PartyOption } from './PartyOption';
import { useFindParties } from './useFindParties';

/**
 * Finds a person or group of the catalog. Only what the catalog has can be
 * chosen.
 */
export function PartyPicker(props: {
  /** Read out; seen too where there is no `shownLabel`. */
  label: string;
  /** Shorter, for a place that says the rest. */
  shownLabel?: string;
  helperText?: string;
  /** Who cannot be chosen, for they are already. */
  except?: readonly string[];
  onPick: (party: FoundParty) => void;
}) {
  const { label, shownLabel, helperText, except = [], onPick } = props;
  const { t } = useTranslationRef(raciTranslationRef);
  const find = useFindParties();
  return (
    <SearchPicker
      label={label}
      shownLabel={shownLabel ?? label}
      placeholder={t('picker.placeholder')}
      helperText={helperText}
      words={{ results: t('picker.results'), none: t('picker.none') }}
      find={find}
      accepts={({ ref }) => !except.includes(ref)}
      keyOf={({ ref }) => ref}
      onPick={onPick}
    >
      {party => <PartyOption party={party} />}
    </SearchPicker>
  );
}
