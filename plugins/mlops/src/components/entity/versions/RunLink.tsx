import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useOptionalLink } from '../../../hooks/useOptionalLink';
import { entityRunsRouteRef } from '../../../routes';
import { mlopsTranslationRef } from '../../../translation';
import { Hash } from '../layout/Hash';
import { ShortHash } from '../layout/ShortHash';

/** The run that made a version, opened in the tab of runs where there is one. */
export function RunLink(props: { runId: string }) {
  const { runId } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const runs = useOptionalLink(entityRunsRouteRef);
  return runs ? (
    <Link to={`${runs}?${new URLSearchParams({ run: runId })}`}>
      <Hash value={runId} />
    </Link>
  ) : (
    <ShortHash value={runId} what={t('entity.versions.run')} />
  );
}
