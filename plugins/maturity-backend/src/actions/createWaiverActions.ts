import { WAIVER_STATES } from '@waymark/plugin-maturity-common';
import {
  pageInput,
  plainText,
  READS,
  texts,
} from '@waymark/plugin-openapi-operations-node';
import { MAX_REASON, MAX_URL, MIN_REASON } from '../schema';
import { readEntityBody, readWaiversQuery } from '../service/readQuery';
import type { ActionOptions } from './registerActions';
import {
  entityInput,
  idInput,
  objectOutput,
  openObject,
  openPage,
  pageOutput,
} from './shapes';

/** Reads waivers and asks for them. */
export function createWaiverActions(options: ActionOptions): void {
  const { actionsRegistry, changes } = options;
  actionsRegistry.register({
    name: 'list-waivers',
    title: 'List waivers',
    description:
      'Lists checks that are or were excused, or that somebody asked to excuse, newest first, with who may decide.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          entityRef: entityInput(z).optional(),
          owner: texts(z, 'Owners, such as group:default/growth.'),
          system: texts(z, 'Systems, such as system:default/retention.'),
          domain: texts(z, 'Domains, such as domain:default/customer.'),
          rubric: idInput(z).optional(),
          check: idInput(z).optional(),
          state: z.array(z.enum(WAIVER_STATES)).optional(),
          mine: z
            .boolean()
            .optional()
            .describe('Only those that the caller may decide about now.'),
          ...pageInput(z),
        }),
      output: z => pageOutput(z, 'Waiver').extend({ maxDays: z.number() }),
    },
    action: async ({ input, credentials }) => ({
      output: openPage(
        await changes.listWaivers(readWaiversQuery(input), { credentials }),
      ),
    }),
  });

  actionsRegistry.register({
    name: 'get-waiver',
    title: 'Get a waiver',
    description:
      'Gets one waiver with every state it went through, and what the caller may do.',
    attributes: READS,
    schema: {
      input: z => z.object({ id: idInput(z) }),
      output: z => objectOutput(z, 'Waiver'),
    },
    action: async ({ input: { id }, credentials }) => ({
      output: openObject(await changes.getWaiver(id, { credentials })),
    }),
  });

  actionsRegistry.register({
    name: 'request-waiver',
    title: 'Ask for a waiver',
    description:
      'Asks the Accountable to excuse a check of an entity until a date. It is in force only once they approve; they are told.',
    attributes: { readOnly: false, destructive: false, idempotent: false },
    schema: {
      input: z =>
        z.object({
          entityRef: entityInput(z),
          rubric: idInput(z),
          check: idInput(z),
          reason: plainText(z, MAX_REASON).refine(
            value => value.length >= MIN_REASON,
            `must have at least ${MIN_REASON} characters`,
          ),
          evidence: plainText(z, MAX_URL)
            .optional()
            .describe('http(s) address where the reason can be looked up.'),
          until: plainText(z, 40).describe('ISO 8601; when it ends.'),
        }),
      output: z => objectOutput(z, 'Waiver'),
    },
    action: async ({ input, credentials }) => ({
      output: openObject(
        await changes.requestWaiver(readEntityBody(input), { credentials }),
      ),
    }),
  });
}
