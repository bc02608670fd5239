import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ChoiceField, shortName } from '@waymark/plugin-page-parts-react';
import { goldenPathsTranslationRef } from '../../translation';
import type { TabProps } from '../page/GoldenPathsContent';
import { useTemplateChoices } from './useChoices';

/** Narrows to one template; lists are asked for one at a time. */
export function TemplateField({ params, change }: TabProps) {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return (
    <ChoiceField
      label={t('page.filters.template')}
      choices={useTemplateChoices()}
      chosen={params.template ? [params.template] : []}
      nameOf={shortName}
      onChoose={values => change({ template: values.pop() })}
    />
  );
}
