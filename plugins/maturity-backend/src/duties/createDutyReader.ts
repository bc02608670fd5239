import type { AuthService } from '@backstage/backend-plugin-api';
import { isError, ResponseError } from '@backstage/errors';
import { chunked } from '@waymark/plugin-bulk-rows-node';
import type { RaciApi } from '@waymark/plugin-raci-common';
import type { RaciAnswer } from './types';

/** Questions under way at once: the other backend serves people too. */
const AT_ONCE = 8;
/** Milliseconds after which one answer is given up. */
const ANSWER_MS = 5_000;

/** Asks the RACI about entities; each once in its life, which is a request. */
export interface DutyReader {
  read(entityRef: string): Promise<RaciAnswer>;
  /** As many at once as the other side can bear. */
  readAll(entityRefs: Iterable<string>): Promise<Map<string, RaciAnswer>>;
}

/** Opens a reader for one request, or one round of a task. */
export type OpenDutyReader = (options?: { signal?: AbortSignal }) => DutyReader;

/**
 * Asks as the service itself: who decides must not hang on what the asker may
 * see. An answer is kept as long as the reader, so that a list asks once, and
 * a decision never goes by what was so a minute ago.
 */
export function createDutyReader(services: {
  raci: Pick<RaciApi, 'getEntityRaci'>;
  auth: AuthService;
}): OpenDutyReader {
  const { raci, auth } = services;
  return ({ signal } = {}) => {
    const answers = new Map<string, Promise<RaciAnswer>>();
    const ask = async (entityRef: string): Promise<RaciAnswer> => {
      const late = AbortSignal.timeout(ANSWER_MS);
      try {
        const { token } = await auth.getPluginRequestToken({
          onBehalfOf: await auth.getOwnServiceCredentials(),
          targetPluginId: 'raci',
        });
        return {
          type: 'known',
          raci: await raci.getEntityRaci(entityRef, {
            token,
            signal: signal ? AbortSignal.any([signal, late]) : late,
          }),
        };
      } catch (error) {
        signal?.throwIfAborted();
        return whyNot(error);
      }
    };
    const read = (entityRef: string) => {
      const answer = answers.get(entityRef) ?? ask(entityRef);
      answers.set(entityRef, answer);
      return answer;
    };
    return {
      read,
      async readAll(entityRefs) {
        const found = new Map<string, RaciAnswer>();
        for (const part of chunked([...new Set(entityRefs)], AT_ONCE)) {
          const answered = await Promise.all(part.map(read));
          part.forEach((ref, index) => found.set(ref, answered[index]));
        }
        return found;
      },
    };
  };
}

/**
 * A plugin that is not installed answers 404 without saying of what; one that
 * is there names the entity that it does not know.
 */
function whyNot(error: unknown): RaciAnswer {
  if (error instanceof ResponseError && error.statusCode === 404) {
    return error.cause.name === 'NotFoundError'
      ? { type: 'unknown' }
      : { type: 'absent' };
  }
  return {
    type: 'failed',
    message: isError(error) ? error.message : String(error),
  };
}
