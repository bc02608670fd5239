import type { FilterPredicate } from '@backstage/filter-predicates';

/** What a scope can be narrowed by in the form. */
export const SCOPE_PARTS = [
  'kind',
  'type',
  'lifecycle',
  'owner',
  'system',
] as const;

export type ScopePart = (typeof SCOPE_PARTS)[number];

/** Each part narrows; its values are "one of"; none is all. */
export type Scope = Partial<Record<ScopePart, string[]>>;

const PATHS = {
  kind: 'kind',
  type: 'spec.type',
  lifecycle: 'spec.lifecycle',
} as const;

const RELATIONS = { owner: 'ownedBy', system: 'partOf' } as const;

/** A scope in the catalog's words; undefined where it means everything. Pure. */
export function writeScope(scope: Scope): FilterPredicate | undefined {
  const parts = SCOPE_PARTS.flatMap((part): FilterPredicate[] => {
    const values = scope[part] ?? [];
    return values.length > 0 ? [writePart(part, values)] : [];
  });
  return parts.length > 1 ? { $all: parts } : parts[0];
}

function writePart(part: ScopePart, values: string[]): FilterPredicate {
  const oneOf = { $in: [...values] };
  switch (part) {
    case 'owner':
    case 'system':
      return {
        relations: {
          $contains: { type: RELATIONS[part], targetRef: oneOf },
        },
      };
    case 'kind':
      return { kind: oneOf };
    default:
      return { [PATHS[part]]: oneOf } as FilterPredicate;
  }
}

/**
 * The scope that a filter means, where the form could have written it;
 * undefined where it says more than the form can show. Pure.
 */
export function readScope(
  predicate: FilterPredicate | undefined,
): Scope | undefined {
  const scope: Scope = {};
  for (const [key, value] of partsOf(predicate)) {
    const read = readPart(key, value);
    if (!read || scope[read.part]) {
      return undefined;
    }
    scope[read.part] = read.values;
  }
  return scope;
}

/** What has to hold, each by its key; `$all` is the same as side by side. */
function partsOf(predicate: unknown): [string, unknown][] {
  return isRecord(predicate)
    ? Object.entries(predicate).flatMap(([key, value]) =>
        key === '$all' && Array.isArray(value)
          ? value.flatMap(partsOf)
          : [[key, value] as [string, unknown]],
      )
    : [];
}

function readPart(
  key: string,
  value: unknown,
): { part: ScopePart; values: string[] } | undefined {
  const [part] = Object.entries(PATHS).find(([, path]) => path === key) ?? [];
  if (part) {
    const values = readValues(value);
    return values && { part: part as ScopePart, values };
  }
  const held = key === 'relations' && isRecord(value) && value.$contains;
  if (!isRecord(held) || Object.keys(held).length !== 2) {
    return undefined;
  }
  const [related] =
    Object.entries(RELATIONS).find(([, type]) => type === held.type) ?? [];
  const values = readValues(held.targetRef);
  return related && values ? { part: related as ScopePart, values } : undefined;
}

function readValues(value: unknown): string[] | undefined {
  const values = isRecord(value) ? value.$in : [value];
  return Array.isArray(values) &&
    values.every((one): one is string => typeof one === 'string')
    ? values
    : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
