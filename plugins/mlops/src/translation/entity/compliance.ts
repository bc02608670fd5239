/** Texts of the compliance card and the trace. */
export const complianceMessages = {
  compliance: {
    title: 'Compliance',
    trace: 'Who did what, when',
    none: 'Nothing is stated yet that a regulator would ask for',
    noneAdvice:
      'Say under spec.compliance of its catalog file how risky its use is, whether it holds data about people, where its data may lie, what it may be used for and how long it may be kept:',
    riskClass: 'Risk class (EU AI Act)',
    personalData: 'Data about people',
    purpose: 'May be used for',
    retention: 'To be deleted',
    retentionAfter: 'after {{age}}',
    regions: 'Regions',
    notStated: 'Not stated',
    notStatedAdvice: 'Set {{field}} in its catalog file.',
    place: 'What',
    region: 'Region',
    verdict: 'Allowed?',
    own: 'Its own data',
    ownModel: 'The model',
    serving: 'Version {{version}} in {{environment}}',
    noRegion: 'not stated',
    regionsUnread:
      'The catalog did not say where its data lies, so that is not judged here.',
    regionsLeftOut_one: '{{count, number}} more data set is not shown.',
    regionsLeftOut_other: '{{count, number}} more data sets are not shown.',
    allowed: 'Allowed',
    lists: 'States where it may be',
    unlisted: 'States nothing',
    unknown: 'Cannot be judged',
    mismatch: 'Outside of what is allowed',
    theModel: 'the model',
    mismatchTitle: 'It is served where it may not be: {{regions}}.',
    mismatchNone:
      'Nothing is known to be served outside of the stated regions.',
    mismatchUnjudged:
      'Nobody states a region that deployments could be compared with.',
  },
  riskClass: {
    prohibited: {
      title: 'Prohibited',
      explanation: 'The EU AI Act forbids this use.',
    },
    high: {
      title: 'High risk',
      explanation:
        'Allowed with duties: risk management, good data, records, human oversight, registration.',
    },
    limited: {
      title: 'Limited risk',
      explanation: 'People must be told that they deal with an AI.',
    },
    minimal: {
      title: 'Minimal risk',
      explanation: 'No duties beyond those of any software.',
    },
  },
  personalDataWhy: {
    none: 'Nobody can be recognised in it.',
    pseudonymised:
      'Names are replaced; together with other data people can be recognised, so data protection applies.',
    personal: 'People can be recognised; data protection applies.',
    'special-category':
      'Health, origin, belief or the like: forbidden but for the exceptions of data protection law.',
  },
  trace: {
    title: 'Trace',
    explanation:
      'What happened, newest first: who or what trained, registered, promoted and deployed which version, from which commit and data.',
    none: 'Nothing is recorded yet',
    noneAdvice:
      'Steps appear once a registry, a tracking server or a deployments file reports versions, runs or deployments.',
    noneOfVersion: 'Nothing is recorded of version {{version}}',
    version: 'Only version',
    filter: 'Show',
    allVersions: 'Show all versions',
    filtered: 'Only what happened to version {{version}}.',
    onlyThis: 'Only version {{version}}',
    steps: 'Steps, newest first',
    by: 'By',
    byUnknown: 'the source does not say',
    run: 'Run',
    job: 'Job',
    commit: 'Commit',
    data: 'Data',
    where: 'Where',
    source: 'Source',
    noDigest: 'no digest recorded',
    timeFromSource: 'Time as the source gives it',
    timeObserved:
      'Time when the portal noticed it; it may have happened earlier',
    gone: 'The source no longer says so, noticed',
    fileName: 'trace-{{name}}.csv',
  },
  traceAction: {
    trained: 'Trained {{what}}',
    evaluated: 'Evaluated {{what}}',
    ran: 'Ran {{what}}',
    registered: 'Registered {{what}}',
    promoted: 'Gave the alias “{{alias}}” to {{what}}',
    demoted: 'Took the alias “{{alias}}” from {{what}}',
    promotedPlain: 'Promoted {{what}}',
    demotedPlain: 'Demoted {{what}}',
    deployed: 'Deployed {{what}}',
    deployedTo: 'Deployed {{what}} to {{environment}}',
    failed: 'Failed: {{what}}',
    unknown: '{{action}}: {{what}}',
  },
  traceWhat: {
    version: 'version {{version}}',
    job: '{{job}}',
    run: 'a run',
    something: 'no version named',
  },
} as const;
