import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { HandoverRequest } from '@waymark/plugin-raci-common';
import type { DutyKey } from '../types';

/** Duties of one hand-over. */
export const MAX_ITEMS = 200;

/** Characters of a reason or an answer. */
export const MAX_WORDS = 2_000;

/** A request that makes sense in itself; refs are full and lower case. */
export interface ReadRequest {
  from: string;
  to: string;
  reason?: string;
  /** Absent for everything that `from` holds. */
  items?: DutyKey[];
  inherited: 'origin' | 'entity';
}

/**
 * Checks what can be checked without looking anything up. Pure.
 *
 * Errors: an `InputError` that names the field.
 */
export function readRequest(request: HandoverRequest): ReadRequest {
  const { items, all, reason, inherited } = request;
  const from = readParty('from', request.from);
  const to = readParty('to', request.to);
  if (from === to) {
    throw new InputError(
      `'from' and 'to' are both '${from}'; expected two different parties`,
    );
  }
  const isAll = all === true;
  if (isAll === (items !== undefined)) {
    throw new InputError(
      `Found ${isAll ? "both 'items' and 'all'" : "neither 'items' nor 'all: true'"}; expected one of them: which duties are handed over`,
    );
  }
  return {
    from,
    to,
    inherited: inherited ?? (isAll ? 'origin' : 'entity'),
    ...(items && { items: readItems(items) }),
    ...readWords('reason', reason),
  };
}

/**
 * Words of a person, trimmed; nothing for none. Pure.
 *
 * Errors: an `InputError` when they are too many.
 */
export function readWords<K extends string>(
  field: K,
  words: string | undefined,
): { [field in K]?: string } {
  const text = words?.trim();
  if (text && text.length > MAX_WORDS) {
    throw new InputError(
      `'${field}' has ${text.length} characters; expected at most ${MAX_WORDS}`,
    );
  }
  return text ? ({ [field]: text } as { [field in K]?: string }) : {};
}

function readItems(items: NonNullable<HandoverRequest['items']>): DutyKey[] {
  if (items.length === 0 || items.length > MAX_ITEMS) {
    throw new InputError(
      `'items' has ${items.length} duties; expected 1 to ${MAX_ITEMS}. Hand over the rest in another one.`,
    );
  }
  const seen = new Map<string, DutyKey>();
  items.forEach((item, index) => {
    const { activity, role } = item;
    if (role !== 'responsible' && role !== 'accountable') {
      throw new InputError(
        `items[${index}].role is '${String(role)}'; expected 'responsible' or 'accountable': nothing else is a duty`,
      );
    }
    const entityRef = readRefOf(`items[${index}].entityRef`, item.entityRef);
    seen.set(`${entityRef} ${activity} ${role}`, { entityRef, activity, role });
  });
  return [...seen.values()];
}

function readParty(field: string, text: string): string {
  const ref = readRefOf(field, text);
  if (!ref.startsWith('user:') && !ref.startsWith('group:')) {
    throw new InputError(
      `'${field}' is '${text}'; expected a user or a group such as user:default/name`,
    );
  }
  return ref;
}

function readRefOf(field: string, text: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(text));
  } catch {
    throw new InputError(
      `'${field}' is '${text}'; expected an entity reference such as user:default/name`,
    );
  }
}
