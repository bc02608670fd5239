import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  LineageGraph as GraphAnswer,
  LineageRoot,
} from '@waymark/plugin-lineage-common';
import { SkeletonLines } from '@waymark/plugin-page-parts-react';
import { lineageTranslationRef } from '../../translation';
import { useRememberNode } from '../start/recentNodes';
import { ErrorState } from '../states/ErrorState';
import { QueryView } from '../states/QueryView';
import type { ChangeView } from '../view/useView';
import type { LineageView } from '../view/viewState';
import { EmptyGraph } from './EmptyGraph';
import { GraphBody } from './GraphBody';
import { GraphToolbar } from './GraphToolbar';
import { useRootGraph } from './useRootGraph';

/** The graph of a root, as picture and table, in whichever state it is. */
export function GraphPane(props: {
  root: LineageRoot;
  view: LineageView;
  change: ChangeView;
}) {
  const { root, view, change } = props;
  const { t } = useTranslationRef(lineageTranslationRef);
  const rootGraph = useRootGraph({ root, view });
  const { query, graph } = rootGraph;
  useRememberNode(query.value && rootOf(query.value));
  if (query.error && !query.loading && !query.value) {
    // The choices stay: another direction or depth may be answered.
    return (
      <>
        <GraphToolbar view={view} change={change} />
        <ErrorState error={query.error} retry={query.retry} />
      </>
    );
  }
  return (
    <QueryView
      query={{ ...query, value: graph }}
      skeleton={
        <>
          <GraphToolbar view={view} change={change} />
          <SkeletonLines count={6} height={6} />
        </>
      }
    >
      {merged =>
        merged.edges.length === 0 && isAlone(merged) ? (
          <>
            <GraphToolbar view={view} change={change} />
            <EmptyGraph view={view} change={change} />
          </>
        ) : (
          <GraphBody
            key={merged.root}
            graph={merged}
            rootGraph={rootGraph}
            view={view}
            change={change}
            label={t('graphLabel', { name: rootOf(merged)?.title ?? '' })}
          />
        )
      }
    </QueryView>
  );
}

function rootOf(graph: GraphAnswer) {
  return graph.nodes.find(({ id }) => id === graph.root);
}

function isAlone({ nodes }: GraphAnswer): boolean {
  const hidden = nodes.some(
    node => node.hidden.upstream + node.hidden.downstream > 0,
  );
  return nodes.length <= 1 && !hidden;
}
