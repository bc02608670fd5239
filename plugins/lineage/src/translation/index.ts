import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { detailsMessages } from './details';
import { explorerMessages } from './explorer';
import { cardMessages, driftMessages, impactMessages } from './impact';
import { graphMessages } from './graph';
import { sharedMessages } from './shared';

/**
 * Every text of the plugin, in English. Override or translate it through the
 * app's translations.
 * @public
 */
export const lineageTranslationRef = createTranslationRef({
  id: 'plugin.lineage',
  messages: {
    ...sharedMessages,
    card: cardMessages,
    details: detailsMessages,
    drift: driftMessages,
    explorer: explorerMessages,
    graph: graphMessages,
    impact: impactMessages,
  },
});
