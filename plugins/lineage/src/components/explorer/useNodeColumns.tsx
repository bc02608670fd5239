import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import { useMemo } from 'react';
import type { NodeSide, Side, ViewNode } from '../../graph/types';
import { lineageTranslationRef } from '../../translation';
import { RunStateAt } from '../details/RunStateAt';
import { Mark } from '../node/Mark';
import { NodeName } from '../node/NodeName';
import { useNodeTitle } from '../node/useNodeTitle';
import type { DataColumn } from '../table/DataTable';

const SIDES: readonly Side[] = ['upstream', 'downstream'];

/** What the table says of each node; all that the picture says, in words. */
export function useNodeColumns(options: {
  matches: readonly string[];
  path?: readonly string[];
  onSelect: (node: string) => void;
  onExpand?: (at: NodeSide) => void;
}): DataColumn<ViewNode>[] {
  const { matches, path, onSelect, onExpand } = options;
  const { t } = useTranslationRef(lineageTranslationRef);
  const title = useNodeTitle();
  return useMemo(
    () => [
      {
        id: 'name',
        title: t('explorer.table.name'),
        sortBy: ({ node }) => title(node),
        cell: ({ node }) => (
          <NodeName node={node} onClick={() => onSelect(node.id)} />
        ),
      },
      {
        id: 'type',
        title: t('explorer.table.type'),
        sortBy: ({ node }) => t(`nodeType.${node.type}.one`),
        cell: ({ node }) => t(`nodeType.${node.type}.one`),
      },
      {
        id: 'depth',
        title: t('explorer.table.depth'),
        number: true,
        sortBy: ({ node }) => node.depth,
        cell: ({ node }) => node.depth,
      },
      {
        id: 'owner',
        title: t('explorer.table.owner'),
        sortBy: ({ node }) => node.owner,
        cell: ({ node }) =>
          node.owner && <EntityRefLink entityRef={node.owner} />,
      },
      {
        id: 'lifecycle',
        title: t('explorer.table.lifecycle'),
        sortBy: ({ node }) => node.lifecycle,
        cell: ({ node }) => node.lifecycle,
      },
      {
        id: 'lastRun',
        title: t('explorer.table.lastRun'),
        sortBy: ({ node }) => node.lastRun?.at,
        cell: ({ node: { lastRun } }) =>
          lastRun && <RunStateAt state={lastRun.state} at={lastRun.at} />,
      },
      {
        id: 'notShown',
        title: t('explorer.table.notShown'),
        sortBy: ({ upstream, downstream }) =>
          upstream.hidden + downstream.hidden,
        cell: row =>
          SIDES.filter(side => row[side].hidden > 0).map(side => {
            const { node } = row;
            const text = t(`explorer.table.${side}`, {
              count: row[side].hidden,
            });
            return onExpand && !node.masked ? (
              <Button
                key={side}
                size="small"
                aria-label={t('explorer.table.openOf', {
                  name: title(node),
                  what: text,
                })}
                onClick={() => onExpand({ node: node.id, side })}
              >
                {text}
              </Button>
            ) : (
              <div key={side}>{text}</div>
            );
          }),
      },
      {
        id: 'marks',
        title: t('explorer.table.marks'),
        cell: ({ node, root }) => (
          <>
            {root && <Mark>{t('explorer.table.root')}</Mark>}{' '}
            {path?.includes(node.id) && (
              <Mark>{t('explorer.table.onPath')}</Mark>
            )}{' '}
            {matches.includes(node.id) && (
              <Mark>{t('explorer.table.match')}</Mark>
            )}{' '}
            {node.droppedAt && <Mark line="dotted">{t('node.dropped')}</Mark>}
          </>
        ),
      },
    ],
    [t, title, matches, path, onSelect, onExpand],
  );
}
