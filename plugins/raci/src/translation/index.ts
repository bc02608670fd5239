import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { cardMessages } from './card';
import { editMessages } from './edit';
import { handoverMessages } from './handover';
import { ownershipMessages } from './ownership';
import { pageMessages } from './page';
import { sharedMessages } from './shared';
import { tabMessages } from './tab';

/**
 * Every text of the plugin, in English. Override or translate it through the
 * app's translations.
 * @public
 */
export const raciTranslationRef = createTranslationRef({
  id: 'plugin.raci',
  messages: {
    ...sharedMessages,
    card: cardMessages,
    edit: editMessages,
    handover: handoverMessages,
    ownership: ownershipMessages,
    page: pageMessages,
    tab: tabMessages,
  },
});
