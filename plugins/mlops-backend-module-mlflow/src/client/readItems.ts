import { SourceError, type ProblemRecord } from '@waymark/plugin-mlops-node';
import { z } from 'zod';

/** A page of a listing: what was understood, and what was not. */
export interface Listing<T> {
  items: T[];
  problems: ProblemRecord[];
  nextToken?: string;
}

/**
 * Takes the items of a listing apart one by one: an item that is not what the
 * API promises becomes a problem, the others are kept.
 *
 * @param options.answer - undefined when MLflow says that there is nothing
 * @param options.field - the field of the answer that holds the list; MLflow
 * leaves it out when the list is empty
 * @param options.nameOf - where in a broken item its name may be found
 */
export function readItems<S extends z.ZodType>(options: {
  answer: unknown;
  field: string;
  schema: S;
  what: string;
  nameOf: (item: Record<string, unknown>) => unknown;
}): Listing<z.infer<S>> {
  const { answer, field, schema, what, nameOf } = options;
  const page = z
    .object({
      next_page_token: z.string().nullish(),
      items: z.array(z.unknown()).nullish(),
    })
    .safeParse(toPage(answer ?? {}, field));
  if (!page.success) {
    throw new SourceError(
      `${what}: ${firstIssue(page.error)}; expected a page with '${field}'`,
      { reason: 'malformed' },
    );
  }
  const raw = page.data.items ?? [];
  const items: z.infer<S>[] = [];
  const problems: ProblemRecord[] = [];
  raw.forEach((item, index) => {
    const parsed = schema.safeParse(item);
    if (parsed.success) {
      items.push(parsed.data);
      return;
    }
    const name = nameFrom(item, nameOf) ?? `item ${index + 1} of a page`;
    problems.push({
      type: 'problem',
      path: `${field}/${name}`,
      message: `MLflow's answer about it is not understood: ${firstIssue(parsed.error)}`,
      hint: 'Open the object in MLflow; if it looks right there, report the field to the maintainers of this connector.',
    });
  });
  return { items, problems, nextToken: page.data.next_page_token || undefined };
}

/** All listings in one, without a token. */
export function mergeListings<T>(pages: Listing<T>[]): Listing<T> {
  return {
    items: pages.flatMap(({ items }) => items),
    problems: pages.flatMap(({ problems }) => problems),
  };
}

/** Follows a listing's tokens to its end. */
export async function readAllPages<T>(
  readPage: (pageToken?: string) => Promise<Listing<T>>,
): Promise<Listing<T>> {
  const pages: Listing<T>[] = [];
  let pageToken: string | undefined;
  do {
    const page = await readPage(pageToken);
    pages.push(page);
    pageToken = page.nextToken;
  } while (pageToken);
  return mergeListings(pages);
}

function toPage(answer: object, field: string) {
  const fields = answer as Record<string, unknown>;
  return { next_page_token: fields.next_page_token, items: fields[field] };
}

function nameFrom(
  item: unknown,
  nameOf: (item: Record<string, unknown>) => unknown,
): string | undefined {
  if (item === null || typeof item !== 'object') {
    return undefined;
  }
  const name = nameOf(item as Record<string, unknown>);
  return typeof name === 'string' && name ? name.slice(0, 300) : undefined;
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  const path = issue.path.join('.');
  return path ? `${path}: ${issue.message}` : issue.message;
}
