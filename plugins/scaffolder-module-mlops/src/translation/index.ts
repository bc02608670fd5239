import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { assetMessages } from './asset';
import { briefMessages } from './brief';
import { draftMessages } from './draft';
import { nameMessages } from './name';
import { planMessages } from './plan';
import { raciMessages } from './raci';
import { sharedMessages } from './shared';
import { slaMessages } from './sla';

/**
 * Every text of the fields, in English. Override or translate it through the
 * app's translations.
 * @public
 */
export const waymarkFieldsTranslationRef = createTranslationRef({
  id: 'scaffolder.mlops-fields',
  messages: {
    ...sharedMessages,
    asset: assetMessages,
    brief: briefMessages,
    draft: draftMessages,
    name: nameMessages,
    plan: planMessages,
    raci: raciMessages,
    sla: slaMessages,
  },
});
