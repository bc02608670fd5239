import { Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mlopsTranslationRef } from '../../translation';
import { HomeContent } from './HomeContent';

/** The home page with a header of its own, for the classic frontend system. */
export function HomePage() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <Page themeId="home">
      <Header title={t('home.title')} subtitle={t('home.subtitle')} />
      <HomeContent />
    </Page>
  );
}
