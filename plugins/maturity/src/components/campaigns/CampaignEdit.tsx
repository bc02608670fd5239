import type {
  Campaign,
  CampaignDetail,
  MaturityApi,
} from '@waymark/plugin-maturity-common';
import { useApiQuery } from '@waymark/plugin-page-parts-react';
import { useCallback, useMemo } from 'react';
import { maturityApiRef } from '../../api';
import { RubricChoice } from '../filters/RubricChoice';
import { QueryView } from '../states/QueryView';
import { emptyDraft, toDraft } from './campaignDraft';
import { CampaignForm } from './CampaignForm';

interface EditProps {
  onClose: () => void;
  onSaved: (campaign: Campaign) => void;
}

/** The form of a campaign: of a new one, or of one that is changed. */
export function CampaignEdit(
  props: EditProps & {
    /** Of the one that is changed; a new one without. */
    id: string | undefined;
    /** Id of the rubric that a new one begins with. */
    rubric: string | undefined;
  },
) {
  const { id, rubric, ...rest } = props;
  return id ? (
    <Change id={id} {...rest} />
  ) : (
    <RubricChoice wanted={rubric}>
      {chosen => <Begin rubric={chosen.id} {...rest} />}
    </RubricChoice>
  );
}

function Begin(props: EditProps & { rubric: string }) {
  const { rubric, ...rest } = props;
  const draft = useMemo(() => emptyDraft(rubric, Date.now()), [rubric]);
  return <CampaignForm initial={draft} {...rest} />;
}

function Change(props: EditProps & { id: string }) {
  const { id, ...rest } = props;
  const load = useCallback(
    (api: MaturityApi, signal: AbortSignal) => api.getCampaign(id, { signal }),
    [id],
  );
  const query = useApiQuery(maturityApiRef, load);
  return (
    <QueryView query={query}>
      {(campaign: CampaignDetail) => (
        <CampaignForm initial={toDraft(campaign)} id={id} {...rest} />
      )}
    </QueryView>
  );
}
