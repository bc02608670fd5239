import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  findParties,
  type FindItems,
  type FoundParty,
} from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';

/** Looks for users and groups by words. */
export function useFindParties(): FindItems<FoundParty> {
  const catalog = useApi(catalogApiRef);
  return useMemo(() => findParties(catalog), [catalog]);
}
