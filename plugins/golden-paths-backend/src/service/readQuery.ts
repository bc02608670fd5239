import type {
  ProjectsQuery,
  ReceiptsQuery,
  ReceiptStart,
} from '@waymark/plugin-golden-paths-common';
import {
  type ExpectedRef,
  readBody,
  readRef,
} from '@waymark/plugin-openapi-operations-node';

const TEMPLATE: Omit<ExpectedRef, 'name'> = {
  kinds: ['template'],
  defaultKind: 'template',
};
const OWNER: Omit<ExpectedRef, 'name'> = {
  kinds: ['group', 'user'],
  defaultKind: 'group',
};
const PERSON: Omit<ExpectedRef, 'name'> = {
  kinds: ['user'],
  defaultKind: 'user',
};

/**
 * A query of projects with full refs.
 *
 * Errors: an `InputError` that names the parameter that is no ref.
 */
export function readProjectsQuery(query: ProjectsQuery): ProjectsQuery {
  return {
    ...query,
    ...refs(query, { template: TEMPLATE, owner: OWNER }),
  };
}

/** A query of receipts with full refs; errors as {@link readProjectsQuery}. */
export function readReceiptsQuery(query: ReceiptsQuery): ReceiptsQuery {
  return {
    ...query,
    ...refs(query, { template: TEMPLATE, createdBy: PERSON, project: {} }),
  };
}

/** A query of the trend with a full ref; errors as {@link readProjectsQuery}. */
export function readAdoptionQuery<T extends { template?: string }>(
  query: T,
): T {
  return { ...query, ...refs(query, { template: TEMPLATE }) };
}

/**
 * What a run says of itself, with full refs.
 *
 * Errors: an `InputError` that names the field that is no ref.
 */
export function readReceiptStart(body: unknown): ReceiptStart {
  const start = readBody<ReceiptStart>(body);
  return {
    ...start,
    templateRef: readRef(start.templateRef, {
      name: '/templateRef',
      ...TEMPLATE,
    }),
    ...refs(start, { createdBy: PERSON, project: {} }, '/'),
  };
}

/** A template in full, of a body. */
export function readTemplateRef(value: string): string {
  return readRef(value, { name: '/templateRef', ...TEMPLATE });
}

/** The named properties that are there, as full refs. */
function refs<T extends object, K extends keyof T & string>(
  from: T,
  expected: Record<K, Omit<ExpectedRef, 'name'>>,
  before = '',
): Partial<Record<K, string>> {
  const read: Partial<Record<K, string>> = {};
  for (const key of Object.keys(expected) as K[]) {
    const value = from[key];
    if (typeof value === 'string') {
      read[key] = readRef(value, { name: `${before}${key}`, ...expected[key] });
    }
  }
  return read;
}
