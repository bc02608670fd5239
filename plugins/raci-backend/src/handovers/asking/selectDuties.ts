import { InputError, NotFoundError } from '@backstage/errors';
import type { CatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import type { HandoverRole } from '@waymark/plugin-raci-common';
import type { Knex } from 'knex';
import type { Asker } from '../../Asker';
import type { CellRow } from '../../database/tables';
import { readSight } from '@waymark/plugin-catalog-mirror-node';
import type { DutyKey } from '../types';
import { MAX_ITEMS, type ReadRequest } from './readRequest';

/** Cells of one party that are looked through for "everything". */
const MAX_CELLS = 50_000;

/** A duty as it is held now. */
export interface HeldDuty extends DutyKey {
  /** The entity whose declaration changes when it is handed over. */
  declaredAt: string;
}

/**
 * The duties that a request is about, with where each is declared. "All" with
 * `inherited: origin` is one duty per declaration and role, however many
 * entities inherit it: the first of them by name stands for the others.
 *
 * Errors: `NotFoundError` for an entity that is unknown or hidden,
 * `InputError` for a duty that `from` does not hold, or too many of them.
 */
export async function selectDuties(
  options: {
    knex: Knex;
    mirror: Pick<CatalogMirror, 'visible' | 'getEntities'>;
  },
  request: ReadRequest,
  asker: Asker,
): Promise<HeldDuty[]> {
  const { knex, mirror } = options;
  const { from, items } = request;
  const cells = items
    ? await readAsked(knex, from, items)
    : await readAll(knex, from);
  const duties = cells.map(cell => toDuty(cell, request.inherited));
  const sight = await readSight(mirror, asker, {
    entities: [
      ...(items ?? []).map(item => item.entityRef),
      ...duties.flatMap(duty => [duty.entityRef, duty.declaredAt]),
    ],
    parties: [],
  });
  const isVisible = (duty: HeldDuty) =>
    sight.entity(duty.entityRef) && sight.entity(duty.declaredAt);

  if (!items) {
    return limit(onePerPlace(duties.filter(isVisible)), from);
  }
  const held = new Map(duties.map(duty => [keyOf(duty), duty]));
  return items.map(item => {
    const { entityRef, activity, role } = item;
    if (!sight.entity(entityRef)) {
      throw new NotFoundError(
        `No entity '${entityRef}' is in the catalog, or you may not see it.`,
      );
    }
    const duty = held.get(keyOf(item));
    if (!duty) {
      throw new InputError(
        `'${from}' is not ${role} for ${activity} of '${entityRef}'; expected a duty that it holds itself now, not through a group. Look at the entity's RACI again: it may have changed.`,
      );
    }
    if (!isVisible(duty)) {
      throw new InputError(
        `'${entityRef}' inherits who is ${role} for ${activity} from a declaration that you may not see; choose 'inherited: entity' to state it on '${entityRef}' itself`,
      );
    }
    return duty;
  });
}

type HeldCell = Pick<
  CellRow,
  'entity_ref' | 'activity' | 'role' | 'origin_level' | 'origin_ref'
>;

const COLUMNS = [
  'entity_ref',
  'activity',
  'role',
  'origin_level',
  'origin_ref',
] as const;

async function readAsked(
  knex: Knex,
  from: string,
  items: readonly DutyKey[],
): Promise<HeldCell[]> {
  const refs = [...new Set(items.map(item => item.entityRef))];
  return knex<CellRow>('cells')
    .where('party_ref', from)
    .whereIn('entity_ref', refs)
    .select(...COLUMNS);
}

async function readAll(knex: Knex, from: string): Promise<HeldCell[]> {
  const cells: HeldCell[] = await knex<CellRow>('cells')
    .where('party_ref', from)
    .whereIn('role', ['responsible', 'accountable'])
    .orderBy(['entity_ref', 'activity', 'role'])
    .limit(MAX_CELLS + 1)
    .select(...COLUMNS);
  if (cells.length === 0) {
    throw new InputError(
      `'${from}' is neither Responsible nor Accountable for anything; there is nothing to hand over.`,
    );
  }
  if (cells.length > MAX_CELLS) {
    throw tooMany(from, `more than ${MAX_CELLS}`);
  }
  return cells;
}

function toDuty(cell: HeldCell, inherited: 'origin' | 'entity'): HeldDuty {
  const { entity_ref: entityRef, origin_level: level, origin_ref } = cell;
  const isElsewhere = level === 'system' || level === 'domain';
  return {
    entityRef,
    activity: cell.activity,
    role: cell.role as HandoverRole,
    declaredAt:
      inherited === 'origin' && isElsewhere && origin_ref
        ? origin_ref
        : entityRef,
  };
}

/** Duties come ordered by entity, so that everybody finds the same one. */
function onePerPlace(duties: HeldDuty[]): HeldDuty[] {
  const places = new Map<string, HeldDuty>();
  for (const duty of duties) {
    const place = keyOf({ ...duty, entityRef: duty.declaredAt });
    if (!places.has(place)) {
      places.set(place, duty);
    }
  }
  return [...places.values()];
}

function limit(duties: HeldDuty[], from: string): HeldDuty[] {
  if (duties.length === 0) {
    throw new InputError(
      `'${from}' holds no duty on an entity that you may see; there is nothing to hand over.`,
    );
  }
  if (duties.length > MAX_ITEMS) {
    throw tooMany(from, String(duties.length));
  }
  return duties;
}

function tooMany(from: string, count: string): InputError {
  return new InputError(
    `'${from}' holds ${count} duties; expected at most ${MAX_ITEMS} in one hand-over. Choose 'items', or 'inherited: origin' to change each declaration once.`,
  );
}

function keyOf({ entityRef, activity, role }: DutyKey): string {
  return `${entityRef} ${activity} ${role}`;
}
