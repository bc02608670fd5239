import { InputError } from '@backstage/errors';
import {
  pageInput,
  plainText,
  readRef,
  READS,
  sinceInput,
} from '@waymark/plugin-openapi-operations-node';
import { PARTY_KINDS } from '../service/readQuery';
import type { ActionOptions } from './registerActions';
import {
  objectOutput,
  openObject,
  openPage,
  pageOutput,
  partyInput,
} from './shapes';

/** Reads who acts for one entity, and what changed. */
export function createEntityActions(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'get-entity',
    title: 'Get who acts for an entity',
    description:
      'Gets who is Responsible, Accountable, Consulted and Informed for each activity of an entity, where that comes from, its gaps, and what the caller may do about it.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          entityRef: plainText(z).describe(
            'Any entity of the catalog, such as model:default/churn.',
          ),
        }),
      output: z => objectOutput(z, 'EntityRaciDetail'),
    },
    examples: [
      {
        title: 'Who acts for a model',
        input: { entityRef: 'model:default/churn' },
      },
    ],
    action: async ({ input: { entityRef }, credentials }) => ({
      output: openObject(
        await reads.getEntityRaci(readRef(entityRef, { name: 'entityRef' }), {
          credentials,
        }),
      ),
    }),
  });

  actionsRegistry.register({
    name: 'list-changes',
    title: 'List what changed in who acts',
    description:
      'Lists cells that came and went, newest first, of an entity (entityRef) or of a user or group with their groups (party); name one of the two.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          entityRef: plainText(z).optional(),
          party: partyInput(z).optional(),
          since: sinceInput(z),
          ...pageInput(z),
        }),
      output: z => pageOutput(z, 'RaciChange'),
    },
    action: async ({ input: { entityRef, party, ...query }, credentials }) => {
      const asker = { credentials };
      if ((entityRef === undefined) === (party === undefined)) {
        throw new InputError(
          `${entityRef === undefined ? "Neither 'entityRef' nor 'party' is" : "Both 'entityRef' and 'party' are"} given; expected one of them.`,
        );
      }
      const page =
        entityRef === undefined
          ? await reads.listPartyChanges(
              readRef(party!, { name: 'party', kinds: PARTY_KINDS }),
              query,
              asker,
            )
          : await reads.listEntityChanges(
              readRef(entityRef, { name: 'entityRef' }),
              query,
              asker,
            );
      return { output: openPage(page) };
    },
  });
}
