import type { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { lineageTranslationRef } from '../../translation';
import { byCount, gap } from './gaps';

/** The function that looks texts of this plugin up. */
type Translate = ReturnType<
  typeof useTranslationRef<(typeof lineageTranslationRef)['T']>
>['t'];

/** Texts of a graph, with gaps for what differs from node to node. */
export type GraphWords = ReturnType<typeof lookUpWords>;

/** Looks up everything that a graph says, once for all its nodes and edges. */
export function lookUpWords(t: Translate) {
  const title = gap('title');
  return {
    root: t('graph.node.root'),
    dropped: t('graph.node.dropped'),
    masked: t('node.masked'),
    selected: t('graph.node.selected'),
    onPath: t('graph.node.onPath'),
    found: t('graph.node.found'),
    serving: t('graph.legend.serving'),
    stale: t('stale'),
    staleEdge: t('graph.edge.stale'),
    group: t('graph.node.group'),
    types: {
      dataset: t('nodeType.dataset.one'),
      model: t('nodeType.model.one'),
      job: t('nodeType.job.one'),
      endpoint: t('nodeType.endpoint.one'),
    },
    kinds: {
      input: t('edgeKind.input'),
      output: t('edgeKind.output'),
      derivation: t('edgeKind.derivation'),
      serving: t('edgeKind.serving'),
    },
    provenances: {
      observed: t('provenance.observed').toLocaleLowerCase(),
      declared: t('provenance.declared').toLocaleLowerCase(),
      both: t('provenance.both').toLocaleLowerCase(),
    },
    runStates: {
      running: t('runState.running'),
      complete: t('runState.complete'),
      failed: t('runState.failed'),
      aborted: t('runState.aborted'),
      unknown: t('runState.unknown'),
    },
    upstream: {
      hidden: byCount(count => t('graph.node.hiddenUpstream', { count })),
      show: byCount(count => t('graph.node.showUpstream', { count, title })),
      fold: byCount(count => t('graph.node.foldUpstream', { count, title })),
    },
    downstream: {
      hidden: byCount(count => t('graph.node.hiddenDownstream', { count })),
      show: byCount(count => t('graph.node.showDownstream', { count, title })),
      fold: byCount(count => t('graph.node.foldDownstream', { count, title })),
    },
    members: byCount(count => t('graph.node.members', { count })),
    edges: byCount(count => t('graph.edge.members', { count })),
    version: t('graph.node.version', { version: gap('version') }),
    lastRun: t('graph.node.lastRun', { state: gap('state') }),
    node: t('graph.node.label', { type: gap('type'), title }),
    edge: t('graph.edge.label', {
      kind: gap('kind'),
      from: gap('from'),
      to: gap('to'),
      marks: gap('marks'),
    }),
  };
}
