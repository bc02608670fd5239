/** Texts of impact and drift. */
export const impactMessages = {
  title: 'What depends on {{name}}',
  titleUpstream: 'What {{name}} is made from',
  toolbar: 'Which of them',
  direction: 'Direction',
  downstream: 'Depends on it',
  upstream: 'It depends on',
  types: 'Types',
  groupBy: 'Group by',
  depth: 'Levels away',
  owner: 'Owner',
  version: 'Version',
  anyVersion: 'Any version',
  byKind: 'By kind',
  byOwner: 'By owner',
  count: 'Count',
  noTotals:
    'Totals are not given, since they could tell of what you may not see.',
  none: 'Nothing depends on it',
  noneUpstream: 'It is made from nothing that lineage knows of',
  noneAdvice:
    'Lineage knows of no run and no declaration that leads further. Look in the other direction, or at fewer filters.',
  list: 'Affected',
  levels_one: '{{count, number}} level away',
  levels_other: '{{count, number}} levels away',
  groupedSoFar: 'Groups are those of this page of the list.',
  partial:
    'Not everything was followed: lineage stopped at {{limit, number}} {{reason}}.',
  reason: { nodes: 'nodes', edges: 'edges', depth: 'levels', time: 'ms' },
  more: 'Show all {{total, number}}',
  less: 'Show fewer',
} as const;

/** Texts of the list of edges on which declarations and runs disagree. */
export const driftMessages = {
  title: 'Where declarations and runs disagree',
  text: 'What is declared in Git and what runs really did should be the same. Where they are not, one of them is to be mended.',
  signals: 'Signal',
  signal: {
    'declared-not-observed': 'Declared, not observed',
    'observed-not-declared': 'Observed, not declared',
    stale: 'Stale',
  },
  explanation: {
    'declared-not-observed':
      'The catalog declares it, no run has shown it: the declaration is old, or the pipeline sends no events.',
    'observed-not-declared':
      'Runs show it, the catalog does not declare it: add it to catalog-info.yaml.',
    stale: 'Runs showed it once, but no longer.',
  },
  since: 'Since',
  everything: 'Only of {{entityRef}}: show all',
  open: 'Show in the graph',
  openOf: 'Show in the graph: from {{from}} to {{to}}',
  none: 'They agree',
  noneAdvice: 'No edge is declared alone, observed alone or stale.',
  noneFiltered: 'No edge has such a signal.',
  list: 'Edges',
} as const;

/** Texts of the card on entity pages. */
export const cardMessages = {
  title: 'Lineage',
  open: 'Open lineage',
  impact: 'Impact',
  upstream: 'Made from',
  downstream: 'Used by',
  upstreamCount_one: '{{count, number}} upstream',
  upstreamCount_other: '{{count, number}} upstream',
  downstreamCount_one: '{{count, number}} downstream',
  downstreamCount_other: '{{count, number}} downstream',
  noneUpstream: 'Nothing known',
  noneDownstream: 'Nothing known',
  more_one: 'and {{count, number}} more',
  more_other: 'and {{count, number}} more',
  empty: 'No lineage yet',
  emptyAdvice:
    'It appears when a pipeline sends OpenLineage events that name this entity, or when the catalog declares what it is made from.',
  declaredOnly: 'Declared only',
  graph: 'Neighbours of {{name}}',
} as const;
