/** Texts that pages, cards and panels have in common. */
export const sharedMessages = {
  // What errors mean here; all other words for them are those of page-parts.
  states: {
    notFoundTitle: 'Lineage does not know this',
    unavailableTitle: 'Lineage does not answer',
    unavailable:
      'It may be starting or overloaded. What was recorded is safe; try again in a moment.',
    details: 'What lineage said: {{message}}',
  },
  pager: {
    label: 'Pages of {{name}}',
    range: '{{from, number}}–{{to, number}} of {{total, number}}',
    rangeOfMore: '{{from, number}}–{{to, number}} of more',
    next: 'Next page',
    previous: 'Previous page',
    sortBy: 'Sort by {{column}}',
  },
  nodeType: {
    dataset: { one: 'Dataset', many: 'Datasets' },
    model: { one: 'Model', many: 'Models' },
    job: { one: 'Job', many: 'Jobs' },
    endpoint: { one: 'Endpoint', many: 'Endpoints' },
  },
  edgeKind: {
    input: 'Input',
    output: 'Output',
    derivation: 'Derivation',
    serving: 'Serving',
  },
  provenance: {
    observed: 'Observed',
    declared: 'Declared only',
    both: 'Declared and observed',
  },
  runState: {
    running: 'Running',
    complete: 'Complete',
    failed: 'Failed',
    aborted: 'Aborted',
    unknown: 'Unknown',
  },
  node: {
    masked: 'Not visible to you',
    maskedExplanation:
      'Something is here that you may not read in the catalog. Its place is shown, its name is not.',
    nobody: 'No owner',
    notRegistered: 'Not in the catalog',
    dropped: 'Dropped at the source',
    group: '{{title}} ({{members, number}})',
  },
  stale: 'Stale',
  graphLabel: 'Lineage of {{name}}',
  staleExplanation:
    'It was observed once, but not by the newest runs, or not for a long time.',
} as const;
