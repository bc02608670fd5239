import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import type { LineageNode } from '@waymark/plugin-lineage-common';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import type { EdgeRef, ViewEdge } from '../../graph/types';
import { lineageTranslationRef } from '../../translation';
import { EdgeMarks } from '../node/EdgeMarks';
import { NodeName } from '../node/NodeName';
import { useNodeTitle } from '../node/useNodeTitle';
import type { DataColumn } from '../table/DataTable';

/** What the table says of each edge. */
export function useEdgeColumns(options: {
  nodes: ReadonlyMap<string, LineageNode>;
  onSelect: (edge: EdgeRef) => void;
}): DataColumn<ViewEdge>[] {
  const { nodes, onSelect } = options;
  const { t } = useTranslationRef(lineageTranslationRef);
  const title = useNodeTitle();
  return useMemo(() => {
    const nameOf = (id: string) => {
      const node = nodes.get(id);
      return node ? title(node) : id;
    };
    const end = (id: string) => {
      const node = nodes.get(id);
      return node ? <NodeName node={node} short /> : id;
    };
    return [
      {
        id: 'from',
        title: t('explorer.table.from'),
        sortBy: ({ edge }) => nameOf(edge.from),
        cell: ({ edge }) => end(edge.from),
      },
      {
        id: 'to',
        title: t('explorer.table.to'),
        sortBy: ({ edge }) => nameOf(edge.to),
        cell: ({ edge }) => end(edge.to),
      },
      {
        id: 'kind',
        title: t('explorer.table.kind'),
        sortBy: ({ edge }) => t(`edgeKind.${edge.kind}`),
        cell: ({ edge }) => t(`edgeKind.${edge.kind}`),
      },
      {
        id: 'provenance',
        title: t('explorer.table.provenance'),
        sortBy: ({ edge }) => t(`provenance.${edge.provenance}`),
        cell: ({ edge }) => t(`provenance.${edge.provenance}`),
      },
      {
        id: 'jobs',
        title: t('explorer.table.jobs'),
        cell: ({ edge }) => edge.jobs?.map(job => job.title).join(', '),
      },
      {
        id: 'lastSeen',
        title: t('explorer.table.lastSeen'),
        sortBy: ({ edge }) => edge.lastSeen,
        cell: ({ edge }) =>
          edge.lastSeen && <RelativeTime at={edge.lastSeen} />,
      },
      {
        id: 'marks',
        title: t('explorer.table.marks'),
        cell: ({ edge }) => <EdgeMarks edge={edge} />,
      },
      {
        id: 'details',
        title: t('explorer.table.details'),
        cell: ({ edge }) => (
          <Button
            size="small"
            aria-label={t('explorer.table.edgeDetailsOf', {
              from: nameOf(edge.from),
              to: nameOf(edge.to),
            })}
            onClick={() => onSelect(edge)}
          >
            {t('explorer.table.details')}
          </Button>
        ),
      },
    ];
  }, [t, title, nodes, onSelect]);
}
