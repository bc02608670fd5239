import type { RaciActivity, RaciApi } from '@waymark/plugin-raci-common';
import { useSharedQuery } from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import { raciApiRef } from '../../api';

const QUESTION = {
  key: 'raci activities',
  load: (api: RaciApi, signal: AbortSignal) => api.listActivities({ signal }),
};

/**
 * The configured activities by id, for what they mean; empty until they are
 * known. Help that cannot be read is no error of the page.
 */
export function useActivities(): ReadonlyMap<string, RaciActivity> {
  const { value } = useSharedQuery(raciApiRef, QUESTION);
  return useMemo(
    () => new Map((value?.items ?? []).map(one => [one.id, one])),
    [value],
  );
}
