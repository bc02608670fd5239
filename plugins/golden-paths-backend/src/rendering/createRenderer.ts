import type { AuthService } from '@backstage/backend-plugin-api';
import {
  InputError,
  NotAllowedError,
  ResponseError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import type { ScaffolderDryRunResponse } from '@backstage/plugin-scaffolder-common';
import type { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import type { FileTree, TreeFile } from '@waymark/plugin-golden-paths-common';
import { type KeepSettings, withoutLarge } from '../contents';
import { findProject } from './findProject';
import { readPassedOver } from './readPassedOver';
import { restoreModes } from './restoreModes';
import { toDryRun } from './toDryRun';
import type { Renderer } from './types';

/** Templates that fetch over the network take seconds, not minutes. */
const RENDER_MS = 60_000;

/** Renders by dry runs of the scaffolder. */
export function createRenderer(options: {
  scaffolder: Pick<ScaffolderService, 'dryRun'>;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  settings: Pick<KeepSettings, 'maxFileBytes'>;
  timeoutMs?: number;
}): Renderer {
  const { scaffolder, auth, settings, timeoutMs = RENDER_MS } = options;
  return {
    async render({ template, answers, whole, signal, ...asked }) {
      signal?.throwIfAborted();
      const request = toDryRun(template, answers, { whole });
      const credentials =
        asked.credentials ?? (await auth.getOwnServiceCredentials());
      signal?.throwIfAborted();
      const answer = await untilGivenUp(
        scaffolder.dryRun(request, { credentials }),
        { signal, timeoutMs, templateRef: template.ref },
      ).catch(error => {
        throw explain(error, template.ref, asked);
      });
      const passedOver = readPassedOver(answer);
      const project = findProject(
        restoreModes(toTree(answer), template.files),
        { templateRef: template.ref, passedOver: passedOver.steps },
      );
      return {
        ...project,
        ...withoutLarge(project.files, settings.maxFileBytes),
        output: (answer.output ?? {}) as JsonObject,
        passedOver: passedOver.sentences,
      };
    },
  };
}

function toTree({ directoryContents }: ScaffolderDryRunResponse): FileTree {
  return new Map(
    directoryContents.map(
      ({ path, base64Content, executable }): [string, TreeFile] => [
        path.replace(/^\.\//, ''),
        {
          content: Buffer.from(base64Content, 'base64'),
          ...(executable && { executable }),
        },
      ],
    ),
  );
}

/**
 * The scaffolder's client takes no signal: the dry run goes on there, and
 * nobody waits for it.
 */
async function untilGivenUp<T>(
  answer: Promise<T>,
  options: { signal?: AbortSignal; timeoutMs: number; templateRef: string },
): Promise<T> {
  const { signal, timeoutMs, templateRef } = options;
  const timeout = AbortSignal.timeout(timeoutMs);
  const either = signal ? AbortSignal.any([signal, timeout]) : timeout;
  let giveUp: (() => void) | undefined;
  try {
    return await Promise.race([
      answer,
      new Promise<never>((_, reject) => {
        giveUp = () =>
          reject(
            signal?.aborted
              ? signal.reason
              : new ServiceUnavailableError(
                  `The scaffolder did not render '${templateRef}' within ${timeoutMs / 1000} s; try again, or look at what its steps fetch`,
                ),
          );
        either.addEventListener('abort', giveUp, { once: true });
      }),
    ]);
  } finally {
    if (giveUp) {
      either.removeEventListener('abort', giveUp);
    }
  }
}

/** What failed is the template's step, which its author can mend. */
function explain(
  error: unknown,
  templateRef: string,
  { credentials }: Pick<Parameters<Renderer['render']>[0], 'credentials'>,
): Error {
  if (!(error instanceof ResponseError)) {
    const given = toError(error);
    // What `fetch` throws when nobody listens.
    return given instanceof TypeError
      ? new ServiceUnavailableError(
          `The scaffolder cannot be reached: ${given.message}`,
        )
      : given;
  }
  const { message } = error.cause;
  if (credentials && error.statusCode === 403) {
    return new NotAllowedError(
      `The scaffolder does not let you run '${templateRef}': ${message}`,
    );
  }
  switch (error.statusCode) {
    case 413:
      return new InputError(
        `The template '${templateRef}' is larger than the scaffolder takes for a dry run (10 MB); move what is large out of its folder`,
      );
    case 401:
    case 403:
    case 404:
    case 429:
    case 502:
    case 503:
    case 504:
      return new ServiceUnavailableError(
        `The scaffolder does not render '${templateRef}' now (${error.statusCode}): ${message}`,
      );
    default:
      return new InputError(
        `The template '${templateRef}' cannot be rendered with these answers: ${message}`,
      );
  }
}
