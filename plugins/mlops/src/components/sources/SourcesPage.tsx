import { Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mlopsTranslationRef } from '../../translation';
import { SourcesContent } from './SourcesContent';

/**
 * The Sources page with a header of its own, for the classic frontend system.
 */
export function SourcesPage() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('sources.title')} subtitle={t('sources.subtitle')} />
      <SourcesContent />
    </Page>
  );
}
