import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { LineageNode } from '@waymark/plugin-lineage-common';
import { csvBlob, CsvButton } from '@waymark/plugin-page-parts-react';
import { useCallback, type ReactNode } from 'react';
import { edgeId } from '../../graph/edgeId';
import type { EdgeRef, GraphView, NodeSide } from '../../graph/types';
import { lineageTranslationRef } from '../../translation';
import { SortedTable } from '../table/SortedTable';
import type { LineageView } from '../view/viewState';
import { edgesCsv, nodesCsv } from './graphCsv';
import { useEdgeColumns } from './useEdgeColumns';
import { useNodeColumns } from './useNodeColumns';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(3),
    minWidth: 0,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
  },
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
  const loadNodes = useCallback(async () => csvBlob(nodesCsv(drawn)), [drawn]);
  const loadEdges = useCallback(
    async () => csvBlob(edgesCsv(drawn, nodes)),
    [drawn, nodes],
  );
  const selectedEdge =
    selected && 'edge' in selected ? edgeId(selected.edge) : undefined;
  const nodesTitle = t('explorer.table.nodes', { count: drawn.nodes.length });
  const edgesTitle = t('explorer.table.edges', { count: drawn.edges.length });
  return (
    <div className={classes.root} role="group" aria-label={label}>
      <Titled
        title={nodesTitle}
        csv={
          <CsvButton
            load={loadNodes}
            fileName="lineage-nodes.csv"
            label={t('explorer.table.nodesCsv')}
          />
        }
      >
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
      <Titled
        title={edgesTitle}
        csv={
          <CsvButton
            load={loadEdges}
            fileName="lineage-edges.csv"
            label={t('explorer.table.edgesCsv')}
          />
        }
      >
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

function Titled(props: { title: string; csv: ReactNode; children: ReactNode }) {
  const classes = useStyles();
  return (
    <section>
      <div className={classes.head}>
        <Typography variant="subtitle1" component="h2">
          {props.title}
        </Typography>
        {props.csv}
      </div>
      {props.children}
    </section>
  );
}
