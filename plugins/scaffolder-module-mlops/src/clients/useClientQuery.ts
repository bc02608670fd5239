import { discoveryApiRef } from '@backstage/core-plugin-api';
import { useApiQuery, type ApiQuery } from '@waymark/plugin-page-parts-react';
import { useCallback } from 'react';
import type { Clients } from './clientsOf';
import { useClients } from './useClients';

/** Asks a backend, and again when `load` is another function: keep it. */
export function useClientQuery<T>(
  load: (clients: Clients, signal: AbortSignal) => Promise<T>,
): ApiQuery<T> {
  const clients = useClients();
  return useApiQuery(
    discoveryApiRef,
    useCallback(
      (_: unknown, signal: AbortSignal) => load(clients, signal),
      [clients, load],
    ),
  );
}
