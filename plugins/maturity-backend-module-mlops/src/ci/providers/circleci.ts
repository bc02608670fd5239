import { combineStates } from '../combineStates';
import { fetchJson } from '../http/fetchJson';
import { objectOf, objectsOf, textOf, timeOf } from '../http/shapes';
import type { CiFinding } from '../types';

/** Where CircleCI is, and who asks. */
export interface CircleciSettings {
  /** Without a slash at its end. */
  baseUrl: string;
  token?: string;
}

/** Pipelines whose workflows are looked at, the newest. */
const PIPELINES = 5;

const STATES: Record<string, CiFinding['state']> = {
  success: 'passed',
  failed: 'failed',
  error: 'failed',
  unauthorized: 'failed',
  canceled: 'cancelled',
};

/** Workflows of these states are not over. */
const UNDER_WAY = ['running', 'failing', 'on_hold'];

/**
 * The newest pipeline of the default branch whose workflows are all over, and
 * how they ended.
 *
 * @see https://circleci.com/docs/api/v2
 */
export async function readCircleci(options: {
  settings: CircleciSettings;
  /** `gh/owner/name`, `github/owner/name`, `circleci/…/…`. */
  slug: string;
  signal: AbortSignal;
}): Promise<CiFinding | undefined> {
  const { settings, slug, signal } = options;
  const { baseUrl, token } = settings;
  if (token === undefined) {
    throw new Error(
      `CircleCI cannot be asked about the project ${slug} without a token; set maturity.facts.ci.circleci.token`,
    );
  }
  const project = slug.split('/').map(encodeURIComponent).join('/');
  const ask = (path: string) =>
    fetchJson({
      system: 'CircleCI',
      about: `the project ${slug}`,
      url: `${baseUrl}${path}`,
      headers: { 'Circle-Token': token },
      credentialsHint: 'check maturity.facts.ci.circleci.token',
      signal,
    });

  const { vcs_info } = objectOf(await ask(`/project/${project}`));
  const branch = textOf(objectOf(vcs_info).default_branch) ?? 'main';
  const query = new URLSearchParams({ branch });
  const pipelines = objectOf(
    await ask(`/project/${project}/pipeline?${query}`),
  );
  for (const pipeline of objectsOf(pipelines.items).slice(0, PIPELINES)) {
    const id = encodeURIComponent(textOf(pipeline.id) ?? '');
    const { items } = objectOf(await ask(`/pipeline/${id}/workflow`));
    const result = readWorkflows(objectsOf(items));
    if (result) {
      return {
        provider: 'circleci',
        ...result,
        branch,
        ...(typeof pipeline.number === 'number' && {
          url: `https://app.circleci.com/pipelines/${project}/${pipeline.number}`,
        }),
      };
    }
  }
  return undefined;
}

/** Workflows of one pipeline; of those that ran twice the newest counts. */
function readWorkflows(
  workflows: readonly Record<string, unknown>[],
): Pick<CiFinding, 'state' | 'at'> | undefined {
  const latest = new Map<unknown, Record<string, unknown>>();
  for (const workflow of workflows) {
    // The list begins with the newest.
    if (!latest.has(workflow.name)) {
      latest.set(workflow.name, workflow);
    }
  }
  const runs = [...latest.values()];
  if (runs.some(({ status }) => UNDER_WAY.includes(String(status)))) {
    return undefined;
  }
  const ended = runs.flatMap(({ status, stopped_at, created_at }) => {
    const state = STATES[String(status)];
    const at = timeOf(stopped_at, created_at);
    return state && at ? [{ state, at }] : [];
  });
  const state = combineStates(ended.map(one => one.state));
  const at = ended
    .map(one => one.at)
    .sort()
    .pop();
  return state && at ? { state, at } : undefined;
}
