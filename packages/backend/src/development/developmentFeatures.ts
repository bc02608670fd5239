import type { BackendFeature } from '@backstage/backend-plugin-api';

type LoadFeature = () => Promise<{ default: BackendFeature }>;

/**
 * What only one person's own machine may have: signing in as anybody of the
 * example organisation without a password, reading Git repositories from the
 * disk, and a hand-over in that organisation. Loaded only when `NODE_ENV` says `development`, which
 * `backstage-cli` sets for `start` and the container image does not.
 */
export function developmentFeatures(env: { NODE_ENV?: string }): LoadFeature[] {
  if (env.NODE_ENV !== 'development') {
    return [];
  }
  return [
    () => import('./signIn/module'),
    () => import('./localGit/plugin'),
    () => import('./localGit/urlReader'),
    () => import('./exampleHandover/plugin'),
  ];
}
