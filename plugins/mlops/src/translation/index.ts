import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { exploreMessages } from './explore';
import { sharedMessages } from './shared';
import { sourcesMessages } from './sources';

/**
 * Every text of the plugin, in English. Override or translate it through the
 * app's translations.
 * @public
 */
export const mlopsTranslationRef = createTranslationRef({
  id: 'plugin.mlops',
  messages: {
    ...sharedMessages,
    explore: exploreMessages,
    sources: sourcesMessages,
  },
});
