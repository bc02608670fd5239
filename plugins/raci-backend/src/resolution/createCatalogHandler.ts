import { setTimeout as delay } from 'node:timers/promises';
import { inTransaction, readRows } from '@waymark/plugin-bulk-rows-node';
import type {
  CatalogMirror,
  MirrorChange,
  MirrorEntity,
  MirrorHandler,
} from '@waymark/plugin-catalog-mirror-node';
import type { Knex } from 'knex';
import type { PartyRow, SubjectRow } from '../database/tables';
import { findAbove, type Parties } from '../parties';
import { declares, isListed, kindOf, passesOn } from './isListed';
import { moveReplaced } from './moveReplaced';
import { settleParties } from './settleParties';
import {
  findChangedSources,
  findDependants,
  rememberSources,
} from './sourceStates';
import type { Resolver } from './types';

/** Milliseconds between two looks whether the mirror has read the catalog. */
const FIRST_SWEEP_POLL_MS = 1_000;

/** What following the catalog takes. */
export interface CatalogHandlerOptions {
  knex: Knex;
  mirror: Pick<CatalogMirror, 'getEntities' | 'lastSweep'>;
  resolver: Resolver;
  parties: Parties;
  clock?: () => number;
}

/**
 * Follows the catalog: an entity that changed is resolved anew, and with a
 * system or domain those that inherit from it, with a person or group those
 * that name it. Everything may be done twice: what is still to be done is
 * forgotten only after it was done.
 */
export function createCatalogHandler(
  options: CatalogHandlerOptions,
): MirrorHandler {
  const { knex, mirror, resolver, parties, clock = Date.now } = options;
  const untilSwept = createFirstSweepWait(mirror);

  return {
    id: 'raci-resolution',
    async onChanges(changes, { signal }) {
      await untilSwept(signal);
      const replaced = changes.flatMap(({ type, entityRef, replacedBy }) =>
        type === 'replaced' && replacedBy
          ? { from: entityRef, to: replacedBy }
          : [],
      );
      for (const replacement of replaced) {
        await inTransaction(knex, tx =>
          moveReplaced(tx, { ...replacement, now: clock() }),
        );
      }

      const latest = latestOf(changes);
      const people = pick(latest, kind => kind === 'user' || kind === 'group');
      if (people.size > 0) {
        await parties.refresh(await findAffected(knex, mirror, people));
      }
      const sources = pick(latest, passesOn);
      const changed = await findChangedSources(knex, sources);
      await resolver.resolve(
        [
          ...(await findSubjects(knex, latest, resolver)),
          ...(await findDependants(knex, changed)),
          ...replaced.flatMap(({ from, to }) => [from, to]),
        ],
        { signal },
      );
      await rememberSources(knex, sources, changed);
      await settleParties({ knex, resolver, parties, signal });
    },
  };
}

/**
 * While the mirror reads the catalog for the first time, it has entities
 * without their systems, and nobody of those they name. What would be
 * resolved then were false gaps, and false history afterwards.
 */
function createFirstSweepWait(mirror: Pick<CatalogMirror, 'lastSweep'>) {
  let hasSwept = false;
  return async (signal: AbortSignal) => {
    hasSwept ||= (await mirror.lastSweep()) !== undefined;
    while (!hasSwept) {
      await delay(FIRST_SWEEP_POLL_MS, undefined, { signal });
      hasSwept = (await mirror.lastSweep()) !== undefined;
    }
  };
}

/** The last state of each entity that came or went. Pure. */
function latestOf(
  changes: readonly MirrorChange[],
): Map<string, MirrorEntity | undefined> {
  return new Map(
    changes
      .filter(({ type }) => type !== 'replaced')
      .map(({ entityRef, entity }) => [entityRef, entity]),
  );
}

function pick(
  latest: ReadonlyMap<string, MirrorEntity | undefined>,
  isWanted: (kind: string) => boolean,
): Map<string, MirrorEntity | undefined> {
  return new Map(
    [...latest].filter(([ref]) => isWanted(ref.slice(0, ref.indexOf(':')))),
  );
}

/** Entities to resolve: those of the matrix now, and those that were. */
async function findSubjects(
  knex: Knex,
  latest: ReadonlyMap<string, MirrorEntity | undefined>,
  { rules }: Resolver,
): Promise<string[]> {
  const stored = await readRows<SubjectRow>(knex, {
    table: 'subjects',
    column: 'entity_ref',
    values: [...latest.keys()],
    columns: ['entity_ref'],
  });
  const subjects = [...latest].flatMap(([ref, entity]) =>
    entity &&
    (isListed(entity, rules.kinds) ||
      (passesOn(kindOf(entity)) && declares(entity)))
      ? ref
      : [],
  );
  return [...stored.map(row => row.entity_ref), ...subjects];
}

/**
 * Parties whose state may be another one: those that changed, and the groups
 * above them. Of somebody who is gone the catalog does not say any more which
 * groups they were in, so then every group is looked at.
 */
async function findAffected(
  knex: Knex,
  mirror: Pick<CatalogMirror, 'getEntities'>,
  people: ReadonlyMap<string, MirrorEntity | undefined>,
): Promise<string[]> {
  const refs = [...people.keys()];
  const above = await findAbove(wanted => mirror.getEntities(wanted), refs);
  const isSomebodyGone = [...people.values()].includes(undefined);
  const groups = isSomebodyGone
    ? await knex<PartyRow>('parties').where('kind', 'group').select('party_ref')
    : [];
  return [...refs, ...above, ...groups.map(row => row.party_ref)];
}
