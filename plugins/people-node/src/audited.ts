import type { AuditorService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';

type AuditedRequest = Parameters<AuditorService['createEvent']>[0]['request'];

/**
 * Does something with an entry of medium severity in the audit log, also when
 * it is refused or fails. The entry names refs and ids, never what people
 * wrote.
 *
 * Errors: those of `work`.
 * @public
 */
export async function audited<T>(
  options: {
    auditor: AuditorService;
    eventId: string;
    meta: JsonObject;
    asker: { request?: AuditedRequest };
  },
  work: (note: (meta: JsonObject) => void) => Promise<T>,
): Promise<T> {
  const { auditor, eventId, asker } = options;
  const noted: JsonObject = {};
  const event = await auditor.createEvent({
    eventId,
    severityLevel: 'medium',
    request: asker.request,
    meta: options.meta,
  });
  try {
    const answer = await work(meta => void Object.assign(noted, meta));
    await event.success({ meta: noted });
    return answer;
  } catch (error) {
    await event.fail({ error: toError(error), meta: noted });
    throw error;
  }
}
