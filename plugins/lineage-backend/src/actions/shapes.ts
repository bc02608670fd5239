import type { ActionsRegistryActionOptions } from '@backstage/backend-plugin-api/alpha';
import { MAX_TEXT, NODE_TYPES } from '../schema';

/** The zod that the actions registry hands to schemas. */
type Zod = Parameters<
  ActionsRegistryActionOptions<never, never>['schema']['input']
>[0];

/** What all our actions are: they only read. */
export const READS = {
  readOnly: true,
  destructive: false,
  idempotent: true,
} as const;

/** A text for a database: Postgres refuses the NUL character. */
export const plainText = (z: Zod, maxLength: number = MAX_TEXT) =>
  z
    .string()
    .max(maxLength)
    .refine(value => !value.includes('\u0000'), 'must not contain NUL');

/** What a query starts from: one of three ways to name it. */
export const rootInput = (z: Zod) => ({
  entityRef: plainText(z)
    .optional()
    .describe('An entity of the catalog, such as model:default/churn.'),
  type: z
    .enum(NODE_TYPES)
    .optional()
    .describe('With namespace and name: a thing as OpenLineage names it.'),
  namespace: plainText(z).optional(),
  name: plainText(z).optional(),
  node: plainText(z).optional().describe('Id of a node of an answer.'),
});

/** Hops from the root. */
export const depthInput = (z: Zod, maximum: number, byDefault: number) => ({
  depth: z
    .number()
    .int()
    .min(1)
    .max(maximum)
    .optional()
    .describe(`Hops from the root, ${byDefault} without.`),
});

/** The part of an input that says how much of a list is wanted. */
export const pageInput = (z: Zod) => ({
  limit: z
    .number()
    .int()
    .min(1)
    .max(200)
    .optional()
    .describe('How many items are wanted, 50 without.'),
  cursor: plainText(z)
    .optional()
    .describe(
      'Where the list goes on: pageInfo.nextCursor of the page before.',
    ),
});

/** A page of a list; `items` names their schema in the OpenAPI document. */
export const pageOutput = (z: Zod, items: string) =>
  z.object({
    items: z
      .array(z.object({}).passthrough())
      .describe(`As ${items} of the lineage OpenAPI document.`),
    pageInfo: z.object({
      nextCursor: z.string().optional().describe('Absent on the last page.'),
    }),
    totalItems: z.number().optional(),
  });

/** An object that is a schema of the OpenAPI document. */
export const objectOutput = (z: Zod, name: string) =>
  z
    .object({})
    .passthrough()
    .describe(`As ${name} of the lineage OpenAPI document.`);

/** An answer as the output of an action: an open object that is JSON. */
export function openObject(answer: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(answer));
}

/** A page as the output of an action, whose items are open objects. */
export function openPage<P extends { items: object[] }>(page: P) {
  return { ...page, items: page.items.map(openObject) };
}
