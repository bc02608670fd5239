import { readBody, readRef } from '@waymark/plugin-openapi-operations-node';
import type { HandoverRequest } from '@waymark/plugin-raci-common';
import { PARTY_KINDS } from './readQuery';

/**
 * A request for a hand-over, with full refs.
 *
 * Errors: an `InputError` that names the field that is no ref.
 */
export function readHandoverRequest(body: unknown): HandoverRequest {
  const request = readBody<HandoverRequest>(body);
  const party = (name: 'from' | 'to') =>
    readRef(request[name], { name: `/${name}`, kinds: PARTY_KINDS });
  return {
    ...request,
    from: party('from'),
    to: party('to'),
    ...(request.items && {
      items: request.items.map((item, index) => ({
        ...item,
        entityRef: readRef(item.entityRef, {
          name: `/items/${index}/entityRef`,
        }),
      })),
    }),
  };
}
