import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { pageMessages } from './page';
import { projectMessages } from './project';
import { receiptsMessages } from './receipts';
import { sharedMessages } from './shared';
import { cardMessages, draftsMessages, templatesMessages } from './templates';
import { updateMessages } from './update';

/**
 * Every text of the plugin, in English. Override or translate it through the
 * app's translations.
 * @public
 */
export const goldenPathsTranslationRef = createTranslationRef({
  id: 'plugin.golden-paths',
  messages: {
    ...sharedMessages,
    card: cardMessages,
    drafts: draftsMessages,
    page: pageMessages,
    project: projectMessages,
    receipts: receiptsMessages,
    templates: templatesMessages,
    update: updateMessages,
  },
});
