import type { Entity } from '@backstage/catalog-model';
import type { JsonObject, JsonValue } from '@backstage/types';
import type { EntityEdit } from '@waymark/plugin-change-proposals-node';
import type { HandoverRole } from '@waymark/plugin-raci-common';
import { readRef, writeRef } from './writeRef';

/** One duty to be written to another party. All refs full, lower case. */
export interface DutyToMove {
  entityRef: string;
  activity: string;
  role: HandoverRole;
  /** The entity whose declaration changes. */
  declaredAt: string;
  /**
   * Who has the role now, in order; what the entity states when it has been
   * inheriting.
   */
  holders: readonly string[];
}

/** What a hand-over does to declarations. */
export interface PlannedDeclarations {
  /** One for each entity whose declaration changes, in the order of the duties. */
  edits: EntityEdit[];
  /** Duties for which nothing can or need be written, with the reason. */
  skipped: { duty: DutyToMove; reason: string }[];
}

/**
 * What each declaration becomes when `to` takes the duties of `from`. Where
 * the declaration names `from`, only that name changes: other parties, other
 * entries and their order stay. Where the entity has been inheriting, it
 * states the role with `to` in the place of `from`. Several duties of one
 * entity become one edit. Pure.
 *
 * @param options.entities the catalog's entities by full ref, with `spec.raci`
 * as its author wrote it
 */
export function planDeclarations(options: {
  entities: ReadonlyMap<string, Entity>;
  duties: readonly DutyToMove[];
  from: string;
  to: string;
}): PlannedDeclarations {
  const { entities, duties, from, to } = options;
  const drafts = new Map<string, { entity: Entity; raci: JsonValue[] }>();
  const changed = new Set<string>();
  const skipped: PlannedDeclarations['skipped'] = [];

  for (const duty of duties) {
    const { declaredAt } = duty;
    const entity = entities.get(declaredAt);
    if (!entity) {
      skipped.push({
        duty,
        reason: `'${declaredAt}' is not in the catalog any more, or you may not see it`,
      });
      continue;
    }
    const written = entity.spec?.raci ?? [];
    if (!Array.isArray(written)) {
      skipped.push({
        duty,
        reason: `spec.raci of '${declaredAt}' is no list; mend that first`,
      });
      continue;
    }
    const draft = drafts.get(declaredAt) ?? {
      entity,
      raci: structuredClone(written) as JsonValue[],
    };
    drafts.set(declaredAt, draft);
    const reason = moveDuty({ ...draft, duty, from, to });
    if (reason) {
      skipped.push({ duty, reason });
    } else {
      changed.add(declaredAt);
    }
  }
  return {
    edits: [...drafts.entries()]
      .filter(([ref]) => changed.has(ref))
      .map(([, { entity, raci }]) => ({
        entity,
        set: [{ path: ['spec', 'raci'], value: raci }],
      })),
    skipped,
  };
}

interface Move {
  entity: Entity;
  /** Changed in place: a copy that belongs to the plan. */
  raci: JsonValue[];
  duty: DutyToMove;
  from: string;
  to: string;
}

/** Undefined when the declaration changed, else why it did not. */
function moveDuty(move: Move): string | undefined {
  const { entity, raci, duty, from, to } = move;
  const { activity, role, declaredAt, entityRef } = duty;
  const namespace = entity.metadata.namespace ?? 'default';
  const entries = raci.filter(
    (entry): entry is JsonObject =>
      isObject(entry) && entry.activity === activity,
  );
  const stating = entries.filter(entry => isStated(entry[role]));

  if (stating.length === 0) {
    if (declaredAt !== entityRef) {
      return `'${declaredAt}' does not state who is ${role} for ${activity} any more`;
    }
    stateOnEntity({ entries, ...move });
    return undefined;
  }
  let found = false;
  for (const entry of stating) {
    const replaced = replace(entry[role], { from, to, namespace });
    if (replaced !== undefined) {
      entry[role] = replaced;
      found = true;
    }
  }
  return found
    ? undefined
    : `'${declaredAt}' does not name '${from}' as ${role} for ${activity} any more`;
}

/** The entity has inherited the role until now; from here on it states it. */
function stateOnEntity(move: Move & { entries: JsonObject[] }): void {
  const { entity, raci, duty, from, to, entries } = move;
  const { activity, role, holders } = duty;
  const namespace = entity.metadata.namespace ?? 'default';
  const parties = unique(holders.map(ref => (ref === from ? to : ref)));
  const written = (parties.includes(to) ? parties : [...parties, to]).map(ref =>
    writeRef({ ref, namespace }),
  );
  const value: JsonValue =
    role === 'accountable' ? writeRef({ ref: to, namespace }) : written;
  if (entries.length > 0) {
    entries[0][role] = value;
  } else {
    raci.push({ activity, [role]: value });
  }
}

/** Undefined when `from` is not named. */
function replace(
  value: JsonValue | undefined,
  options: { from: string; to: string; namespace: string },
): JsonValue | undefined {
  const { from, to, namespace } = options;
  const is = (text: JsonValue, ref: string) => readRef(text, namespace) === ref;
  const write = (like: JsonValue) =>
    writeRef({ ref: to, namespace, like: String(like) });
  if (!Array.isArray(value)) {
    return value !== undefined && is(value, from) ? write(value) : undefined;
  }
  const list = value as JsonValue[];
  if (!list.some(text => is(text, from))) {
    return undefined;
  }
  // Who takes over may be in the list already, and then is so once.
  let there = list.some(text => is(text, to));
  return list.flatMap(text => {
    if (!is(text, from)) {
      return [text];
    }
    if (there) {
      return [];
    }
    there = true;
    return [write(text)];
  });
}

/** "Nobody" is stated too: null and an empty list end inheritance. */
function isStated(value: JsonValue | undefined): boolean {
  return value !== undefined;
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unique(refs: string[]): string[] {
  return [...new Set(refs)];
}
