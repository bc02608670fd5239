/** Texts of the field that shows what a run would make. */
export const planMessages = {
  title: 'What will be made',
  running: 'Rendering the template with your answers. Nothing is made.',
  runningStill:
    'Still working: the files are rendered, then entities, RACI and maturity are looked at. Nothing is made.',
  again: 'Try again',
  refresh: 'Look again',
  stop: 'Stop',
  stopped: 'Stopped. Nothing was made.',
  outdated: 'Out of date: answers changed since. Look again.',
  current: 'This is what your answers give. Nothing was made.',
  noTemplate:
    'What will be made is shown on the page of a template, not in the template editor.',
  words: {
    notFoundTitle: 'This template cannot be planned',
    unavailableTitle: 'Golden paths do not answer',
    unavailable:
      'The dry run took too long or the backend is starting. You can create without it, or try again.',
    details: 'What was said: {{message}}',
    mend: 'Go back to the step that has the answer, change it, and come here again.',
  },
  problems: 'Mend this first',
  noProblems: 'No problems were found.',
  maturity: {
    title: 'Predicted maturity',
    about: 'What the first training run leads to.',
    level:
      '{{title}}: level {{level, number}} of {{highest, number}}, {{name}}',
    track: 'Track',
    trackLevel: 'Level',
    notApplicable: 'Does not apply',
    levelOf: '{{level, number}} – {{name}}',
    tracks: 'Tracks of {{title}}',
    next: 'What would do most next',
    absent:
      'Maturity is not installed in this portal, so no level is predicted.',
  },
  files: {
    title: 'Repository',
    count_one: '{{count, number}} file',
    count_other: '{{count, number}} files',
    size: '{{size}} kB',
    executable: 'can be run',
    text: 'Text of {{path}}',
    shown: 'What people read first',
  },
  entities: {
    title: 'In the catalog',
    none: 'Nothing is registered in the catalog.',
    list: 'Entities',
    name: 'Entity',
    kind: 'Kind',
    problems: 'Problems',
    fine: 'None',
  },
  raci: {
    title: 'Who acts',
    absent: 'RACI is not installed in this portal.',
    gaps_zero: 'No gaps.',
    gaps_one: '{{count, number}} gap',
    gaps_other: '{{count, number}} gaps',
  },
  notes: 'Good to know',
  passedOver: {
    title: 'What the run does beyond files',
    about: 'Not tried out here; the run does it.',
  },
} as const;
