import type {
  GithubCredentialsProvider,
  GithubIntegration,
} from '@backstage/integration';
import { combineStates } from '../combineStates';
import { fetchJson } from '../http/fetchJson';
import { objectOf, objectsOf, textOf, timeOf } from '../http/shapes';
import type { CiFinding } from '../types';

/** Runs that are looked at, the newest. */
const RUNS = 30;

/** Others neither pass nor fail: skipped, neutral, stale, action_required. */
const STATES: Record<string, CiFinding['state']> = {
  success: 'passed',
  failure: 'failed',
  timed_out: 'failed',
  startup_failure: 'failed',
  cancelled: 'cancelled',
};

/**
 * The newest commit of the default branch whose workflow runs of GitHub Actions
 * are over, and how they ended; each workflow counts by its newest run.
 *
 * @see https://docs.github.com/rest/actions/workflow-runs
 */
export async function readGithubActions(options: {
  integration: GithubIntegration;
  credentials: GithubCredentialsProvider;
  /** `owner/name`. */
  slug: string;
  signal: AbortSignal;
}): Promise<CiFinding | undefined> {
  const { integration, credentials, slug, signal } = options;
  const { host, apiBaseUrl = 'https://api.github.com' } = integration.config;
  const { headers = {} } = await credentials.getCredentials({
    url: `https://${host}/${slug}`,
  });
  const ask = (path: string) =>
    fetchJson({
      system: 'GitHub',
      about: `the repository ${slug}`,
      url: `${apiBaseUrl}/repos/${slug}${path}`,
      headers: { ...headers, accept: 'application/vnd.github+json' },
      credentialsHint: `check the credentials of ${host} under 'integrations'`,
      signal,
    });

  const branch = textOf(objectOf(await ask('')).default_branch);
  if (branch === undefined) {
    return undefined;
  }
  const query = new URLSearchParams({
    branch,
    status: 'completed',
    exclude_pull_requests: 'true',
    per_page: String(RUNS),
  });
  const answer = objectOf(await ask(`/actions/runs?${query}`));
  return findResult(answer.workflow_runs, branch);
}

function findResult(runs: unknown, branch: string): CiFinding | undefined {
  const ended = objectsOf(runs).flatMap(run => {
    const state = STATES[textOf(run.conclusion) ?? ''];
    const at = timeOf(run.updated_at, run.run_started_at, run.created_at);
    // Pull requests run on their own branch, even where it is called the same.
    return state && at && run.event !== 'pull_request'
      ? [{ run, state, at }]
      : [];
  });
  const [newest] = ended;
  if (!newest) {
    return undefined;
  }
  const latest = new Map<unknown, (typeof ended)[number]>();
  for (const one of ended) {
    // The list begins with the newest.
    if (
      one.run.head_sha === newest.run.head_sha &&
      !latest.has(one.run.workflow_id)
    ) {
      latest.set(one.run.workflow_id, one);
    }
  }
  const ofCommit = [...latest.values()];
  const state = combineStates(ofCommit.map(one => one.state));
  const telling = ofCommit.find(one => one.state === state) ?? newest;
  const url = textOf(telling.run.html_url);
  return {
    provider: 'github-actions',
    state: state ?? newest.state,
    branch,
    at: telling.at,
    ...(url && { url }),
  };
}
