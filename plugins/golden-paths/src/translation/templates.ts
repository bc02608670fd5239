/** Texts of templates, of drafts and of the cards. */
export const templatesMessages = {
  title: 'Templates',
  none: 'No template fits',
  noneAdvice:
    'Templates appear here a few minutes after the catalog knows them.',
  name: 'Template',
  version: 'Version',

  seen_one: '{{count, number}} content seen',
  seen_other: '{{count, number}} contents seen',
  projects: 'Projects',
  behind: 'Behind',
  drifted: 'Drifted',
  success: 'Runs that succeed',
  successText: '{{share}} of {{runs, number}}',
  noRuns: 'No runs',
  saved: 'Time saved',
  changed: 'Changed',
  actions: 'Actions',
  create: 'Create',
  createOf: 'Create from {{title}}',
  projectsOf: 'Projects of {{title}}',
  unfollowed:
    'Nothing recorded. What a template makes is followed once its steps record it.',
  cures: {
    title: 'Cures',
    about:
      'Each ends in a proposed change to a repository that is there already. The checks that one cures lead to its form, filled in.',
    success: 'Runs that succeed: {{success}}',
    propose: 'Propose a change',
    proposeOf: 'Propose a change by {{title}}',
  },
} as const;

export const draftsMessages = {
  title: 'Your drafts',
  none: 'You have no drafts.',
  noneAdvice: 'A form that keeps drafts can be left and gone on with here.',
  changed: 'changed',
  goOn: 'Go on',
  goOnOf: 'Go on with {{title}}',
  delete: 'Delete',
  deleteOf: 'Delete the draft of {{title}}',
  confirm: {
    title: 'Delete this draft?',
    text: 'What you filled in of {{title}} is gone then.',
    button: 'Delete',
  },
  opening: 'Opening the draft…',
  noTemplate: 'The draft names no template that can be opened: {{ref}}',
  back: 'To golden paths',
} as const;

export const cardMessages = {
  project: {
    title: 'Golden path',
    open: 'Details',
    unseen: 'Not looked at yet',
    unseenText:
      'It says it was made from {{template}}. Its repository is looked at within the hour; if it has no record, nothing can be compared.',
  },
  adoption: {
    title: 'Adoption',
    open: 'All projects',
    unseen: 'Nothing is known yet',
    unseenText: 'Templates are looked at every few minutes.',
  },
} as const;
