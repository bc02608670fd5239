import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import type { ExploreItem, MlopsApi } from '@waymark/plugin-mlops-common';
import { SearchPicker, type FindItems } from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import { useClients } from '../../clients/useClients';
import { shortRef } from '../../form/shortRef';
import { waymarkFieldsTranslationRef } from '../../translation';

/** Finds a data set or model that the registry knows. */
export function AssetPicker(props: {
  /** Read out. */
  label: string;
  shownLabel: string;
  kinds: readonly ('Dataset' | 'Model')[];
  type?: string;
  /** What cannot be chosen, for it is already. */
  except?: readonly string[];
  onPick: (entityRef: string) => void;
}) {
  const { label, shownLabel, kinds, type, except = [], onPick } = props;
  const { mlops } = useClients();
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  const asked = kinds.join(' ');
  const find = useMemo(
    () => findAssets(mlops, asked.split(' '), type),
    [mlops, asked, type],
  );
  return (
    <SearchPicker
      label={label}
      shownLabel={shownLabel}
      placeholder={t('asset.placeholder')}
      words={{
        results: t('asset.results'),
        none: t('asset.none'),
        advice: t('asset.advice'),
      }}
      find={find}
      accepts={({ entityRef }) => !except.includes(entityRef)}
      keyOf={({ entityRef }) => entityRef}
      onPick={({ entityRef }) => onPick(entityRef)}
    >
      {({ title, kind, type: itsType, owner }) => (
        <>
          {title}{' '}
          <Typography variant="caption" component="span" color="textSecondary">
            {itsType ? t('asset.of', { kind, type: itsType }) : kind}{' '}
            {owner && t('asset.ownedBy', { owner: shortRef(owner) })}
          </Typography>
        </>
      )}
    </SearchPicker>
  );
}

function findAssets(
  mlops: MlopsApi,
  kinds: string[],
  type: string | undefined,
): FindItems<ExploreItem> {
  return async (q, { limit, signal }) =>
    mlops.explore(
      { q, filters: { kind: kinds, ...(type && { type: [type] }) }, limit },
      { signal },
    );
}
