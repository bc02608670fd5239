import { parseEntityRef } from '@backstage/catalog-model';
import type {
  DriftSignal,
  LineageEdge,
  LineageGraph,
  LineageRunDetail,
  NodeDetail,
} from '@waymark/plugin-lineage-common';
import { entityPage, fact, withEvidence, type Told } from '../facts';
import type { LineageFact } from './meanings';

/** What lineage said about an entity. */
export interface LineageAnswer {
  entityRef: string;
  detail: Pick<NodeDetail, 'runs' | 'versions'>;
  /** Around the entity, with jobs; of models two hops, else one. */
  graph: Pick<LineageGraph, 'root' | 'nodes' | 'edges'>;
  signals: DriftSignal[];
  /** The run that made the newest version. */
  newestRun?: Pick<LineageRunDetail, 'inputs'>;
}

/** What lineage tells of a model, data set or pipeline. Pure. */
export function lineageFacts(answer: LineageAnswer): Told<LineageFact> {
  const { entityRef, detail, graph, signals } = answer;
  const seen = graph.edges.filter(isSeen);
  const touches = ({ from, to }: LineageEdge) =>
    from === graph.root || to === graph.root;
  const countOf = (wanted: DriftSignal) =>
    signals.filter(signal => signal === wanted).length;
  const parts: Record<string, () => Told<LineageFact>> = {
    model: () => modelFacts(answer, seen),
    dataset: () => datasetFacts(answer, seen),
    pipeline: () => pipelineFacts(answer, seen),
  };
  const told: Told<LineageFact> = {
    observed: fact(detail.runs.length > 0 || seen.some(touches)),
    'declared-not-observed': fact(countOf('declared-not-observed')),
    'observed-not-declared': fact(countOf('observed-not-declared')),
    stale: fact(countOf('stale')),
    ...parts[parseEntityRef(entityRef).kind]?.(),
  };
  return withEvidence(told, {
    url: entityPage(entityRef, 'lineage'),
    title: 'Lineage',
  });
}

function modelFacts(
  { detail, graph, newestRun }: LineageAnswer,
  seen: LineageEdge[],
): Told<LineageFact> {
  const { root, edges } = graph;
  const jobs = unique(
    seen
      .filter(({ kind, to }) => kind === 'output' && to === root)
      .map(({ from }) => from),
  );
  const datasets = unique(
    seen
      .filter(({ kind, to }) => kind === 'input' && jobs.includes(to))
      .map(({ from }) => from)
      .filter(from => from !== root),
  );
  const endpoints = edges.filter(
    ({ kind, from }) => kind === 'serving' && from === root,
  );
  const inputs = newestRun?.inputs ?? [];
  return {
    ...versionFact(detail),
    jobs: fact(jobs.length),
    datasets: fact(datasets.length),
    endpoints: fact(endpoints.length),
    'run-inputs': fact(inputs.length),
    'run-inputs-unversioned': fact(
      inputs.filter(({ version }) => !version).length,
    ),
    'path-complete': fact(
      datasets.length > 0 &&
        inputs.length > 0 &&
        detail.versions.length > 0 &&
        endpoints.length > 0,
    ),
  };
}

function datasetFacts(
  { detail, graph }: LineageAnswer,
  seen: LineageEdge[],
): Told<LineageFact> {
  const of = (kind: LineageEdge['kind'], end: 'from' | 'to') =>
    unique(
      seen
        .filter(edge => edge.kind === kind && edge[end] === graph.root)
        .map(edge => (end === 'to' ? edge.from : edge.to)),
    ).length;
  return {
    ...versionFact(detail),
    jobs: fact(of('output', 'to')),
    consumers: fact(of('input', 'from')),
  };
}

function pipelineFacts(
  { detail, graph }: LineageAnswer,
  seen: LineageEdge[],
): Told<LineageFact> {
  const [newest] = detail.runs;
  const count = (kind: LineageEdge['kind'], end: 'from' | 'to') =>
    seen.filter(edge => edge.kind === kind && edge[end] === graph.root).length;
  return {
    inputs: fact(count('input', 'to')),
    outputs: fact(count('output', 'from')),
    'last-run': fact(newest?.state ?? null, { at: newest?.startedAt }),
  };
}

function versionFact({ versions }: LineageAnswer['detail']): Told<LineageFact> {
  const [newest] = versions;
  return { version: fact(newest?.version ?? null, { at: newest?.at }) };
}

function isSeen({ provenance }: LineageEdge): boolean {
  return provenance !== 'declared';
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)];
}
