import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import type { NavContentComponentProps } from '@backstage/plugin-app-react';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import { SidebarSearchModal } from '@backstage/plugin-search';
import { UserSettingsSignInAvatar } from '@backstage/plugin-user-settings';
import MenuIcon from '@material-ui/icons/Menu';
import SearchIcon from '@material-ui/icons/Search';
import { SidebarMark } from './SidebarMark';

/**
 * The portal's navigation: what people come for first, then whatever other
 * plugins add, then what concerns the reader themselves.
 */
export function PortalSidebar(props: NavContentComponentProps) {
  const nav = props.navItems.withComponent(item => (
    <SidebarItem icon={() => item.icon} to={item.href} text={item.title} />
  ));
  // Reached through the search field, the bell and the register button.
  nav.take('page:search');
  nav.take('page:notifications');
  nav.take('page:catalog-import');
  nav.take('page:api-docs');
  nav.take('page:catalog-graph');

  return (
    <Sidebar>
      <SidebarMark />
      <SidebarGroup label="Search" icon={<SearchIcon />} to="/search">
        <SidebarSearchModal />
      </SidebarGroup>
      <SidebarDivider />
      <SidebarGroup label="Menu" icon={<MenuIcon />}>
        {nav.take('page:mlops/home')}
        {nav.take('page:mlops')}
        {nav.take('page:mlops/explore')}
        {nav.take('page:lineage')}
        {nav.take('page:raci')}
        {nav.take('page:maturity')}
        {nav.take('page:golden-paths')}
        {nav.take('page:scaffolder')}
        {nav.take('page:catalog')}
        <SidebarDivider />
        {nav.take('page:mlops/sources')}
        <SidebarScrollWrapper>
          {nav.rest({ sortBy: 'title' })}
        </SidebarScrollWrapper>
      </SidebarGroup>
      <SidebarSpace />
      <SidebarDivider />
      <NotificationsSidebarItem />
      <SidebarGroup
        label="Settings"
        icon={<UserSettingsSignInAvatar />}
        to="/settings"
      >
        {nav.take('page:user-settings')}
      </SidebarGroup>
    </Sidebar>
  );
}
