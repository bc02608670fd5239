import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { campaignsMessages } from './campaigns';
import { cardMessages } from './card';
import { pageMessages } from './page';
import { rubricsMessages } from './rubrics';
import { sharedMessages } from './shared';
import { tabMessages } from './tab';
import { waiverMessages } from './waiver';
import { waiversMessages } from './waivers';

/**
 * Every text of the plugin, in English. Override or translate it through the
 * app's translations.
 * @public
 */
export const maturityTranslationRef = createTranslationRef({
  id: 'plugin.maturity',
  messages: {
    ...sharedMessages,
    campaigns: campaignsMessages,
    card: cardMessages,
    page: pageMessages,
    rubrics: rubricsMessages,
    tab: tabMessages,
    waiver: waiverMessages,
    waivers: waiversMessages,
  },
});
