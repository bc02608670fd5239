import { LinkButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import type {
  Draft,
  GoldenPathsApi,
} from '@waymark/plugin-golden-paths-common';
import {
  SkeletonLines,
  StateMessage,
  useApiQuery,
  useOptionalLink,
} from '@waymark/plugin-page-parts-react';
import { useCallback } from 'react';
import { Navigate, useParams } from 'react-router-dom';
import { goldenPathsApiRef } from '../../api';
import { goldenPathsRouteRef } from '../../routes';
import { goldenPathsTranslationRef } from '../../translation';
import { useCreateLinks } from '../links/useCreateLinks';
import { goldenPathsAddress } from '../page/goldenPathsAddress';
import { QueryView } from '../states/QueryView';

/** Goes on to the form that a draft was kept of, filled in as it was left. */
export function OpenDraft() {
  const { id = '' } = useParams();
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const page = useOptionalLink(goldenPathsRouteRef) ?? '/golden-paths';
  const load = useCallback(
    (api: GoldenPathsApi, signal: AbortSignal) => api.getDraft(id, { signal }),
    [id],
  );
  const query = useApiQuery(goldenPathsApiRef, load);
  return (
    <>
      <QueryView
        query={query}
        skeleton={
          <>
            <Typography variant="body2" role="status">
              {t('drafts.opening')}
            </Typography>
            <SkeletonLines count={3} />
          </>
        }
      >
        {draft => <Opened draft={draft} />}
      </QueryView>
      <LinkButton
        size="small"
        to={goldenPathsAddress(page, { tab: 'templates' })}
      >
        {t('drafts.back')}
      </LinkButton>
    </>
  );
}

function Opened({ draft }: { draft: Draft }) {
  const { templateRef, formData } = draft;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const form = useCreateLinks().template(templateRef, formData);
  return form ? (
    // The draft's own address would lead here again when going back.
    <Navigate to={form} replace />
  ) : (
    <StateMessage
      icon={ErrorIcon}
      title={t('drafts.noTemplate', { ref: templateRef })}
      alert
    />
  );
}
