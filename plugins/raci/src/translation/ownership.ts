/** Texts of the ownership card. */
export const ownershipMessages = {
  title: 'Ownership',
  owner: 'Owner',
  nobody: 'Nobody owns this.',
  nobodyAdvice:
    'Name a person or group as spec.owner in its descriptor. Until then nobody is asked when it fails, and duties that go to the owner go to nobody.',
  openDescriptor: 'Open the descriptor',
  ownerMissing:
    'The catalog does not have this owner. Correct spec.owner, or bring the owner into the catalog.',
  accountable: 'Accountable now, for {{activity}}',
  accountableUnknown: 'Accountable now',
  noStage:
    'No activity names its lifecycle "{{lifecycle}}", so nobody is accountable for where it is now.',
  noLifecycle:
    'It says no lifecycle. Set spec.lifecycle in its descriptor to see who is accountable now.',
  contact: 'Contact and on call',
  noContact:
    'No contact is known. Add links to the entity or the owner, or an e-mail address to the profile of the owner.',
  ofOwner: '{{contact}}, of the owner',
  email: 'E-mail {{address}}',
  pagerDuty: 'PagerDuty service {{id}}',
  pagerDutyKey: 'PagerDuty, by integration key',
  opsgenieTeam: 'Opsgenie team {{id}}',
  opsgenie: 'Opsgenie: {{id}}',
  slack: 'Slack {{id}}',
  onCall: 'On call',
  membersOf: 'Members of {{name}}',
  noMembers: 'Nobody is in {{name}}. Add people to it, or name another owner.',
  moreMembers_one: 'and {{count, number}} more',
  moreMembers_other: 'and {{count, number}} more',
  owns: 'Everything they own',
  ownsOf: 'Everything {{name}} owns',
  ownsNothing: 'Nothing that you may see.',
  kind: {
    model_one: '{{count, number}} model',
    model_other: '{{count, number}} models',
    dataset_one: '{{count, number}} dataset',
    dataset_other: '{{count, number}} datasets',
    pipeline_one: '{{count, number}} pipeline',
    pipeline_other: '{{count, number}} pipelines',
    other: '{{kind}}: {{total, number}}',
  },
} as const;
