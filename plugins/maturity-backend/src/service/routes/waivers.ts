import type {
  WaiverRequest,
  WaiversQuery,
} from '@waymark/plugin-maturity-common';
import {
  type Askers,
  type Operations,
  readBody,
} from '@waymark/plugin-openapi-operations-node';
import type { RouterOptions } from '../createRouter';
import { readEntityBody, readWaiversQuery } from '../readQuery';

type IdParameters = { id: string };
type Words = { words?: string };

/** Asking to be excused, and deciding about it. */
export function handleWaivers(
  operations: Operations,
  { changes, askers }: Pick<RouterOptions, 'changes'> & { askers: Askers },
): void {
  operations.handle<WaiversQuery>('listWaivers', async ({ parameters, req }) =>
    changes.listWaivers(readWaiversQuery(parameters), await askers.any(req)),
  );

  operations.handle<IdParameters>(
    'getWaiver',
    async ({ parameters: { id }, req }) =>
      changes.getWaiver(id, await askers.any(req)),
  );

  operations.handle('requestWaiver', async ({ body, req }) =>
    changes.requestWaiver(
      readEntityBody(readBody<WaiverRequest>(body)),
      await askers.person(req),
    ),
  );

  for (const step of [
    'approveWaiver',
    'declineWaiver',
    'revokeWaiver',
  ] as const) {
    operations.handle<IdParameters>(
      step,
      async ({ parameters: { id }, body, req }) => {
        const { words } = readBody<Words>(body);
        return changes[step](id, words, await askers.person(req));
      },
    );
  }

  operations.handle<IdParameters>(
    'withdrawWaiver',
    async ({ parameters: { id }, req }) =>
      changes.withdrawWaiver(id, await askers.person(req)),
  );
}
