import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import type {
  DriftItem,
  LineageNode,
  Page,
} from '@waymark/plugin-lineage-common';
import {
  RelativeTime,
  type CursorList,
} from '@waymark/plugin-page-parts-react';
import { edgeId } from '../../graph/edgeId';
import { lineageTranslationRef } from '../../translation';
import { Mark } from '../node/Mark';
import { NodeName } from '../node/NodeName';
import { useNodeTitle } from '../node/useNodeTitle';
import { ErrorState } from '../states/ErrorState';
import { DataTable } from '../table/DataTable';
import { Pager } from '../table/Pager';
import { usePages } from '../table/usePages';

const PAGE_SIZE = 50;

/** The edges, page by page, each with what to mend. */
export function DriftList(props: {
  list: CursorList<Page<DriftItem>>;
  onOpen: (node: LineageNode, item: DriftItem) => void;
}) {
  const { list, onOpen } = props;
  const { t } = useTranslationRef(lineageTranslationRef);
  const title = useNodeTitle();
  const pages = usePages({
    rows: list.items,
    size: PAGE_SIZE,
    of: list.first,
    total: list.first?.totalItems,
    source: list,
  });
  return (
    <>
      <DataTable
        label={t('drift.list')}
        rows={pages.rows}
        rowKey={({ edge, signal }) => `${signal} ${edgeId(edge)}`}
        columns={[
          {
            id: 'from',
            title: t('explorer.table.from'),
            cell: ({ from }) => <NodeName node={from} />,
          },
          {
            id: 'to',
            title: t('explorer.table.to'),
            cell: ({ to }) => <NodeName node={to} />,
          },
          {
            id: 'kind',
            title: t('explorer.table.kind'),
            cell: ({ edge }) => t(`edgeKind.${edge.kind}`),
          },
          {
            id: 'signal',
            title: t('drift.signals'),
            cell: ({ signal }) => (
              <>
                <Mark line={signal === 'stale' ? 'dotted' : 'dashed'}>
                  {t(`drift.signal.${signal}`)}
                </Mark>
                <div>{t(`drift.explanation.${signal}`)}</div>
              </>
            ),
          },
          {
            id: 'since',
            title: t('drift.since'),
            cell: ({ since }) => <RelativeTime at={since} />,
          },
          {
            id: 'open',
            title: t('explorer.show.graph'),
            cell: item => {
              const { from, to } = item;
              const node = [to, from].find(end => !end.masked);
              return (
                node && (
                  <Button
                    size="small"
                    aria-label={t('drift.openOf', {
                      from: title(from),
                      to: title(to),
                    })}
                    onClick={() => onOpen(node, item)}
                  >
                    {t('drift.open')}
                  </Button>
                )
              );
            },
          },
        ]}
      />
      <Pager name={t('drift.list')} pages={pages} />
      {list.error && (
        <ErrorState error={list.error} retry={list.retry} compact />
      )}
    </>
  );
}
