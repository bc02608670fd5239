import type {
  FacetValue,
  LineageRunDetail,
} from '@waymark/plugin-lineage-common';
import type { Knex } from 'knex';
import {
  jobsOfParentFacet,
  readParentFacet,
} from '../../ingest/facets/parentFacet';
import { digest, keyText } from '../../ingest/keyText';
import type { Sight } from '../access';
import type { NamedNode } from '../types';

const COLUMNS = [
  'n.id',
  'n.type',
  'n.namespace',
  'n.name',
  'n.title',
  'n.entity_ref',
];

/** The `parent` facet of a run, where it says more than who the parent is. */
export interface KeptParent {
  facet: FacetValue;
  /** The jobs it names, by key text. */
  jobs: Map<string, NamedNode>;
}

/** Takes the `parent` facet out of a run's facets, with the jobs it names. */
export async function readKeptParent(
  knex: Knex,
  facets: readonly FacetValue[],
): Promise<KeptParent | undefined> {
  const facet = facets.find(({ name }) => name === 'parent');
  if (!facet) {
    return undefined;
  }
  const named = jobsOfParentFacet(facet.body);
  const known: (NamedNode & { key: string })[] = await knex('nodes as r')
    .joinRaw('join nodes n on n.id = coalesce(r.canonical_id, r.id)')
    .whereIn(
      'r.key',
      named.map(job => digest(keyText(job))),
    )
    .select('r.key', ...COLUMNS);
  const byKey = new Map(known.map(node => [node.key, node]));
  const jobs = named.map(job => {
    const text = keyText(job);
    const unknown = { ...job, id: 0, title: null, entity_ref: null };
    return [text, byKey.get(digest(text)) ?? unknown] as const;
  });
  return { facet, jobs: new Map(jobs) };
}

/**
 * What the asker may know of it: the facet says names, so only who may see all
 * jobs it names gets it as it is, and the root only who may see the root.
 */
export function showKeptParent(
  kept: KeptParent | undefined,
  sight: Sight,
): { root?: LineageRunDetail['root']; hides: boolean } {
  if (!kept) {
    return { hides: false };
  }
  const { root } = readParentFacet(kept.facet.body);
  const job = root && kept.jobs.get(keyText(root.job));
  return {
    ...(root &&
      job &&
      sight.node(job) && {
        root: {
          runId: root.runId,
          job: { type: job.type, namespace: job.namespace, name: job.name },
        },
      }),
    hides: ![...kept.jobs.values()].every(named => sight.node(named)),
  };
}
