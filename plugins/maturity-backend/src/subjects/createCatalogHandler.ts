import {
  chunked,
  inTransaction,
  readRows,
} from '@waymark/plugin-bulk-rows-node';
import type {
  MirrorChange,
  MirrorEntity,
  MirrorHandler,
} from '@waymark/plugin-catalog-mirror-node';
import { lockSubjects, type SubjectRow } from '../database';
import { moveReplaced } from './moveReplaced';
import { type SubjectsOptions, takeSubjects } from './takeSubjects';
import { toCatalogEntity } from './toCatalogEntity';

/** Sources that tell of an entity what others are: owners, members, data. */
const NEIGHBOURLY = ['catalog', 'raci'];
const PAGE = 500;

/** Follows the catalog; see {@link createCatalogHandler}. */
export interface CatalogHandler extends MirrorHandler {
  /** Looks at everything the mirror has, for when other kinds are subjects. */
  followAll(options: { signal?: AbortSignal }): Promise<void>;
}

/**
 * Follows the catalog: entities become subjects, their facts are asked for
 * anew when they change, and with a system its members move to its domain.
 * Everything may be done twice.
 */
export function createCatalogHandler(options: SubjectsOptions): CatalogHandler {
  const { knex, mirror, gathering, kinds } = options;

  return {
    id: 'maturity-subjects',

    async onChanges(changes, { signal }) {
      for (const { type, entityRef, replacedBy } of changes) {
        if (type === 'replaced' && replacedBy) {
          await follow(options, { from: entityRef, to: replacedBy });
        }
      }
      const latest = latestOf(changes);
      const own = [...latest].filter(([ref, entity]) =>
        kinds.includes(kindOf(ref, entity)),
      );
      await takeSubjects(
        options,
        own.map(([ref]) => ref),
        {
          due: true,
          signal,
        },
      );
      await takeSubjects(options, await findMembers(options, latest), {
        due: false,
        signal,
      });
      for (const some of chunked(await findNeighbours(options, latest), PAGE)) {
        signal.throwIfAborted();
        await inTransaction(knex, async tx => {
          const subjects = await lockSubjects(tx, some);
          await gathering.markDue(tx, [...subjects.keys()], {
            retrievers: NEIGHBOURLY,
          });
        });
      }
    },

    async followAll({ signal }) {
      let cursor: string | undefined;
      do {
        signal?.throwIfAborted();
        const page = await mirror.queryEntities({
          kinds: [...kinds],
          limit: PAGE,
          cursor,
        });
        await takeSubjects(
          options,
          page.items.map(({ entityRef }) => entityRef),
          { due: false, signal },
        );
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      const others: SubjectRow[] = await knex<SubjectRow>('subjects')
        .whereNotIn('kind', [...kinds])
        .select('entity_ref');
      await takeSubjects(
        options,
        others.map(row => row.entity_ref),
        {
          due: false,
          signal,
        },
      );
    },
  };
}

/** Moves what is kept of an entity to the one that took its place. */
async function follow(
  { knex, mirror, evaluator, clock = Date.now }: SubjectsOptions,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await inTransaction(knex, tx =>
    moveReplaced(tx, {
      from,
      to,
      now: clock(),
      async evaluate() {
        const entity = (await mirror.getEntities([to], { tx })).get(to);
        if (entity) {
          await evaluator.onEntities(tx, [
            { entityRef: to, entity: toCatalogEntity(entity) },
          ]);
        }
      },
    }),
  );
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

function kindOf(ref: string, entity: MirrorEntity | undefined): string {
  return (entity?.kind ?? ref.slice(0, ref.indexOf(':'))).toLocaleLowerCase(
    'en-US',
  );
}

/** Subjects of systems that changed. */
async function findMembers(
  { knex }: SubjectsOptions,
  latest: ReadonlyMap<string, MirrorEntity | undefined>,
): Promise<string[]> {
  const rows = await readRows<SubjectRow>(knex, {
    table: 'subjects',
    column: 'system',
    values: [...latest.keys()].filter(ref => ref.startsWith('system:')),
    columns: ['entity_ref'],
  });
  return rows.map(row => row.entity_ref);
}

/**
 * Subjects of which facts may be others because of what changed: those it has
 * relations with, and those it owned, of which a removed owner says nothing
 * any more. What changed by itself is due anyway.
 */
async function findNeighbours(
  { knex }: SubjectsOptions,
  latest: ReadonlyMap<string, MirrorEntity | undefined>,
): Promise<string[]> {
  const owned = await readRows<SubjectRow>(knex, {
    table: 'subjects',
    column: 'owner',
    values: [...latest.keys()].filter(ref => /^(?:user|group):/.test(ref)),
    columns: ['entity_ref'],
  });
  const related = [...latest.values()].flatMap(
    entity => entity?.relations.map(({ targetRef }) => targetRef) ?? [],
  );
  const refs = new Set([...owned.map(row => row.entity_ref), ...related]);
  return [...refs].filter(ref => !latest.has(ref)).sort();
}
