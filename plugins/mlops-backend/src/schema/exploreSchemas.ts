import { EXPLORE_FACETS } from '@waymark/plugin-mlops-common';
import {
  arrayOf,
  boolean,
  integer,
  type JsonSchema,
  number,
  object,
  oneOf,
  ref,
  text,
  time,
} from '@waymark/plugin-openapi-operations-node';

/** The states of a run, as everywhere in the API. */
export const RUN_STATES = [
  'scheduled',
  'running',
  'finished',
  'failed',
  'aborted',
  'unknown',
] as const;

/** Why an entity needs somebody's attention, most severe first. */
export const ATTENTION_REASONS = [
  'failed-run',
  'drift',
  'quality',
  'ci-failed',
  'stale',
  'unowned',
  'source-gone',
] as const;

const facetCounts = arrayOf(
  object({ value: text, count: integer }, ['value', 'count']),
);

/** Schemas of Explore. */
export const exploreSchemas: Record<string, JsonSchema> = {
  ExploreItem: object(
    {
      entityRef: text,
      kind: oneOf(['Model', 'Dataset', 'Pipeline']),
      title: text,
      description: text,
      type: text,
      lifecycle: text,
      owner: text,
      ownerMissing: boolean,
      system: text,
      tags: arrayOf(text),
      platform: text,
      latestVersion: object({ version: text, aliases: arrayOf(text) }, [
        'version',
        'aliases',
      ]),
      headlineMetric: object({ name: text, value: number }, ['name', 'value']),
      lastRun: object({ state: oneOf(RUN_STATES), at: time }, ['state', 'at']),
      datasets: integer,
      source: text,
      attention: arrayOf(oneOf(ATTENTION_REASONS)),
      updatedAt: time,
    },
    ['entityRef', 'kind', 'title', 'tags'],
  ),
  ExplorePage: object(
    {
      items: arrayOf(ref('ExploreItem')),
      pageInfo: ref('PageInfo'),
      totalItems: {
        type: 'integer',
        description:
          'Absent for an asker who may see only some entities when there are too many to check one by one.',
      },
      facets: {
        ...object(
          Object.fromEntries(EXPLORE_FACETS.map(f => [f, facetCounts])),
          [...EXPLORE_FACETS],
        ),
        description:
          'Counts per value, each facet counted without its own filter. Empty where totalItems is absent.',
      },
    },
    ['items', 'pageInfo', 'facets'],
  ),
};
