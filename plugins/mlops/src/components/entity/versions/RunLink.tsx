import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useOptionalLink } from '@waymark/plugin-page-parts-react';
import { entityRunsRouteRef } from '../../../routes';
import { mlopsTranslationRef } from '../../../translation';
import { Hash } from '../layout/Hash';
import { ShortHash } from '../layout/ShortHash';

/** A run, opened in the tab of runs where there is one. */
export function RunLink(props: {
  runId: string;
  /** What people call it, where it has a name. */
  name?: string;
}) {
  const { runId, name } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const runs = useOptionalLink(entityRunsRouteRef);
  const text = name ? <bdi title={runId}>{name}</bdi> : <Hash value={runId} />;
  if (runs) {
    return (
      <Link to={`${runs}?${new URLSearchParams({ run: runId })}`}>{text}</Link>
    );
  }
  return name ? (
    text
  ) : (
    <ShortHash value={runId} what={t('entity.versions.run')} />
  );
}
