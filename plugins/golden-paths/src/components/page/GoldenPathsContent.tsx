import { Content } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  PageTabs,
  usePageParams,
  type ChangeParams,
} from '@waymark/plugin-page-parts-react';
import { Route, Routes } from 'react-router-dom';
import { goldenPathsTranslationRef } from '../../translation';
import { draftRouteRef } from '../../routes';
import { AdoptionTab } from '../adoption/AdoptionTab';
import { OpenDraft } from '../drafts/OpenDraft';
import { ProjectsTab } from '../projects/ProjectsTab';
import { ReceiptsTab } from '../receipts/ReceiptsTab';
import { TemplatesTab } from '../templates/TemplatesTab';
import {
  GOLDEN_PATHS_TABS,
  goldenPathsParams,
  paramsOfTab,
  type GoldenPathsParams,
} from './goldenPathsAddress';

/** What each tab of the page is given. */
export interface TabProps {
  params: GoldenPathsParams;
  change: ChangeParams<GoldenPathsParams>;
}

const PANELS = {
  projects: ProjectsTab,
  templates: TemplatesTab,
  receipts: ReceiptsTab,
  adoption: AdoptionTab,
};

/**
 * The page: projects, templates, receipts, adoption; and the way from a draft
 * to its form. Has no header: the new frontend system gives one.
 */
export function GoldenPathsContent() {
  return (
    <Content>
      <Routes>
        <Route path={draftRouteRef.path} element={<OpenDraft />} />
        <Route path="*" element={<AllTabs />} />
      </Routes>
    </Content>
  );
}

function AllTabs() {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const [params, change] = usePageParams(goldenPathsParams);
  const tab = params.tab ?? GOLDEN_PATHS_TABS[0];
  const Panel = PANELS[tab];
  return (
    <PageTabs
      id="golden-paths"
      label={t('page.tabs.label')}
      tabs={GOLDEN_PATHS_TABS.map(id => ({ id, label: t(`page.tabs.${id}`) }))}
      tab={tab}
      onOpen={next => change(paramsOfTab(next), { step: true })}
    >
      <Panel params={params} change={change} />
    </PageTabs>
  );
}
