import { Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { lineageTranslationRef } from '../../translation';
import type { LineageExplorerProps } from '../explorer/LineageExplorer';
import { LineageContent } from './LineageContent';

/** The Lineage page with a header of its own, for the classic frontend system. */
export function LineagePage(props: LineageExplorerProps) {
  const { t } = useTranslationRef(lineageTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('explorer.title')} subtitle={t('explorer.subtitle')} />
      <LineageContent {...props} />
    </Page>
  );
}
