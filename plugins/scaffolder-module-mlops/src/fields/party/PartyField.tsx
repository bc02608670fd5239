import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { findParties, SearchPicker } from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import { shortRef } from '../../form/shortRef';
import { waymarkFieldsTranslationRef } from '../../translation';
import { ChosenEntity } from '../asset/ChosenEntity';

/** Finds a person or group of the catalog. */
export function PartyPicker(props: {
  /** Read out. */
  label: string;
  shownLabel: string;
  helperText?: string;
  except?: readonly string[];
  onPick: (ref: string) => void;
}) {
  const { label, shownLabel, helperText, except = [], onPick } = props;
  const catalog = useApi(catalogApiRef);
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  const find = useMemo(() => findParties(catalog), [catalog]);
  return (
    <SearchPicker
      label={label}
      shownLabel={shownLabel}
      placeholder={t('party.placeholder')}
      helperText={helperText}
      words={{ results: t('party.results'), none: t('party.none') }}
      find={find}
      accepts={({ ref }) => !except.includes(ref)}
      keyOf={({ ref }) => ref}
      onPick={({ ref }) => onPick(ref)}
    >
      {({ ref, title }) => (
        <>
          {title}{' '}
          <Typography variant="caption" component="span" color="textSecondary">
            {ref}
          </Typography>
        </>
      )}
    </SearchPicker>
  );
}

/** One person or group, or none. */
export function PartyField(props: {
  label: string;
  /** Read out, where `label` alone is not enough. */
  fullLabel?: string;
  helperText?: string;
  value: string | undefined;
  disabled?: boolean;
  onChange: (ref: string | undefined) => void;
}) {
  const { label, fullLabel = label, helperText, value, disabled } = props;
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  if (!value && !disabled) {
    return (
      <PartyPicker
        label={fullLabel}
        shownLabel={label}
        helperText={helperText}
        onPick={props.onChange}
      />
    );
  }
  return (
    <div role="group" aria-label={fullLabel}>
      <Typography variant="caption" component="div" color="textSecondary">
        {label}
      </Typography>
      {value && (
        <ChosenEntity
          entityRef={value}
          disabled={disabled}
          removeLabel={t('party.remove', {
            name: shortRef(value),
            label: fullLabel,
          })}
          onRemove={() => props.onChange(undefined)}
        />
      )}
    </div>
  );
}
