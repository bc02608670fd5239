/** Texts of the scorecard card, and of the levels in it. */
export const cardMessages = {
  title: 'Maturity',
  open: 'All checks',
  refresh: 'Refresh',
  refreshing: 'Gathering…',
  refreshFailed: 'The facts could not be gathered: {{message}}',
  refreshed: 'The facts were gathered anew.',
  none: 'No rubric is meant for this.',
  noneAdvice:
    'Rubrics say in “appliesTo” what they are meant for. The maturity page lists them all.',
  gatheringTitle: 'Gathering facts',
  gathering_one: '{{sources}} has not answered yet.',
  gathering_other: '{{sources}} have not answered yet.',
  gatheringAdvice:
    'Until then their checks answer “no data”. This page asks again by itself.',
  tracks: 'Tracks of {{rubric}}',
  optional: 'does not count for the level',
  rollups: 'By other frameworks',
  rollup: '{{title}}: level {{level}} · {{name}}',
  next: 'What helps most',
  nextNone: 'Every check that applies passes or is waived.',
  liftsRubric: 'leads to level {{level}}',
  liftsTrack: 'leads {{track}} to level {{level}}',
  earns_one: '+{{count, number}} point',
  earns_other: '+{{count, number}} points',
  evaluated: 'Evaluated {{time}}',
} as const;
