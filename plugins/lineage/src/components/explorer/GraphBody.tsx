import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  LineageGraph as GraphAnswer,
  LineageNode,
} from '@waymark/plugin-lineage-common';
import { useMemo, useRef, useState } from 'react';
import { buildGraphView } from '../../graph/buildGraphView';
import { LineageGraph } from '../../graph/LineageGraph';
import { markNodes } from '../../graph/marks/markNodes';
import type { NodeSide } from '../../graph/types';
import { lineageTranslationRef } from '../../translation';
import type { NodeCommands } from '../details/NodeActions';
import type { ChangeView } from '../view/useView';
import {
  foldSide,
  openSide,
  select,
  selectEdge,
  setPathEnd,
  withRollUp,
} from '../view/viewChanges';
import { withRoot, type LineageView } from '../view/viewState';
import { ExpansionNotice } from './ExpansionNotice';
import { FindField } from './FindField';
import { GraphTables } from './GraphTables';
import { GraphToolbar } from './GraphToolbar';
import { leftOut } from './leftOut';
import { PartialNotice } from './PartialNotice';
import { PathNotice } from './PathNotice';
import { PictureOrTable } from './PictureOrTable';
import { SelectedPanel } from './SelectedPanel';
import type { RootGraph } from './useRootGraph';

const useStyles = makeStyles(theme => ({
  title: { marginBottom: theme.spacing(1.5), overflowWrap: 'anywhere' },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
    alignItems: 'start',
    backgroundColor: theme.palette.background.default,
    '&:fullscreen': { padding: theme.spacing(2), overflow: 'auto' },
  },
  withPanel: {
    [theme.breakpoints.up('md')]: {
      gridTemplateColumns: `minmax(0, 1fr) ${theme.spacing(52)}px`,
    },
  },
}));

/** Picture or table, what is selected beside it, and what it leaves out. */
export function GraphBody(props: {
  graph: GraphAnswer;
  rootGraph: RootGraph;
  view: LineageView;
  change: ChangeView;
  label: string;
}) {
  const { graph, rootGraph, view, change, label } = props;
  const { expansions, path, query } = rootGraph;
  const { collapsed, rollUp, search } = view;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  const body = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState(0);
  const foldedText = JSON.stringify(collapsed);
  const folded = useMemo<NodeSide[]>(
    () => JSON.parse(foldedText),
    [foldedText],
  );
  const drawn = useMemo(
    () => buildGraphView({ graph, collapsed: folded }),
    [graph, folded],
  );
  const nodes = useMemo(
    () => new Map(graph.nodes.map(node => [node.id, node])),
    [graph],
  );
  const matches = useMemo(
    () =>
      [...markNodes({ view: drawn, search })]
        .filter(([, { found }]) => found)
        .map(([id]) => id),
    [drawn, search],
  );
  const onPath = useMemo(
    () =>
      path.value?.paths.length
        ? [...new Set(path.value.paths.flat())]
        : undefined,
    [path.value],
  );

  const { selected } = view;
  const selectedNode =
    selected && 'node' in selected ? selected.node : undefined;
  const selectedEdge =
    selected && 'edge' in selected ? selected.edge : undefined;
  const onSelect = (node?: string) =>
    change(before => select(before, node ? { node } : undefined));
  const onOpen = (node: string) => {
    onSelect(node);
    setFocus(count => count + 1);
  };
  // Groups cannot be opened, and the page says how to see their members.
  const onExpand = (at: NodeSide) =>
    rollUp === undefined && change(before => openSide(before, at));
  const commands: NodeCommands = {
    makeRoot: ({ id }) =>
      change(before => withRoot(before, { node: id }), { step: true }),
    showImpact: ({ id }, version) =>
      change(before => impactOf(before, id, version), { step: true }),
    pathFrom: ({ id }) => change(before => setPathEnd(before, 'from', id)),
    pathTo: ({ id }) => change(before => setPathEnd(before, 'to', id)),
    ...(rollUp === undefined && { expand: onExpand }),
  };
  const panelOpen = Boolean(
    (selectedNode && nodes.has(selectedNode)) || selectedEdge,
  );
  return (
    <>
      {view.root && (
        <Typography variant="h6" component="h2" className={classes.title}>
          {label}
        </Typography>
      )}
      <GraphToolbar view={view} change={change}>
        <FindField
          search={search}
          matches={matches}
          selected={selectedNode}
          onSearch={words => change(before => withSearch(before, words))}
          onSelect={onSelect}
        />
        <PictureOrTable as={view.as} change={change} />
      </GraphToolbar>
      <PartialNotice
        left={leftOut({
          graph,
          truncated: query.value?.truncated ?? false,
          drawn,
          asked: view,
        })}
        change={change}
      />
      <ExpansionNotice expansions={expansions} nodes={nodes} />
      <PathNotice
        view={view}
        path={path}
        nodes={nodes}
        change={change}
        onSelect={onSelect}
      />
      <div
        ref={body}
        className={`${classes.body} ${panelOpen ? classes.withPanel : ''}`}
        aria-busy={query.loading}
      >
        {view.as === 'picture' ? (
          <LineageGraph
            graph={graph}
            label={label}
            collapsed={folded}
            expanding={expansions.loading}
            selected={selectedNode}
            selectedEdge={selectedEdge}
            path={onPath}
            search={search}
            height="min(70vh, 640px)"
            fullscreenElement={() => body.current}
            onSelect={onSelect}
            onOpen={onOpen}
            onSelectEdge={edge => change(before => selectEdge(before, edge))}
            onExpand={onExpand}
            onCollapse={at => change(before => foldSide(before, at))}
          />
        ) : (
          <GraphTables
            drawn={drawn}
            nodes={nodes}
            matches={matches}
            path={onPath}
            selected={selected}
            onSelect={onOpen}
            onSelectEdge={edge => {
              change(before => selectEdge(before, edge));
              setFocus(count => count + 1);
            }}
            onExpand={rollUp === undefined ? onExpand : undefined}
            label={t('explorer.toolbar.table')}
          />
        )}
        {panelOpen && (
          <SelectedPanel
            graph={graph}
            nodes={nodes}
            selected={selected}
            focus={focus}
            commands={commands}
            onSelect={onSelect}
            onShowMembers={() =>
              change(before => withRollUp(before, undefined))
            }
          />
        )}
      </div>
    </>
  );
}

function withSearch(view: LineageView, words: string): LineageView {
  const { search: _, ...rest } = view;
  return words ? { ...rest, search: words } : rest;
}

function impactOf(
  view: LineageView,
  node: LineageNode['id'],
  version?: string,
): LineageView {
  const next = withRoot(view, { node });
  return {
    ...next,
    show: 'impact',
    impact: { ...next.impact, ...(version && { version }) },
  };
}
