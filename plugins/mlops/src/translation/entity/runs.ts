/** Texts of the cards and the tab of runs. */
export const runsMessages = {
  runs: {
    title: 'Runs',
    newest: 'Newest runs',
    all: 'All runs',
    none: 'No run recorded',
    noneAdvice:
      'Runs appear once a tracking server, an orchestrator or lineage events report them.',
    run: 'Run',
    started: 'Started',
    duration: 'Duration',
    job: 'Job',
    user: 'By',
    source: 'Source',
    id: 'Run id',
    error: 'Why it failed',
    inputs: 'Inputs',
    outputs: 'Outputs',
    rate: '{{rate}} succeeded',
    rateOf:
      '{{succeeded}} of {{completed}} completed runs, out of {{shown}} shown',
    noneCompleted: 'None of the runs shown has completed',
    typical: 'typically {{duration}}',
  },
} as const;
