import { Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { raciTranslationRef } from '../../translation';
import { RaciContent } from './RaciContent';

/** The RACI page with a header of its own, for the classic frontend system. */
export function RaciPage() {
  const { t } = useTranslationRef(raciTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('page.title')} subtitle={t('page.subtitle')} />
      <RaciContent />
    </Page>
  );
}
