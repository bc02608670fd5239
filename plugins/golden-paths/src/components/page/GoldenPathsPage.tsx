import { Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { goldenPathsTranslationRef } from '../../translation';
import { GoldenPathsContent } from './GoldenPathsContent';

/** The page with a header of its own, for the classic frontend system. */
export function GoldenPathsPage() {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('page.title')} subtitle={t('page.subtitle')} />
      <GoldenPathsContent />
    </Page>
  );
}
