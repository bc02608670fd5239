import { useApiHolder } from '@backstage/core-plugin-api';
import { useMemo } from 'react';
import { clientsOf, type Clients } from './clientsOf';

/** The backends that fields ask. */
export function useClients(): Clients {
  const apis = useApiHolder();
  return useMemo(() => {
    const clients = clientsOf(apis);
    if (!clients) {
      throw new Error(
        'The app has no discovery or no fetch API; every Backstage app has both, so the field is shown outside of one',
      );
    }
    return clients;
  }, [apis]);
}
