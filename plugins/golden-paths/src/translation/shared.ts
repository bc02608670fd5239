/** Texts that the page, dialogs and cards have in common. */
export const sharedMessages = {
  states: {
    notFoundTitle: 'Golden paths do not know this',
    unavailableTitle: 'Golden paths do not answer',
    unavailable:
      'They may be starting or overloaded. Nothing is lost; try again in a moment.',
    details: 'What golden paths said: {{message}}',
  },
  state: {
    current: 'Up to date',
    behind: 'Behind',
    drifted: 'Drifted',
    unknown: 'Not comparable',
    failing: 'Cannot be read',
  },
  version: {
    none: 'no version',
    moved: '{{from}}, today {{to}}',
  },
  behind: {
    text_zero: 'On the newest',
    text_one: '{{count, number}} version behind',
    text_other: '{{count, number}} versions behind',
  },
  drift: {
    none: 'Nothing differs',
    files_one: '{{count, number}} file',
    files_other: '{{count, number}} files',
    lines_one: '{{count, number}} line',
    lines_other: '{{count, number}} lines',
    text: '{{files}} with {{lines}}',
  },
  not: 'Not known',
} as const;
