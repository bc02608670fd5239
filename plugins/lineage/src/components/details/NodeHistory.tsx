import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { NodeDetail } from '@waymark/plugin-lineage-common';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import { lineageTranslationRef } from '../../translation';
import { Section } from '../layout/Section';
import { DataTable } from '../table/DataTable';
import { NodeName } from '../node/NodeName';

const useStyles = makeStyles(theme => ({
  id: {
    fontFamily: 'monospace',
    fontSize: theme.typography.caption.fontSize,
  },
}));

/** The newest versions of an asset and the newest runs of it. */
export function NodeHistory(props: {
  runs: NodeDetail['runs'];
  versions: NodeDetail['versions'];
  onVersion: (version: string) => void;
}) {
  const { runs, versions, onVersion } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  return (
    <>
      {versions.length > 0 && (
        <Section title={t('details.node.versions')}>
          <DataTable
            label={t('details.node.versions')}
            rows={versions}
            rowKey={({ version, runId }) => `${version} ${runId}`}
            columns={[
              {
                id: 'version',
                title: t('details.node.version'),
                cell: ({ version }) => version,
              },
              {
                id: 'written',
                title: t('details.node.written'),
                cell: ({ at }) => <RelativeTime at={at} />,
              },
              {
                id: 'impact',
                title: t('explorer.show.impact'),
                cell: ({ version }) => (
                  <Button
                    size="small"
                    aria-label={t('details.node.showVersionImpact', {
                      version,
                    })}
                    onClick={() => onVersion(version)}
                  >
                    {t('explorer.show.impact')}
                  </Button>
                ),
              },
            ]}
          />
        </Section>
      )}
      {runs.length > 0 && (
        <Section title={t('details.node.runs')}>
          <DataTable
            label={t('details.node.runs')}
            rows={runs}
            rowKey={({ runId }) => runId}
            columns={[
              {
                id: 'job',
                title: t('details.node.run'),
                cell: ({ job, runId }) => (
                  <>
                    <NodeName node={job} short />
                    <span className={classes.id} title={runId}>
                      {runId.slice(0, 8)}
                    </span>
                  </>
                ),
              },
              {
                id: 'state',
                title: t('details.node.state'),
                cell: ({ state }) => t(`runState.${state}`),
              },
              {
                id: 'started',
                title: t('details.node.started'),
                cell: ({ startedAt }) =>
                  startedAt && <RelativeTime at={startedAt} />,
              },
            ]}
          />
        </Section>
      )}
    </>
  );
}
