import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type {
  EdgeDetail,
  EdgeEvidence,
  LineageApi,
  LineageEdge,
  LineageNode,
} from '@waymark/plugin-lineage-common';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import { useCallback } from 'react';
import { useLineageQuery } from '../../hooks/useLineageQuery';
import { lineageTranslationRef } from '../../translation';
import { FactList } from '../layout/FactList';
import { Section } from '../layout/Section';
import { EdgeMarks } from '../node/EdgeMarks';
import { NodeName } from '../node/NodeName';
import { useNodeTitle } from '../node/useNodeTitle';
import { QueryView } from '../states/QueryView';
import { DataTable } from '../table/DataTable';
import { DetailsPanel } from './DetailsPanel';

/** Why an edge is there: who says so, since when, and by which run. */
export function EdgePanel(props: {
  edge: LineageEdge;
  from: LineageNode;
  to: LineageNode;
  focus: number;
  onClose: () => void;
  onSelect: (node: string) => void;
}) {
  const { edge, from, to, focus, onClose, onSelect } = props;
  const { t } = useTranslationRef(lineageTranslationRef);
  const title = useNodeTitle();
  const { members, jobs = [], firstSeen, lastSeen, runId } = edge;
  return (
    <DetailsPanel
      label={t('details.edge.label', { from: title(from), to: title(to) })}
      title={t('details.edge.title')}
      focus={focus}
      onClose={onClose}
    >
      <FactList
        facts={[
          [
            t('details.edge.from'),
            <NodeName node={from} short onClick={() => onSelect(from.id)} />,
          ],
          [
            t('details.edge.to'),
            <NodeName node={to} short onClick={() => onSelect(to.id)} />,
          ],
          [t('details.edge.kind'), t(`edgeKind.${edge.kind}`)],
          [t('details.edge.provenance'), t(`provenance.${edge.provenance}`)],
          [
            t('details.edge.jobs'),
            jobs.length > 0
              ? jobs.map(({ id, title: name, entityRef }) => (
                  <div key={id}>
                    {entityRef ? (
                      <EntityRefLink entityRef={entityRef} title={name} />
                    ) : (
                      name
                    )}
                  </div>
                ))
              : undefined,
          ],
          [
            t('details.edge.firstSeen'),
            firstSeen && <RelativeTime at={firstSeen} />,
          ],
          [
            t('details.edge.lastSeen'),
            lastSeen && <RelativeTime at={lastSeen} />,
          ],
          [t('details.edge.run'), runId],
        ]}
      />
      <EdgeMarks edge={edge} />
      {edge.stale && (
        <Typography variant="body2">{t('staleExplanation')}</Typography>
      )}
      {edge.provenance === 'declared' && (
        <Typography variant="body2">
          {t('details.edge.declaredOnly')}
        </Typography>
      )}
      {members !== undefined && (
        <Typography variant="body2">
          {t('details.edge.members', { count: members })}
        </Typography>
      )}
      {members === undefined && !from.masked && !to.masked && (
        <Evidence edge={edge} />
      )}
    </DetailsPanel>
  );
}

function Evidence(props: { edge: LineageEdge }) {
  const { from, to, kind } = props.edge;
  const { t } = useTranslationRef(lineageTranslationRef);
  const load = useCallback(
    (api: LineageApi, signal: AbortSignal): Promise<EdgeDetail> =>
      api.getEdge({ from, to, kind }, { signal }),
    [from, to, kind],
  );
  const query = useLineageQuery(load);
  const seen = (first: string, last: string) => (
    <>
      <RelativeTime at={first} /> – <RelativeTime at={last} />
    </>
  );
  return (
    <Section title={t('details.edge.evidence')}>
      <QueryView query={query}>
        {({ evidence }) =>
          evidence.length === 0 ? (
            <Typography variant="body2">
              {t('details.edge.evidenceNone')}
            </Typography>
          ) : (
            <DataTable<EdgeEvidence & { at: number }>
              label={t('details.edge.evidence')}
              rows={evidence.map((one, at) => ({ ...one, at }))}
              rowKey={({ at }) => String(at)}
              columns={[
                {
                  id: 'who',
                  title: t('details.edge.evidence'),
                  cell: ({ origin, subject, runId }) => (
                    <>
                      {t(`details.edge.origin.${origin}`)}
                      <NodeName node={subject} short />
                      {runId && <code title={runId}>{runId.slice(0, 8)}</code>}
                    </>
                  ),
                },
                {
                  id: 'seen',
                  title: `${t('details.edge.firstSeen')} – ${t('details.edge.lastSeen')}`,
                  cell: ({ firstSeen, lastSeen }) => seen(firstSeen, lastSeen),
                },
              ]}
            />
          )
        }
      </QueryView>
    </Section>
  );
}
