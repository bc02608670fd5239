import { useApiQuery } from '@waymark/plugin-page-parts-react';
import type { Handover, RaciApi } from '@waymark/plugin-raci-common';
import { useCallback, useState } from 'react';
import { raciApiRef } from '../../api';
import { QueryView } from '../states/QueryView';
import { HandoverEntry } from './HandoverEntry';

/** A hand-over that a notification led to. */
export function OneHandover({ id }: { id: string }) {
  const [answered, setAnswered] = useState<Handover>();
  const load = useCallback(
    (api: RaciApi, signal: AbortSignal) => api.getHandover(id, { signal }),
    [id],
  );
  const query = useApiQuery(raciApiRef, load);
  return (
    <QueryView query={query}>
      {handover => (
        <HandoverEntry
          handover={answered ?? handover}
          onChanged={setAnswered}
        />
      )}
    </QueryView>
  );
}
