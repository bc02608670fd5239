/** Texts that several fields have in common. */
export const sharedMessages = {
  party: {
    placeholder: 'Name of a person or group',
    results: 'People and groups',
    none: 'The catalog has nobody of this name.',
    remove: 'Remove {{name}} as {{label}}',
  },
  rows: {
    add: 'Add',
    remove: 'Remove {{name}}',
    edit: 'Details of {{name}}',
    unnamed: '{{title}} {{number, number}}',
    empty: 'None yet.',
    actions: 'Actions',
  },
  gitTarget: {
    only: 'The repository is made in {{name}}.',
    failed:
      'The places for repositories could not be read: {{message}}. Write the id of one, as your portal is configured.',
    none: 'No place for repositories is configured; the people who run this portal name one under mlops.gitTargets.',
    loading: 'Looking up where repositories can be made…',
  },
} as const;
