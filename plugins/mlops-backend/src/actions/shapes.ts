import type { ActionsRegistryActionOptions } from '@backstage/backend-plugin-api/alpha';
import { spellNumbers } from '@waymark/plugin-mlops-common';

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

/** Items of a page when the caller names no number. */
export const DEFAULT_LIMIT = 50;

/** A text for a database: Postgres refuses the NUL character. */
export const plainText = (z: Zod, maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .refine(value => !value.includes('\u0000'), 'must not contain NUL');

/** The part of an input that says how much of a list is wanted. */
export const pageInput = (z: Zod) => ({
  limit: z
    .number()
    .int()
    .min(1)
    .max(200)
    .optional()
    .describe(`How many items are wanted, ${DEFAULT_LIMIT} without.`),
  cursor: plainText(z, 8_000)
    .optional()
    .describe(
      'Where the list goes on: pageInfo.nextCursor of the page before.',
    ),
});

/** The entity that is asked about. */
export const entityInput = (z: Zod, kinds: string) => ({
  entityRef: plainText(z, 400).describe(
    `Full reference of a ${kinds}, such as model:default/churn.`,
  ),
});

/** A page of a list; `items` names their schema in the OpenAPI document. */
export const pageOutput = (z: Zod, items: string) =>
  z.object({
    items: z
      .array(z.object({}).passthrough())
      .describe(`As ${items} of the mlops OpenAPI document.`),
    pageInfo: z.object({
      nextCursor: z.string().optional().describe('Absent on the last page.'),
    }),
    totalItems: z.number().optional(),
  });

/** Which metrics items of a list carry. */
export const metricsInput = (z: Zod) => ({
  metrics: z
    .array(plainText(z, 500))
    .max(50)
    .optional()
    .describe(
      'Names of the metrics wanted. Items then carry these only, no parameters and no description; an empty list leaves all metrics out.',
    ),
});

/** What there is to choose from, counted. */
export const countOutput = (z: Zod) =>
  z.array(z.object({ value: z.string(), count: z.number() }));

/** A page as the output of an action, whose items are open objects. */
export function openPage<P extends { items: object[] }>(page: P) {
  return { ...page, items: page.items.map(openObject) };
}

/**
 * An answer as the output of an action: an open object that is JSON, in which
 * a metric that is not finite is the word for it, as in the HTTP API.
 */
export function openObject(answer: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(answer, spellNumbers));
}

/** An object that is a schema of the OpenAPI document. */
export const objectOutput = (z: Zod, name: string) =>
  z
    .object({})
    .passthrough()
    .describe(`As ${name} of the mlops OpenAPI document.`);
