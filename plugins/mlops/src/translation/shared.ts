/** Texts that pages and cards have in common. */
export const sharedMessages = {
  kind: {
    Model: { one: 'Model', many: 'Models' },
    Dataset: { one: 'Dataset', many: 'Datasets' },
    Pipeline: { one: 'Pipeline', many: 'Pipelines' },
  },
  runState: {
    scheduled: 'Scheduled',
    running: 'Running',
    finished: 'Finished',
    failed: 'Failed',
    aborted: 'Aborted',
    unknown: 'Unknown',
  },
  attention: {
    'failed-run': {
      label: 'Run failed',
      explanation: 'The last run failed.',
    },
    drift: {
      label: 'Drift',
      explanation: 'The last drift report crossed its threshold.',
    },
    quality: {
      label: 'Quality',
      explanation: 'The last quality suite has failing checks.',
    },
    'ci-failed': {
      label: 'CI failed',
      explanation: 'The last CI result of the code failed.',
    },
    stale: {
      label: 'Stale',
      explanation:
        'Its data, its run or its monitoring report is older than it promises.',
    },
    unowned: {
      label: 'No owner',
      explanation: 'It has no owner, or one that the catalog does not know.',
    },
    'source-gone': {
      label: 'Gone at source',
      explanation:
        'The source no longer has the object that this entity names.',
    },
  },
  sourceStamp: {
    from: 'from',
    declared: 'declared in Git',
    declaredExplanation: 'Stated in the file that declares this entity.',
    connection: 'Connection {{id}} ({{type}})',
    connectionOnly: 'Connection {{id}}',
    readAt: 'read {{time}}',
  },
  // What errors mean here; all other words for them are those of page-parts.
  states: {
    notFoundTitle: 'Nothing here',
    unavailableTitle: 'The registry does not answer',
    unavailable:
      'It may be starting or overloaded. What was read before is safe; try again in a moment.',
    details: 'What the registry said: {{message}}',
  },
} as const;
