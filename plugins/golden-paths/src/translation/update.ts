/** Texts of the dialog that brings a project up to its template. */
export const updateMessages = {
  title: 'Update {{name}}',
  reading: 'The template is rendered and the project is read…',
  close: 'Close',
  cancel: 'Cancel',
  discard: {
    title: 'Discard your answers?',
    text: 'The answers you gave are not part of a proposal yet.',
    confirm: 'Discard',
  },
  questions: {
    intro:
      'The template asks what this project has no answer to. What must be answered is marked with *.',
    next: 'Show what changes',
    missing: 'Needs an answer',
    wrong: 'Not what the template takes',
    json: 'As JSON',
    none: 'No choice',
    lines: 'One per line',
  },
  upToDate: 'Nothing to do: the project is what the template makes today.',
  versions: 'From {{from}} to {{to}}.',
  conflicts_zero: 'No conflicts.',
  conflicts_one:
    '{{count, number}} file needs your eyes: it is first in the list.',
  conflicts_other:
    '{{count, number}} files need your eyes: they are first in the list.',
  files: 'Files of the update',
  summary: 'What the proposal will say',
  change: {
    add: 'New',
    modify: 'Changed',
    remove: 'Removed',
    rename: 'Moved',
    keep: 'Stays as it is',
  },
  from: 'from {{path}}',
  conflict: {
    content:
      'Both changed the same lines; they are marked as Git marks conflicts.',
    binary: "Both changed it and it is no text; the project's stays.",
    'removed-by-template':
      'The template no longer has it, but the project changed it; it stays.',
    'added-by-both': "The template brings one too; the project's stays.",
    'renamed-onto':
      'The template moved it where the project has one already; it stays where it was.',
  },
  conflictMark: 'Conflict',
  cut: 'The rest of the change is left out here; the proposal has all of it.',
  binary: 'No text: there is nothing to show line by line.',
  noDiff: 'There is nothing to show line by line.',
  back: 'Back to the questions',
  propose: 'Propose the update',
  proposing: 'Proposing…',
  moved:
    'The project or its template moved since this was shown. Nothing was proposed: look again.',
  again: 'Look again',
  done: {
    title: 'The update is proposed',
    'pull-request': 'A pull request is open for review.',
    branch: 'The branch {{branch}} was pushed; merge it to take the update.',
    diff: 'This repository takes no proposals from here. Apply the change by hand:',
    open: 'Open it',
    nothing: 'There was nothing to change.',
  },
} as const;
