/** Texts of receipts: who ran what, and what it made. */
export const receiptsMessages = {
  title: 'Receipts',
  none: 'No receipts',
  noneAdvice:
    'Each run of a template that records itself leaves one: what it made, what was undone, what is left.',
  back: 'All receipts',
  ended: 'How it ended',
  state: {
    running: 'Running',
    succeeded: 'Succeeded',
    failed: 'Failed',
  },
  by: 'by {{person}}',
  bySomebody: 'by a service',
  project: 'Made {{project}}.',
  saved: 'Saves about {{time}} of work.',
  failedAt: 'It failed at {{step}}: {{message}}',
  failed: 'It failed: {{message}}',
  task: 'Open the run',
  taskOf: 'Open the run of {{title}}',
  alone: 'Only this receipt',
  aloneOf: 'Only this receipt of {{title}}',
  nothing: 'Nothing was made outside the run.',
  items: {
    created: 'What was made',
    undone: 'What was undone',
    left: 'What is left behind',
    planned: 'What may be left behind: look whether it is there',
    foreign: 'Made by actions that golden paths do not undo',
  },
  answers: 'Answers',
} as const;
