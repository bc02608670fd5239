/** Texts of drift and quality, on cards and tabs. */
export const monitoringMessages = {
  drift: {
    title: 'Drift',
    all: 'All reports',
    none: 'No drift report yet',
    noneAdvice:
      'Reports appear once a monitor such as Evidently writes them where a source reads.',
    against: '{{value}}, threshold {{threshold}}',
    onDrift: 'On drift: {{action}}',
    state: 'State',
    at: 'When',
    metric: 'Metric',
    column: 'Column',
    value: 'Value',
    threshold: 'Threshold',
  },
  driftState: { ok: 'No drift', drifted: 'Drifted', unknown: 'Unknown' },
  quality: {
    title: 'Quality checks',
    all: 'All results',
    none: 'No quality results yet',
    noneAdvice:
      'Results appear once a suite, such as one of Great Expectations, writes them where a source reads.',
    suite: 'Suite',
    outcome: 'Outcome',
    passed_one: 'The check passed',
    passed_other: 'All {{count, number}} checks passed',
    failed: '{{failed}} of {{total}} checks failed',
    checks: 'Checks',
    check: 'Check',
    column: 'Column',
    observed: 'Observed',
    checkPassed: 'Passed',
    checkFailed: 'Failed',
  },
} as const;
