/** Texts of the RACI tab of an entity, and of the details of an activity. */
export const tabMessages = {
  who: 'Who acts',
  edit: 'Edit',
  write: 'Write a change',
  handovers: 'Hand-overs under way',
  noHandovers: 'Nothing changes hands at the moment.',
  fromTo: '{{from}} to {{to}}',
  history: 'History',
  noHistory:
    'Nothing changed since this was first seen. Changes appear here as they happen.',
  noHistoryOf: 'Nothing changed in this activity among what was looked at.',
  more: 'Older changes',
  added: '{{party}} became {{role}} for {{activity}}',
  removed: '{{party}} is no longer {{role}} for {{activity}}',
  by: '· by {{name}}',
  byHandover: '· through a hand-over',
  onItsWay: 'offered to {{to}}',
  since: 'since {{time}}',
  details: '{{activity}} of {{name}}',
} as const;
