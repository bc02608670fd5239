import type { Deployment } from '@waymark/plugin-mlops-common';

/**
 * What serves now, out of deployments from the newest to the oldest: the last
 * one of each endpoint in each environment.
 */
export function currentDeployments(deployments: Deployment[]): Deployment[] {
  const seen = new Set<string>();
  return deployments.filter(({ environment, endpoint }) => {
    const place = JSON.stringify([environment, endpoint ?? null]);
    return !seen.has(place) && seen.add(place);
  });
}
