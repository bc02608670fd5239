/** Texts of the field that keeps what was answered. */
export const draftMessages = {
  title: 'Draft',
  nothing: 'What you answer is kept as you write. Secrets never are.',
  waiting: 'Not saved yet…',
  saving: 'Saving…',
  saved: 'Saved. Go on with it from any device:',
  link: 'This draft',
  copy: 'Copy the link of this draft',
  failed: 'Not saved: {{message}}',
  retry: 'Try again',
  noTemplate:
    'Drafts are kept on the page of a template, not in the template editor.',
} as const;
