import { createApp } from '@backstage/frontend-defaults';

// The plugins are those that package.json names: `app.packages: all`.
export default createApp();
