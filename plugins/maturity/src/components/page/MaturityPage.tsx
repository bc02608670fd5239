import { Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { maturityTranslationRef } from '../../translation';
import { MaturityContent } from './MaturityContent';

/** The maturity page with a header of its own, for the classic frontend system. */
export function MaturityPage() {
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('page.title')} subtitle={t('page.subtitle')} />
      <MaturityContent />
    </Page>
  );
}
