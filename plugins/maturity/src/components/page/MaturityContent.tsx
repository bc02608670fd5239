import { Content } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  PageTabs,
  usePageParams,
  type ChangeParams,
} from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import { CampaignsTab } from '../campaigns/CampaignsTab';
import { EntitiesTab } from '../entities/EntitiesTab';
import { OverviewTab } from '../overview/OverviewTab';
import { RubricsTab } from '../rubrics/RubricsTab';
import { WaiversTab } from '../waivers/WaiversTab';
import { HistoryTab } from './HistoryTab';
import {
  MATURITY_TABS,
  maturityPageParams,
  paramsOfTab,
  type MaturityPageParams,
} from './maturityPageAddress';

/** What each tab of the page is given. */
export interface TabProps {
  params: MaturityPageParams;
  change: ChangeParams<MaturityPageParams>;
}

const PANELS = {
  overview: OverviewTab,
  entities: EntitiesTab,
  campaigns: CampaignsTab,
  waivers: WaiversTab,
  rubrics: RubricsTab,
  history: HistoryTab,
};

/**
 * The maturity page: overview, entities, campaigns, waivers, rubrics, history.
 * Has no header: the new frontend system gives one.
 */
export function MaturityContent() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const [params, change] = usePageParams(maturityPageParams);
  const tab = params.tab ?? MATURITY_TABS[0];
  const Panel = PANELS[tab];
  return (
    <Content>
      <PageTabs
        id="maturity"
        label={t('page.tabs.label')}
        tabs={MATURITY_TABS.map(id => ({ id, label: t(`page.tabs.${id}`) }))}
        tab={tab}
        onOpen={next => change(paramsOfTab(next), { step: true })}
      >
        <Panel params={params} change={change} />
      </PageTabs>
    </Content>
  );
}
