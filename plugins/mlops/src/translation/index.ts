import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { entityMessages } from './entity';
import { exploreMessages } from './explore';
import { homeMessages } from './home';
import { searchMessages } from './search';
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
    entity: entityMessages,
    explore: exploreMessages,
    home: homeMessages,
    search: searchMessages,
    sources: sourcesMessages,
  },
});
