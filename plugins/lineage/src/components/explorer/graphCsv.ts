import type { LineageEdge, LineageNode } from '@waymark/plugin-lineage-common';
import { toCsv } from '@waymark/plugin-page-parts-react';
import type { GraphView } from '../../graph/types';

type Nodes = ReadonlyMap<string, LineageNode>;

/** The nodes of the picture, one line each. */
export function nodesCsv(drawn: GraphView): string {
  const of =
    (value: (node: LineageNode) => string | number | undefined) =>
    (row: GraphView['nodes'][number]) =>
      value(row.node);
  return toCsv(drawn.nodes, [
    { name: 'id', value: of(node => node.id) },
    { name: 'type', value: of(node => node.type) },
    { name: 'title', value: of(node => node.title) },
    { name: 'namespace', value: of(node => node.namespace) },
    { name: 'name', value: of(node => node.name) },
    { name: 'entityRef', value: of(node => node.entityRef) },
    { name: 'owner', value: of(node => node.owner) },
    { name: 'system', value: of(node => node.system) },
    { name: 'lifecycle', value: of(node => node.lifecycle) },
    { name: 'depth', value: of(node => node.depth) },
    { name: 'hiddenUpstream', value: row => row.upstream.hidden },
    { name: 'hiddenDownstream', value: row => row.downstream.hidden },
    { name: 'masked', value: row => row.node.masked ?? false },
  ]);
}

/** The edges of the picture, one line each. */
export function edgesCsv(drawn: GraphView, nodes: Nodes): string {
  const of =
    (value: (edge: LineageEdge) => string | boolean | undefined) =>
    (row: GraphView['edges'][number]) =>
      value(row.edge);
  return toCsv(drawn.edges, [
    { name: 'from', value: of(edge => edge.from) },
    { name: 'fromTitle', value: of(edge => nodes.get(edge.from)?.title) },
    { name: 'to', value: of(edge => edge.to) },
    { name: 'toTitle', value: of(edge => nodes.get(edge.to)?.title) },
    { name: 'kind', value: of(edge => edge.kind) },
    { name: 'provenance', value: of(edge => edge.provenance) },
    { name: 'stale', value: of(edge => edge.stale ?? false) },
    { name: 'firstSeen', value: of(edge => edge.firstSeen) },
    { name: 'lastSeen', value: of(edge => edge.lastSeen) },
    { name: 'runId', value: of(edge => edge.runId) },
    {
      name: 'jobs',
      value: of(edge => edge.jobs?.map(({ title }) => title).join('; ')),
    },
  ]);
}
