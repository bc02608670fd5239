import type { JsonObject } from '@backstage/types';
import {
  MAX_QUERY,
  pageInput,
  plainText,
  readRef,
  READS,
} from '@waymark/plugin-openapi-operations-node';
import { ORDERS, PROJECT_SORTS, PROJECT_STATES } from '../schema';
import { readProjectsQuery } from '../service/readQuery';
import type { ActionOptions } from './registerActions';
import {
  answersInput,
  LOOKS,
  objectOutput,
  openObject,
  openPage,
  pageOutput,
  projectInput,
  PROPOSES,
  templateInput,
} from './shapes';

/** Projects, how they differ from their templates, and their updates. */
export function createProjectActions(options: ActionOptions): void {
  const { actionsRegistry, reads, changes } = options;
  const refOf = (entityRef: string) =>
    readRef(entityRef, { name: 'entityRef' });

  actionsRegistry.register({
    name: 'list-projects',
    title: 'List projects made from templates',
    description:
      'Lists projects with the template and version they stand on, how many versions they are behind, and how much of their standard files differs.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          q: plainText(z, MAX_QUERY).optional(),
          template: templateInput(z).optional(),
          owner: plainText(z)
            .optional()
            .describe('An owner, such as group:default/growth.'),
          state: z.array(z.enum(PROJECT_STATES)).optional(),
          sort: z.enum(PROJECT_SORTS).optional(),
          order: z.enum(ORDERS).optional(),
          ...pageInput(z),
        }),
      output: z => pageOutput(z, 'Project'),
    },
    action: async ({ input, credentials }) => ({
      output: openPage(
        await reads.listProjects(readProjectsQuery(input), { credentials }),
      ),
    }),
  });

  actionsRegistry.register({
    name: 'get-project',
    title: 'Get a project and what differs in it',
    description:
      'Gets the project that an entity belongs to: its template, its answers, the files that differ from what the template made, an update on its way.',
    attributes: READS,
    schema: {
      input: z => z.object({ entityRef: projectInput(z) }),
      output: z => objectOutput(z, 'ProjectDetail'),
    },
    action: async ({ input: { entityRef }, credentials }) => ({
      output: openObject(
        await reads.getProject(refOf(entityRef), { credentials }),
      ),
    }),
  });

  actionsRegistry.register({
    name: 'preview-update',
    title: 'Preview the update of a project',
    description:
      "Says what bringing a project up to its template's newest content would change, file by file, with conflicts and the questions it asks. Changes nothing.",
    attributes: LOOKS,
    schema: {
      input: z =>
        z.object({
          entityRef: projectInput(z),
          answers: answersInput(z).optional(),
        }),
      output: z => objectOutput(z, 'UpdatePreview'),
    },
    action: async ({ input: { entityRef, answers }, credentials }) => ({
      output: openObject(
        await changes.previewUpdate(
          refOf(entityRef),
          answers ? { answers: answers as JsonObject } : {},
          { credentials },
        ),
      ),
    }),
  });

  actionsRegistry.register({
    name: 'propose-update',
    title: 'Propose the update of a project',
    description:
      "Proposes the update where the project lies, as a branch or a pull request, in the caller's name. `revision` is that of preview-update.",
    attributes: PROPOSES,
    schema: {
      input: z =>
        z.object({
          entityRef: projectInput(z),
          revision: plainText(z, 200),
          answers: answersInput(z).optional(),
        }),
      output: z => objectOutput(z, 'ProposedUpdate'),
    },
    action: async ({
      input: { entityRef, revision, answers },
      credentials,
    }) => ({
      output: openObject(
        await changes.proposeUpdate(
          refOf(entityRef),
          { revision, ...(answers && { answers: answers as JsonObject }) },
          { credentials },
        ),
      ),
    }),
  });
}
