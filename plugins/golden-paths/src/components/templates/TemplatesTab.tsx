import { Section } from '@waymark/plugin-page-parts-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { goldenPathsTranslationRef } from '../../translation';
import { DraftList } from '../drafts/DraftList';
import type { TabProps } from '../page/GoldenPathsContent';
import { TemplateList } from './TemplateList';

/** What the reader began, and what can be begun, with what became of it. */
export function TemplatesTab({ params, change }: TabProps) {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return (
    <>
      <TemplateList params={params} change={change} />
      <Section title={t('drafts.title')}>
        <DraftList />
      </Section>
    </>
  );
}
