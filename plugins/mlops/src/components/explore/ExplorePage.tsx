import { Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mlopsTranslationRef } from '../../translation';
import { ExploreContent, type ExploreContentProps } from './ExploreContent';

/**
 * The Explore page with a header of its own, for the classic frontend system.
 */
export function ExplorePage(props: ExploreContentProps) {
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('explore.title')} subtitle={t('explore.subtitle')} />
      <ExploreContent {...props} />
    </Page>
  );
}
