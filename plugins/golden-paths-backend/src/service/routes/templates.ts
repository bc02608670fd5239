import { stringifyEntityRef } from '@backstage/catalog-model';
import type {
  PageQuery,
  PlanRequest,
} from '@waymark/plugin-golden-paths-common';
import {
  type Askers,
  type Operations,
  readBody,
} from '@waymark/plugin-openapi-operations-node';
import type { RouterOptions } from '../createRouter';
import { readAdoptionQuery } from '../readQuery';

/** Templates, their adoption, and what a run would make. */
export function handleTemplates(
  operations: Operations,
  {
    reads,
    changes,
    askers,
  }: Pick<RouterOptions, 'reads' | 'changes'> & { askers: Askers },
): void {
  operations.handle<PageQuery & { q?: string }>(
    'listTemplates',
    async ({ parameters, req }) =>
      reads.listTemplates(parameters, await askers.any(req)),
  );

  operations.handle<{ template?: string; days?: number }>(
    'getAdoption',
    async ({ parameters, req }) =>
      reads.getAdoption(readAdoptionQuery(parameters), await askers.any(req)),
  );

  operations.handle<{ namespace: string; name: string }>(
    'plan',
    async ({ parameters, body, req }) =>
      changes.plan(
        stringifyEntityRef({ kind: 'template', ...parameters }),
        readBody<PlanRequest>(body),
        await askers.any(req),
      ),
  );
}
