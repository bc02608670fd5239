/** Texts that pages, cards and panels have in common. */
export const sharedMessages = {
  states: {
    loading: 'Loading',
    retry: 'Try again',
    forbiddenTitle: 'You may not see this',
    forbidden:
      'Your account lacks the permission {{permission}}. Ask the people who run this portal for it.',
    forbiddenUnnamed:
      'Your account lacks the permission. Ask the people who run this portal for it.',
    signedOutTitle: 'You are signed out',
    signedOut: 'Your session ended. Sign in again, then retry.',
    notFoundTitle: 'Lineage does not know this',
    unavailableTitle: 'Lineage does not answer',
    unavailable:
      'It may be starting or overloaded. What was recorded is safe; try again in a moment.',
    otherTitle: 'This did not work',
    details: 'What lineage said: {{message}}',
  },
  csv: {
    button: 'CSV',
    working: 'Collecting…',
    failed: 'The file could not be made: {{message}}',
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
