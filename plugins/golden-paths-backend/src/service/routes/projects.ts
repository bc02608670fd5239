import { stringifyEntityRef } from '@backstage/catalog-model';
import type {
  ProjectsQuery,
  UpdateProposal,
  UpdateRequest,
} from '@waymark/plugin-golden-paths-common';
import {
  type Askers,
  type Operations,
  readBody,
} from '@waymark/plugin-openapi-operations-node';
import type { RouterOptions } from '../createRouter';
import { readProjectsQuery } from '../readQuery';

type RefParameters = { kind: string; namespace: string; name: string };

/** Projects and their updates. */
export function handleProjects(
  operations: Operations,
  {
    reads,
    changes,
    askers,
  }: Pick<RouterOptions, 'reads' | 'changes'> & { askers: Askers },
): void {
  operations.handle<ProjectsQuery>(
    'listProjects',
    async ({ parameters, req }) =>
      reads.listProjects(readProjectsQuery(parameters), await askers.any(req)),
  );

  operations.handle<RefParameters>('getProject', async ({ parameters, req }) =>
    reads.getProject(stringifyEntityRef(parameters), await askers.any(req)),
  );

  operations.handle<RefParameters>(
    'checkProject',
    async ({ parameters, req }) =>
      changes.checkProject(
        stringifyEntityRef(parameters),
        await askers.any(req),
      ),
  );

  operations.handle<RefParameters>(
    'previewUpdate',
    async ({ parameters, body, req }) =>
      changes.previewUpdate(
        stringifyEntityRef(parameters),
        readBody<UpdateRequest>(body),
        await askers.any(req),
      ),
  );

  operations.handle<RefParameters>(
    'proposeUpdate',
    async ({ parameters, body, req }) =>
      changes.proposeUpdate(
        stringifyEntityRef(parameters),
        readBody<UpdateProposal>(body),
        await askers.person(req),
      ),
  );
}
