import {
  pageInput,
  plainText,
  readRef,
  READS,
} from '@waymark/plugin-openapi-operations-node';
import { PARTY_STATES } from '../schema';
import { PARTY_KINDS } from '../service/readQuery';
import type { ActionOptions } from './registerActions';
import {
  activityInput,
  openPage,
  pageOutput,
  partyInput,
  roleInput,
} from './shapes';

/** Lists people and groups, and what each has to do. */
export function createPartyActions(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'list-parties',
    title: 'List who carries how much',
    description:
      'Lists users and groups with the number of their duties per role and of entities, those with the most first; also those who left and still have duties.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          q: plainText(z, 200).optional(),
          kind: z.array(z.enum(PARTY_KINDS)).optional(),
          state: z.array(z.enum(PARTY_STATES)).optional(),
          sort: z.enum(['duties', 'name']).optional(),
          ...pageInput(z),
        }),
      output: z => pageOutput(z, 'PartyDuties'),
    },
    examples: [
      {
        title: 'People who left and still have duties',
        input: { kind: ['user'], state: ['left'] },
      },
    ],
    action: async ({ input, credentials }) => ({
      output: openPage(await reads.listParties(input, { credentials })),
    }),
  });

  actionsRegistry.register({
    name: 'list-duties',
    title: 'List what somebody has to do',
    description:
      'Lists the duties of a user or group: entity, activity, role, where it comes from, since when, and the group through which a person has it.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          party: partyInput(z),
          role: roleInput(z),
          activity: activityInput(z),
          throughGroups: z
            .boolean()
            .optional()
            .describe('Also what a person has through groups; true without.'),
          ...pageInput(z),
        }),
      output: z => pageOutput(z, 'Duty'),
    },
    action: async ({ input: { party, ...query }, credentials }) => ({
      output: openPage(
        await reads.listDuties(
          readRef(party, { name: 'party', kinds: PARTY_KINDS }),
          query,
          { credentials },
        ),
      ),
    }),
  });
}
