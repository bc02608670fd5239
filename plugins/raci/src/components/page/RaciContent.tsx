import { Content } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  PageTabs,
  usePageParams,
  type ChangeParams,
} from '@waymark/plugin-page-parts-react';
import { raciTranslationRef } from '../../translation';
import { DutiesTab } from '../duties/DutiesTab';
import { GapsTab } from '../gaps/GapsTab';
import { HandoversTab } from '../handovers/HandoversTab';
import { MatrixTab } from '../matrix/MatrixTab';
import { PeopleTab } from '../people/PeopleTab';
import { paramsOfTab } from './paramsOfTab';
import {
  RACI_TABS,
  raciPageParams,
  type RaciPageParams,
} from './raciPageAddress';

/** What each tab of the page is given. */
export interface TabProps {
  params: RaciPageParams;
  change: ChangeParams<RaciPageParams>;
}

const PANELS = {
  matrix: MatrixTab,
  gaps: GapsTab,
  people: PeopleTab,
  mine: DutiesTab,
  handovers: HandoversTab,
};

/**
 * The RACI page: matrix, gaps, people, my duties, hand-overs. Has no header:
 * the new frontend system gives one.
 */
export function RaciContent() {
  const { t } = useTranslationRef(raciTranslationRef);
  const [params, change] = usePageParams(raciPageParams);
  const tab = params.tab ?? RACI_TABS[0];
  const Panel = PANELS[tab];
  return (
    <Content>
      <PageTabs
        id="raci"
        label={t('page.tabs.label')}
        tabs={RACI_TABS.map(id => ({ id, label: t(`page.tabs.${id}`) }))}
        tab={tab}
        onOpen={next => change(paramsOfTab(next, tab), { step: true })}
      >
        <Panel params={params} change={change} />
      </PageTabs>
    </Content>
  );
}
