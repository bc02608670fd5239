import { parseEntityRef } from '@backstage/catalog-model';
import { useApiQuery } from '@waymark/plugin-page-parts-react';
import type { PartyDuties, RaciApi } from '@waymark/plugin-raci-common';
import { useCallback } from 'react';
import { raciApiRef } from '../../api';

/** Those whose names hold one name; so many are never called alike. */
const MANY = 200;

/**
 * What RACI knows of a person or group: the name that somebody had who left,
 * for one, which the catalog forgot. Undefined until that is known, and of who
 * carries nothing.
 */
export function useParty(partyRef: string): PartyDuties | undefined {
  const load = useCallback(
    async (api: RaciApi, signal: AbortSignal) => {
      const { kind, name } = parseEntityRef(partyRef);
      const { items } = await api.listParties(
        { q: name, kind: [kind as 'user' | 'group'], limit: MANY },
        { signal },
      );
      return items.find(({ ref }) => ref === partyRef);
    },
    [partyRef],
  );
  return useApiQuery(raciApiRef, load).value;
}
