import { NotAllowedError, toError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { lineageWritePermission } from '@waymark/plugin-lineage-common';
import type { JsonObject } from '@backstage/types';
import type { Request, Response, Router } from 'express';
import { LIMITS } from '../../ingest/limits';
import type { IngestRouterOptions } from '../createIngestRouter';
import { readBody } from './readBody';

/** Seconds after which a sender that could not be served may come back. */
const RETRY_AFTER = '5';

/** `POST /lineage` and `POST /lineage/batch` of OpenLineage 2-0-2. */
export function handleIngest(
  router: Router,
  options: IngestRouterOptions,
): void {
  const { intake, held, httpAuth, permissions, auditor } = options;

  router.post('/v1/lineage', (req, res) =>
    receive(req, res, LIMITS.eventBytes, async (text, signal) => {
      await intake.takeOne(text, { via: 'http', signal });
      res.json({});
      return { received: 1, successful: 1 };
    }),
  );

  router.post('/v1/lineage/batch', (req, res) =>
    receive(req, res, LIMITS.batchBytes, async (text, signal) => {
      const answer = await intake.takeBatch(text, { via: 'http', signal });
      if (answer.status === 'success') {
        res.status(204).end();
      } else {
        res.json(answer);
      }
      return answer.summary;
    }),
  );

  async function receive(
    req: Request,
    res: Response,
    limit: number,
    take: (text: string, signal: AbortSignal) => Promise<JsonObject>,
  ): Promise<void> {
    const event = await auditor.createEvent({
      eventId: 'events-receive',
      severityLevel: 'low',
      request: req,
    });
    try {
      await requireWrite(req);
      const meta = await held.during(async hold =>
        take(await readBody(req, { limit, hold }), goneSignal(res)),
      );
      await event.success({ meta });
    } catch (error) {
      const { statusCode } = error as { statusCode?: number };
      if (statusCode === 429 || statusCode === 503) {
        res.set('Retry-After', RETRY_AFTER);
      }
      await event.fail({ error: toError(error) });
      throw error;
    }
  }

  async function requireWrite(req: Request): Promise<void> {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const [decision] = await permissions.authorize(
      [{ permission: lineageWritePermission }],
      { credentials },
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `You may not send lineage events; the permission '${lineageWritePermission.name}' is needed.`,
      );
    }
  }
}

/** Fires when the sender goes away without the answer. */
function goneSignal(res: Response): AbortSignal {
  const gone = new AbortController();
  res.once('close', () => {
    if (!res.writableFinished) {
      gone.abort();
    }
  });
  return gone.signal;
}
