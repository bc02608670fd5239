import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type {
  ImpactItem,
  ImpactPage,
  LineageNode,
} from '@waymark/plugin-lineage-common';
import type { CursorList } from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import { lineageTranslationRef } from '../../translation';
import { NodeName } from '../node/NodeName';
import { ErrorState } from '../states/ErrorState';
import { DataTable, type DataColumn } from '../table/DataTable';
import { Pager } from '../table/Pager';
import { usePages } from '../table/usePages';
import { groupItems } from './groupItems';

const PAGE_SIZE = 50;

/** What is affected, page by page, under headings. */
export function ImpactList(props: {
  list: CursorList<ImpactPage>;
  groupBy: 'depth' | 'owner';
  onOpen: (node: LineageNode) => void;
}) {
  const { list, groupBy, onOpen } = props;
  const { t } = useTranslationRef(lineageTranslationRef);
  const pages = usePages({
    rows: list.items,
    size: PAGE_SIZE,
    of: list.first,
    total: list.first?.totalItems,
    source: list,
  });
  const rows = useMemo(
    () => groupItems(pages.rows, groupBy),
    [pages.rows, groupBy],
  );
  const columns: DataColumn<ImpactItem>[] = [
    {
      id: 'name',
      title: t('explorer.table.name'),
      cell: ({ node }) => (
        <NodeName
          node={node}
          onClick={node.masked ? undefined : () => onOpen(node)}
        />
      ),
    },
    {
      id: 'type',
      title: t('explorer.table.type'),
      cell: ({ node }) => t(`nodeType.${node.type}.one`),
    },
    {
      id: 'owner',
      title: t('explorer.table.owner'),
      cell: ({ node, owner }) => {
        if (owner) {
          return <EntityRefLink entityRef={owner} />;
        }
        return node.masked ? undefined : t('node.nobody');
      },
    },
    {
      id: 'lifecycle',
      title: t('explorer.table.lifecycle'),
      cell: ({ lifecycle }) => lifecycle,
    },
    {
      id: 'depth',
      title: t('explorer.table.depth'),
      number: true,
      cell: ({ depth }) => depth,
    },
  ];
  return (
    <section>
      <Typography variant="subtitle1" component="h3" gutterBottom>
        {t('impact.list')}
      </Typography>
      {groupBy === 'owner' && (
        <Typography variant="caption" color="textSecondary" component="p">
          {t('impact.groupedSoFar')}
        </Typography>
      )}
      <DataTable
        label={t('impact.list')}
        columns={columns}
        rows={rows}
        rowKey={({ node }) => node.id}
        groupOf={({ depth, owner }) =>
          groupBy === 'depth'
            ? t('impact.levels', { count: depth })
            : (owner ?? t('node.nobody'))
        }
      />
      <Pager name={t('impact.list')} pages={pages} />
      {list.error && (
        <ErrorState error={list.error} retry={list.retry} compact />
      )}
    </section>
  );
}
