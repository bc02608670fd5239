import {
  getGitLabRequestOptions,
  type GitLabIntegration,
} from '@backstage/integration';
import { fetchJson } from '../http/fetchJson';
import { objectOf, objectsOf, textOf, timeOf } from '../http/shapes';
import type { CiFinding } from '../types';

/** Pipelines that are looked at, the newest. */
const PIPELINES = 20;

/** Others, such as `skipped`, neither pass nor fail. */
const STATES: Record<string, CiFinding['state']> = {
  success: 'passed',
  failed: 'failed',
  canceled: 'cancelled',
};

/**
 * The newest pipeline of the default branch that is over.
 *
 * @see https://docs.gitlab.com/api/pipelines
 */
export async function readGitlabCi(options: {
  integration: GitLabIntegration;
  /** `group/subgroup/name`, or the number of the project. */
  project: string;
  signal: AbortSignal;
}): Promise<CiFinding | undefined> {
  const { integration, project, signal } = options;
  const { host, apiBaseUrl } = integration.config;
  const ask = (path: string) =>
    fetchJson({
      system: 'GitLab',
      about: `the project ${project}`,
      url: `${apiBaseUrl}/projects/${encodeURIComponent(project)}${path}`,
      headers: getGitLabRequestOptions(integration.config).headers,
      credentialsHint: `check the token of ${host} under 'integrations', which needs the scope read_api`,
      signal,
    });

  const branch = textOf(objectOf(await ask('')).default_branch);
  if (branch === undefined) {
    return undefined;
  }
  const query = new URLSearchParams({
    ref: branch,
    scope: 'finished',
    order_by: 'id',
    sort: 'desc',
    per_page: String(PIPELINES),
  });
  for (const pipeline of objectsOf(await ask(`/pipelines?${query}`))) {
    const state = STATES[textOf(pipeline.status) ?? ''];
    const at = timeOf(pipeline.updated_at, pipeline.created_at);
    const url = textOf(pipeline.web_url);
    if (state && at) {
      return {
        provider: 'gitlab-ci',
        state,
        branch,
        at,
        ...(url && { url }),
      };
    }
  }
  return undefined;
}
