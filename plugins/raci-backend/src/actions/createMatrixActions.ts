import { RACI_GAP_CODES } from '@waymark/plugin-raci-common';
import {
  pageInput,
  READS,
  subjectInput,
} from '@waymark/plugin-openapi-operations-node';
import { SEVERITIES } from '../schema';
import { readGapsQuery, readMatrixQuery } from '../service/readQuery';
import type { ActionOptions } from './registerActions';
import {
  activityInput,
  objectOutput,
  openPage,
  pageOutput,
  partyInput,
  roleInput,
} from './shapes';

/** Lists activities, the matrix and the gaps. */
export function createMatrixActions(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'list-activities',
    title: 'List the activities of the lifecycle',
    description:
      'Lists the stages of the lifecycle for which somebody must act, in their order, with what is done in each.',
    attributes: READS,
    schema: {
      input: z => z.object({}),
      output: z => pageOutput(z, 'RaciActivity'),
    },
    action: async ({ credentials }) => ({
      output: openPage(await reads.listActivities({ credentials })),
    }),
  });

  actionsRegistry.register({
    name: 'get-matrix',
    title: 'Get who acts for which entity',
    description:
      'Lists entities with who is Responsible, Accountable, Consulted and Informed for each activity, where that comes from, and the gaps. A page may be short or empty and still have a cursor.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          ...subjectInput(z),
          party: partyInput(z).optional(),
          throughGroups: z
            .boolean()
            .optional()
            .describe('Also what a person has through their groups.'),
          role: roleInput(z),
          activity: activityInput(z),
          gap: z
            .array(z.enum(['any', ...RACI_GAP_CODES]))
            .optional()
            .describe('Only entities with such a gap; any for all.'),
          groupBy: z.enum(['system', 'domain', 'owner']).optional(),
          ...pageInput(z),
        }),
      output: z =>
        pageOutput(z, 'EntityRaci').extend({
          facets: objectOutput(z, 'MatrixPage').optional(),
        }),
    },
    examples: [
      {
        title: 'Models that nobody is accountable for in production',
        input: {
          kind: ['model'],
          gap: ['no-accountable'],
          activity: ['monitoring'],
        },
      },
    ],
    action: async ({ input, credentials }) => ({
      output: openPage(
        await reads.getMatrix(readMatrixQuery(input), { credentials }),
      ),
    }),
  });

  actionsRegistry.register({
    name: 'list-gaps',
    title: 'Find where nobody acts, or somebody who cannot',
    description:
      'Lists gaps of responsibility: no or several Accountable, no Responsible, a party that left or does not exist, an empty group, a mistake in a declaration; each with how to mend it. A page may be short or empty and still have a cursor.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          ...subjectInput(z),
          code: z.array(z.enum(RACI_GAP_CODES)).optional(),
          severity: z.array(z.enum(SEVERITIES)).optional(),
          activity: activityInput(z),
          party: partyInput(z).optional(),
          ...pageInput(z),
        }),
      output: z =>
        pageOutput(z, 'GapItem').extend({
          totals: objectOutput(z, 'GapsPage').optional(),
        }),
    },
    action: async ({ input, credentials }) => ({
      output: openPage(
        await reads.listGaps(readGapsQuery(input), { credentials }),
      ),
    }),
  });
}
