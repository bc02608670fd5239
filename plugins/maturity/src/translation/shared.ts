/** Texts that cards, pages and dialogs have in common. */
export const sharedMessages = {
  states: {
    needsPermission: 'Needs the permission {{permission}}.',
    notFoundTitle: 'Maturity does not know this',
    unavailableTitle: 'Maturity does not answer',
    unavailable:
      'It may be starting or overloaded. Nothing is lost; try again in a moment.',
    details: 'What maturity said: {{message}}',
  },
  level: {
    named: 'Level {{level}} · {{name}}',
    plain: 'Level {{level}}',
    waived_one: '({{count, number}} waived)',
    waived_other: '({{count, number}} waived)',
    of: '{{level}} of {{highest}}',
    notApplicable: 'Does not apply',
  },
  points: {
    text: '{{earned, number}} of {{possible, number}} points ({{share}})',
    none: 'No points to earn',
  },
  result: {
    pass: 'Passes',
    fail: 'Fails',
    'not-applicable': 'Does not apply',
    'no-data': 'No data',
    error: 'Error',
    waived: 'Waived',
  },
  distribution: {
    level: 'Level {{level}}: {{number, number}}',
    empty: 'Nothing is counted yet',
  },
  facts: {
    label: 'Facts it stands on',
    yes: 'yes',
    no: 'no',
    none: 'none',
    unknown: 'not known',
    withUnit: '{{value}} {{unit}}',
    at: 'as of {{time}}',
    stale: 'Too old to count',
    error: 'Could not be read: {{message}}',
    evidence: 'Evidence',
    evidenceOf: '{{name}} of “{{title}}”',
  },
  cure: {
    template: 'Fix it with the template',
    templateOf: 'Fix it with the template {{template}}: {{title}}',
    open: 'Open what helps',
    openOf: 'Open what helps with “{{title}}”',
    noTemplates:
      'The template {{template}} does it; this portal has no Create page to open it in.',
    snippet: 'To copy, for “{{title}}”',
    copySnippet: 'Copy the text for “{{title}}”',
  },
} as const;
