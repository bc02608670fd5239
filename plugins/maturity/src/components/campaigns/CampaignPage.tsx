import type {
  CampaignDetail,
  MaturityApi,
} from '@waymark/plugin-maturity-common';
import { useApiQuery } from '@waymark/plugin-page-parts-react';
import { useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { QueryView } from '../states/QueryView';
import { CampaignView } from './CampaignView';

/** One campaign whole, as it is now. */
export function CampaignPage(props: { id: string; onEdit: () => void }) {
  const { id, onEdit } = props;
  const load = useCallback(
    (api: MaturityApi, signal: AbortSignal) => api.getCampaign(id, { signal }),
    [id],
  );
  const query = useApiQuery(maturityApiRef, load);
  return (
    <QueryView query={query}>
      {(campaign: CampaignDetail) => (
        <CampaignView
          campaign={campaign}
          onEdit={onEdit}
          onChanged={query.retry}
        />
      )}
    </QueryView>
  );
}
