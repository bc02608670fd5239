import {
  MAX_REF,
  pageInput,
  plainText,
  READS,
  readSubjectRefs,
  sinceInput,
  subjectInput,
  texts,
} from '@waymark/plugin-openapi-operations-node';
import { CHANGED, DIRECTIONS, GROUPS } from '../schema';
import { readHistoryQuery, readTrendQuery } from '../service/readQuery';
import type { ActionOptions } from './registerActions';
import {
  entityInput,
  idInput,
  objectOutput,
  openObject,
  openPage,
  pageOutput,
  rubricInput,
} from './shapes';

/** Reads how groups stand, and how that changed. */
export function createRollupActions(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  actionsRegistry.register({
    name: 'get-rollup',
    title: 'Get how groups of entities stand',
    description:
      'Counts entities per level, for the rubric, each track and each roll-up, by owner, system, domain or kind, and all together.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          ...subjectInput(z),
          rubric: rubricInput(z),
          groupBy: z.enum(GROUPS).optional(),
          ...pageInput(z),
        }),
      output: z =>
        pageOutput(z, 'RollupItem').extend({
          rubric: z.string(),
          version: z.string(),
          total: objectOutput(z, 'RollupItem'),
          atLeast: z.boolean().optional(),
        }),
    },
    action: async ({ input, credentials }) => {
      const page = await reads.getRollup(readSubjectRefs(input), {
        credentials,
      });
      return { output: { ...openPage(page), total: openObject(page.total) } };
    },
  });

  actionsRegistry.register({
    name: 'list-history',
    title: 'List what changed in levels and results',
    description:
      'Lists changes, newest first, each with what caused it: a fact before and after, a fact that grew too old, a new version of the rubric, a waiver.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          entityRef: entityInput(z).optional(),
          owner: texts(z, 'Owners, such as group:default/growth.'),
          system: texts(z, 'Systems, such as system:default/retention.'),
          domain: texts(z, 'Domains, such as domain:default/customer.'),
          rubric: idInput(z).optional(),
          track: idInput(z).optional(),
          check: idInput(z).optional(),
          what: z.array(z.enum(CHANGED)).optional(),
          direction: z.array(z.enum(DIRECTIONS)).optional(),
          since: sinceInput(z),
          ...pageInput(z),
        }),
      output: z => pageOutput(z, 'MaturityChange'),
    },
    action: async ({ input, credentials }) => ({
      output: openPage(
        await reads.listHistory(readHistoryQuery(input), { credentials }),
      ),
    }),
  });

  actionsRegistry.register({
    name: 'get-trend',
    title: 'Get how levels developed',
    description:
      'Counts entities per level on each day that something differed, and today, of an entity, an owner, a system, a domain, or the organisation; name at most one of them.',
    attributes: READS,
    schema: {
      input: z =>
        z.object({
          rubric: rubricInput(z),
          entityRef: entityInput(z).optional(),
          owner: plainText(z, MAX_REF).optional(),
          system: plainText(z, MAX_REF).optional(),
          domain: plainText(z, MAX_REF).optional(),
          from: plainText(z, 10)
            .optional()
            .describe('First day, such as 2026-01-31; 90 days back without.'),
        }),
      output: z => objectOutput(z, 'Trend'),
    },
    action: async ({ input, credentials }) => ({
      output: openObject(
        await reads.getTrend(readTrendQuery(input), { credentials }),
      ),
    }),
  });
}
