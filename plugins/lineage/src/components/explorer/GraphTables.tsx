import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { LineageNode } from '@waymark/plugin-lineage-common';
import type { ReactNode } from 'react';
import { edgeId } from '../../graph/edgeId';
import type { EdgeRef, GraphView, NodeSide } from '../../graph/types';
import { lineageTranslationRef } from '../../translation';
import { SortedTable } from '../table/SortedTable';
import type { LineageView } from '../view/viewState';
import { useEdgeColumns } from './useEdgeColumns';
import { useNodeColumns } from './useNodeColumns';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(3), minWidth: 0 },
}));

/** What the picture shows, as two tables: the same nodes and the same edges. */
export function GraphTables(props: {
  label: string;
  drawn: GraphView;
  /** By id, for the names of the ends of edges. */
  nodes: ReadonlyMap<string, LineageNode>;
  matches: readonly string[];
  path?: readonly string[];
  selected: LineageView['selected'];
  onSelect: (node: string) => void;
  onSelectEdge: (edge: EdgeRef) => void;
  onExpand?: (at: NodeSide) => void;
}) {
  const { label, drawn, nodes, matches, path, selected } = props;
  const { onSelect, onSelectEdge, onExpand } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  const nodeColumns = useNodeColumns({ matches, path, onSelect, onExpand });
  const edgeColumns = useEdgeColumns({ nodes, onSelect: onSelectEdge });
  const selectedEdge =
    selected && 'edge' in selected ? edgeId(selected.edge) : undefined;
  const nodesTitle = t('explorer.table.nodes', { count: drawn.nodes.length });
  const edgesTitle = t('explorer.table.edges', { count: drawn.edges.length });
  return (
    <div className={classes.root} role="group" aria-label={label}>
      <Titled title={nodesTitle}>
        <SortedTable
          label={nodesTitle}
          rows={drawn.nodes}
          columns={nodeColumns}
          rowKey={({ node }) => node.id}
          isSelected={({ node }) =>
            Boolean(selected && 'node' in selected && selected.node === node.id)
          }
        />
      </Titled>
      <Titled title={edgesTitle}>
        <SortedTable
          label={edgesTitle}
          rows={drawn.edges}
          columns={edgeColumns}
          rowKey={({ id }) => id}
          isSelected={({ id }) => id === selectedEdge}
        />
      </Titled>
    </div>
  );
}

function Titled(props: { title: string; children: ReactNode }) {
  return (
    <section>
      <Typography variant="subtitle1" component="h2" gutterBottom>
        {props.title}
      </Typography>
      {props.children}
    </section>
  );
}
