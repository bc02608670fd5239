import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * Every text of the parts that pages are made of, in English. Nothing has to
 * be registered for them; an app overrides or translates them through its
 * translations.
 * @public
 */
export const pagePartsTranslationRef = createTranslationRef({
  id: 'plugin.page-parts',
  messages: {
    states: {
      loading: 'Loading',
      retry: 'Try again',
      forbiddenTitle: 'You may not see this',
      forbidden:
        'Your account lacks the permission {{permission}}. Ask the people who run this portal for it.',
      forbiddenUnnamed:
        'Your account lacks the permission. Ask the people who run this portal for it.',
      signedOutTitle: 'You are signed out',
      signedOut: 'Your session ended. Sign in again, then retry.',
      notFoundTitle: 'Nothing here',
      unavailableTitle: 'The backend does not answer',
      unavailable: 'It may be starting or overloaded. Try again in a moment.',
      otherTitle: 'This did not work',
      details: 'What the backend said: {{message}}',
    },
    action: {
      cancel: 'Cancel',
      working: 'Working…',
      failed: 'This did not work: {{message}}',
    },
    copy: {
      button: 'Copy',
      done: 'Copied',
      failed: 'Your browser did not allow it: select the text and copy it.',
    },
    charts: {
      asChart: 'Chart',
      asTable: 'Table',
      shownAs: 'Show {{name}} as',
    },
    diff: {
      of: 'Change of {{path}}',
      copy: 'Copy the change of {{path}}',
    },
    level: {
      label: 'Level {{level}} of {{highest}}',
    },
    list: {
      total_one: '{{count, number}} entry',
      total_other: '{{count, number}} entries',
      more: 'Show more',
      loading: 'Loading…',
    },
    filters: {
      label: 'Filters',
      toggle_zero: 'Filters',
      toggle_one: 'Filters ({{count, number}})',
      toggle_other: 'Filters ({{count, number}})',
      clear: 'Clear filters',
    },
    choice: {
      all: 'All',
      chosen: '{{label}}: {{values}}',
      value: '{{text}} ({{number, number}})',
    },
    search: {
      clear: 'Clear the search',
    },
    picker: {
      searching: 'Searching…',
      found_one: '{{count, number}} found',
      found_other: '{{count, number}} found',
      foundMore: 'The first {{total, number}} of more: type more of the name.',
      failed: 'The search failed: {{message}}',
    },
    csv: {
      button: 'CSV',
      working: 'Collecting…',
      failed: 'The file could not be made: {{message}}',
    },
  },
});
