import type {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { Request } from 'express';

/**
 * Who asks, for reads and changes alike.
 * @public
 */
export interface Asker {
  credentials: BackstageCredentials;
  /** Aborted when nobody waits for the answer any more. */
  signal?: AbortSignal;
  /** The request it came with, for the audit log. */
  request?: Request;
}

/**
 * Tells who asks.
 * @public
 */
export interface Askers {
  /** Of reads: a person or a service. */
  any(req: Request): Promise<Asker>;
  /** Of changes: a person, in whose name they are made. */
  person(req: Request): Promise<Asker>;
}

/**
 * Tells who asks by their credentials.
 * @public
 */
export function createAskers(httpAuth: HttpAuthService): Askers {
  return {
    any: async req => ({
      credentials: await httpAuth.credentials(req, {
        allow: ['user', 'service'],
      }),
      signal: closedWith(req),
      request: req,
    }),
    // Without a signal: what was asked for is done, whoever waits for it.
    person: async req => ({
      credentials: await httpAuth.credentials(req, { allow: ['user'] }),
      request: req,
    }),
  };
}

/** Nobody waits for the answer of a request that was closed before it. */
function closedWith({ res }: Request): AbortSignal {
  const controller = new AbortController();
  res?.once('close', () => {
    if (!res.writableFinished) {
      controller.abort();
    }
  });
  return controller.signal;
}
