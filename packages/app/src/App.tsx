import { createApp } from '@backstage/frontend-defaults';
import { brandModule } from './modules/brand';
import { navigationModule } from './modules/navigation';
import { signInModule } from './modules/signIn';

/**
 * The portal: the plugins that package.json names (`app.packages: all`), and
 * what only the portal itself decides.
 */
export default createApp({
  features: [brandModule, navigationModule, signInModule],
});
