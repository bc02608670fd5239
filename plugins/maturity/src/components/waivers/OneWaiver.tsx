import type { MaturityApi, Waiver } from '@waymark/plugin-maturity-common';
import { useApiQuery } from '@waymark/plugin-page-parts-react';
import { useCallback, useState } from 'react';
import { maturityApiRef } from '../../api';
import { QueryView } from '../states/QueryView';
import { WaiverEntry } from './WaiverEntry';

/** A waiver that a notification, a list or a scorecard led to. */
export function OneWaiver({ id }: { id: string }) {
  const [answered, setAnswered] = useState<Waiver>();
  const load = useCallback(
    (api: MaturityApi, signal: AbortSignal) => api.getWaiver(id, { signal }),
    [id],
  );
  const query = useApiQuery(maturityApiRef, load);
  return (
    <QueryView query={query}>
      {waiver => (
        <WaiverEntry waiver={answered ?? waiver} onChanged={setAnswered} />
      )}
    </QueryView>
  );
}
