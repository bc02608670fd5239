import { setTimeout as pause } from 'node:timers/promises';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  InputError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import type { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import type { JsonObject, JsonValue } from '@backstage/types';
import { until, within } from '../deadline';
import type { FileAddress } from '../plan/parseFileUrl';
import type { TemplateTarget } from '../settings/readSettings';

/** A change of files as a template is to propose it. */
export interface PullRequestChange {
  target: TemplateTarget;
  /** Of any of the files: they are in one repository. */
  address: FileAddress;
  branch: string;
  title: string;
  description: string;
  files: { path: string; content: string; executable?: boolean }[];
  /** Paths of files that go. */
  filesToDelete?: string[];
}

/** How long to wait for a task, and how often to look; milliseconds. */
export interface Patience {
  waitMs: number;
  lookEveryMs: number;
}

const PATIENCE: Patience = { waitMs: 60_000, lookEveryMs: 1000 };
/** The scaffolder takes requests of at most ten megabytes. */
const MOST_CHARACTERS = 4 * 1024 * 1024;

/**
 * Runs a template as the person, so that the host's own publish action opens
 * the pull request with what that person may do.
 *
 * Gives the pull request's address, or that of the task while it still runs or
 * when it does not say.
 *
 * @throws ServiceUnavailableError when the task cannot be started or fails,
 * with what the scaffolder said; the signal's reason when that goes off, after
 * the task was cancelled
 */
export async function openPullRequest(
  change: PullRequestChange,
  options: {
    scaffolder: ScaffolderService;
    credentials: BackstageCredentials;
    appUrl: string;
    signal?: AbortSignal;
    patience?: Patience;
  },
): Promise<{ url: string }> {
  const { scaffolder, credentials, appUrl, signal } = options;
  const { waitMs, lookEveryMs } = options.patience ?? PATIENCE;
  const deadline = within(waitMs, signal);
  const { template } = change.target;
  await checkTemplate(change, { scaffolder, credentials, deadline });
  const { taskId } = await until(
    scaffolder.scaffold(
      { templateRef: template, values: parametersOf(change) },
      { credentials },
    ),
    deadline,
  ).catch(error => {
    signal?.throwIfAborted();
    throw new ServiceUnavailableError(
      `${template} could not be started: ${toError(error).message}; see that the template is in the catalog, that you may run it, and that changeProposals.templates gives what it asks for`,
    );
  });
  const taskUrl = `${appUrl}/create/tasks/${encodeURIComponent(taskId)}`;
  try {
    for (;;) {
      const { status } = await until(
        scaffolder.getTask({ taskId }, { credentials }),
        deadline,
      );
      if (status !== 'open' && status !== 'processing') {
        const end = await readEnd(scaffolder, taskId, credentials, deadline);
        if (status === 'completed') {
          return { url: pullRequestOf(end.output) ?? taskUrl };
        }
        throw new ServiceUnavailableError(
          `${template} did not open a pull request: ${end.message ?? `its task was ${status}`}; see ${taskUrl}`,
        );
      }
      await pause(lookEveryMs, undefined, { signal: deadline });
    }
  } catch (error) {
    if (signal?.aborted) {
      // Nobody would know of what it still does.
      await scaffolder
        .cancelTask({ taskId }, { credentials })
        .catch(() => undefined);
      signal.throwIfAborted();
    }
    if (deadline.aborted) {
      return { url: taskUrl };
    }
    throw error;
  }
}

function parametersOf(change: PullRequestChange): Record<string, JsonValue> {
  const { target, address, branch, title, description, files } = change;
  const { filesToDelete = [] } = change;
  const characters = files.reduce(
    (sum, { content }) => sum + content.length,
    0,
  );
  if (characters > MOST_CHARACTERS) {
    throw new InputError(
      `The changed files have ${characters} characters together; expected at most ${MOST_CHARACTERS}, propose the changes in parts`,
    );
  }
  const repository = new URLSearchParams({
    owner: address.owner,
    repo: address.name,
  });
  return {
    ...target.values,
    repoUrl: `${address.host}?${repository}`,
    branch,
    ...(address.ref && { targetBranch: address.ref }),
    title,
    description,
    files: files.map(({ path, content, executable }) => ({
      path,
      content,
      ...(executable && { executable }),
    })),
    ...(filesToDelete.length > 0 && { filesToDelete }),
  };
}

/**
 * A template of somebody's own may know nothing of files that go; then they
 * would stay without a word.
 */
async function checkTemplate(
  change: PullRequestChange,
  options: {
    scaffolder: ScaffolderService;
    credentials: BackstageCredentials;
    deadline: AbortSignal;
  },
): Promise<void> {
  if (!change.filesToDelete?.length) {
    return;
  }
  const { scaffolder, credentials, deadline } = options;
  const { template } = change.target;
  const { steps } = await until(
    scaffolder.getTemplateParameterSchema(
      { templateRef: template },
      { credentials },
    ),
    deadline,
  ).catch(error => {
    deadline.throwIfAborted();
    throw new ServiceUnavailableError(
      `${template} could not be read: ${toError(error).message}; see that the template is in the catalog, and that you may run it`,
    );
  });
  const takes = steps.some(({ schema }) =>
    Object.hasOwn(
      isObject(schema.properties) ? schema.properties : {},
      'filesToDelete',
    ),
  );
  if (!takes) {
    throw new InputError(
      `The change removes ${change.filesToDelete[0]}, and ${template} has no parameter filesToDelete; take it over from Waymark's template of this host`,
    );
  }
}

/** The last word of a task: what came out, or why nothing did. */
async function readEnd(
  scaffolder: ScaffolderService,
  taskId: string,
  credentials: BackstageCredentials,
  deadline: AbortSignal,
): Promise<{ output?: JsonValue; message?: string }> {
  const events = await until(
    scaffolder.getLogs({ taskId }, { credentials }),
    deadline,
  );
  const body: JsonObject =
    events.find(({ type }) => type === 'completion')?.body ?? {};
  const { output, error } = body;
  const message = isObject(error) ? error.message : undefined;
  return {
    output,
    message: typeof message === 'string' ? message : undefined,
  };
}

/** `pullRequestUrl` of the output, or the first of its links. */
function pullRequestOf(output: JsonValue | undefined): string | undefined {
  if (!isObject(output)) {
    return undefined;
  }
  const links = Array.isArray(output.links) ? output.links : [];
  return [
    output.pullRequestUrl,
    ...links.map(link => (isObject(link) ? link.url : undefined)),
  ].find(isWebAddress);
}

function isWebAddress(value: JsonValue | undefined): value is string {
  return (
    typeof value === 'string' &&
    URL.canParse(value) &&
    /^https?:$/.test(new URL(value).protocol)
  );
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
