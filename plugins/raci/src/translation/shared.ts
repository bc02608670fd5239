/** Texts that cards, pages and dialogs have in common. */
export const sharedMessages = {
  states: {
    notFoundTitle: 'RACI does not know this',
    unavailableTitle: 'RACI does not answer',
    unavailable:
      'It may be starting or overloaded. What is declared is safe; try again in a moment.',
    details: 'What RACI said: {{message}}',
  },
  role: {
    responsible: {
      title: 'Responsible',
      help: 'Does the work.',
    },
    accountable: {
      title: 'Accountable',
      help: 'Answers for it: exactly one.',
    },
    consulted: {
      title: 'Consulted',
      help: 'Is asked before.',
    },
    informed: {
      title: 'Informed',
      help: 'Is told after.',
    },
  },
  party: {
    you: 'You',
    yourGroup: 'Your group',
    masked: 'Not visible to you',
    maskedExplanation:
      'Somebody is named here whom you may not read in the catalog.',
    left: 'Left',
    missing: 'Not in the catalog',
    empty: 'Nobody in it',
  },
  origin: {
    entity: 'stated here',
    system: 'from system {{name}}',
    systemHidden: 'from its system',
    domain: 'from domain {{name}}',
    domainHidden: 'from its domain',
    default: 'from the default',
    defaultExpression: 'from the default ({{expression}})',
  },
  nobody: 'Nobody',
  notStated: 'Not stated',
  now: 'Now',
  gap: {
    severity: { error: 'Gap', warning: 'Warning', info: 'Note' },
    code: {
      'no-accountable': 'No Accountable',
      'several-accountable': 'Several Accountable',
      'no-responsible': 'No Responsible',
      'party-missing': 'Not in the catalog',
      'party-left': 'Left',
      'empty-group': 'Empty group',
      'unknown-activity': 'Unknown activity',
      'malformed-declaration': 'Malformed declaration',
    },
  },
  action: {
    close: 'Close',
    working: 'Working…',
  },
  picker: {
    placeholder: 'Name of a person or group',
    results: 'People and groups',
    none: 'The catalog has nobody of this name.',
  },
  change: {
    pullRequest:
      'A pull request is open. The catalog shows the change once it is merged.',
    branch:
      'The change is on the branch {{branch}}. The catalog shows it once it is merged.',
    byHand:
      'This file is nowhere that a change could be proposed. Apply it by hand, or send it to whoever may.',
    open: 'Open it',
  },
} as const;
