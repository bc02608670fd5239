import { Content } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { makeStyles } from '@material-ui/core/styles';
import {
  mlopsSourcesReadPermission,
  type MlopsApi,
} from '@waymark/plugin-mlops-common';
import {
  errorReason,
  NoPermissionState,
  SkeletonLines,
} from '@waymark/plugin-page-parts-react';
import { useMlopsQuery } from '../../hooks/useMlopsQuery';
import { mlopsTranslationRef } from '../../translation';
import { ErrorState } from '../states/ErrorState';
import { Notice } from './Notice';
import { NoSources } from './NoSources';
import { readAllSources } from './readAllSources';
import { sourcesPollMs } from './sourcesPollMs';
import { SourceCard } from './SourceCard';
import { SourcesSummary } from './SourcesSummary';

const useStyles = makeStyles(theme => ({
  content: { paddingTop: theme.spacing(2) },
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    maxWidth: theme.breakpoints.values.lg,
  },
}));

/**
 * The connected sources for the people who run them. Has no header: the new
 * frontend system gives one.
 */
export function SourcesContent() {
  const classes = useStyles();
  const { loading, allowed } = usePermission({
    permission: mlopsSourcesReadPermission,
  });
  return (
    <Content className={classes.content}>
      {loading && <SkeletonLines count={4} height={16} />}
      {!loading && allowed && <Sources />}
      {!loading && !allowed && (
        <NoPermissionState permission={mlopsSourcesReadPermission.name} />
      )}
    </Content>
  );
}

function loadSources(api: MlopsApi, signal: AbortSignal) {
  return readAllSources(api, signal);
}

function Sources() {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const query = useMlopsQuery(loadSources, { pollMs: sourcesPollMs });
  const { value: sources, error, retry } = query;
  if (!sources) {
    return error && !query.loading ? (
      <ErrorState error={error} retry={retry} />
    ) : (
      <SkeletonLines count={4} height={16} />
    );
  }
  if (sources.length === 0) {
    return <NoSources />;
  }
  return (
    <div className={classes.page}>
      <SourcesSummary sources={sources} />
      {error && (
        <Notice severity="warning" title={t('sources.stale')}>
          {errorReason(error)}
        </Notice>
      )}
      {sources.map(source => (
        <SourceCard key={source.id} source={source} onRefreshed={retry} />
      ))}
    </div>
  );
}
