import { renderTestApp } from '@backstage/frontend-test-utils';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import searchPlugin from '@backstage/plugin-search/alpha';
import signalsPlugin from '@backstage/plugin-signals/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import { screen } from '@testing-library/react';
import { brandModule } from './modules/brand';
import { navigationModule } from './modules/navigation';

describe('the portal', () => {
  it('carries its own mark and leads home from it', async () => {
    renderTestApp({
      features: [
        brandModule,
        navigationModule,
        notificationsPlugin,
        searchPlugin,
        signalsPlugin,
        userSettingsPlugin,
      ],
    });
    expect(
      await screen.findByRole('link', { name: 'Waymark, home' }),
    ).toHaveAttribute('href', '/');
  });
});
