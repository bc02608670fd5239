import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { inTransaction } from '@waymark/plugin-bulk-rows-node';
import { createCatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import { TestCatalog } from '@waymark/plugin-catalog-mirror-node/testUtils';
import type {
  FactDefinition,
  FactValue,
} from '@waymark/plugin-maturity-common';
import type { Knex } from 'knex';
import {
  lockSubjects,
  migrationsDirectory,
  type StoredFacts,
} from '../database';
import {
  createEvaluator,
  createLiveEvaluation,
  type LevelChange,
} from '../evaluation';
import {
  createFactReads,
  createGathering,
  createSources,
  definitionsOf,
} from '../facts';
import { createRubricBook, mirroredSpecKeys } from '../rubrics';
import { createCatalogHandler, toCatalogEntity } from '../subjects';
import { DAY, enterWaiver, type EnteredWaiver, MINUTE } from './enterWaiver';
import { RUBRIC } from './rubric';
import {
  asStored,
  FACTS,
  retrieversOf,
  type ToldFacts,
  writeSet,
} from './testFacts';

export { FACTS };

/** When a store sees its first entities, and an hour later, when tests begin. */
export const FIRST_SEEN = Date.parse('2026-11-21T11:00:00Z');
export const START = Date.parse('2026-11-21T12:00:00Z');

export { DAY, MINUTE };

/** Kinds of subjects, lower case. */
export const KINDS = ['model', 'dataset', 'component', 'api', 'system'];

/** A store that follows a catalog of a test's own. */
export type OpenMaturity = Awaited<ReturnType<typeof openMaturity>>;

/** Tells the time that it was set to. */
export type TestClock = (() => number) & { now: number };

/** What a test's store is opened with. */
export interface OpenMaturityOptions {
  knex: Knex;
  entities?: readonly Entity[];
  /** YAML; the rubric of `./rubric` without. */
  rubrics?: readonly string[];
  defaultRubric?: string;
  /** Facts by entity and full id, told before tests begin. */
  facts?: Readonly<Record<string, Record<string, FactValue>>>;
  definitions?: readonly FactDefinition[];
  /** Another replica's catalog and clock, to open a second one on. */
  beside?: { catalog: TestCatalog; clock: TestClock };
}

/**
 * Opens a store on a database and fills it from entities and facts. Sources
 * answer nothing by themselves: `tell` puts what they would.
 */
export async function openMaturity(options: OpenMaturityOptions) {
  const { knex, entities = [], rubrics = [RUBRIC], defaultRubric } = options;
  const { definitions = FACTS, beside } = options;
  await knex.migrate.latest({ directory: migrationsDirectory });
  const catalog = beside?.catalog ?? new TestCatalog();
  const clock = beside?.clock ?? createClock();
  const sources = createSources(retrieversOf(definitions));
  const book = createRubricBook({
    configured: rubrics.map((yaml, nth) => ({
      source: `rubric-${nth}.yaml`,
      yaml,
    })),
    facts: definitionsOf(sources),
    defaultRubric,
  });
  const mirror = await createCatalogMirror({
    database: knex,
    catalog: catalog.service,
    auth: mockServices.auth(),
    permissions: catalog.permissions,
    scheduler: mockServices.scheduler.mock(),
    logger: mockServices.logger.mock(),
    specKeys: mirroredSpecKeys(book),
  });
  const facts = createFactReads({ knex, sources });
  const common = { knex, mirror, book, facts, clock };
  const evaluator = await createEvaluator(common);
  const live = createLiveEvaluation(common);
  const changes: LevelChange[] = [];
  evaluator.listen({ onChanges: found => changes.push(...found) });
  const gathering = createGathering({
    knex,
    sources,
    evaluator,
    logger: mockServices.logger.mock(),
    clock,
    getEntities: async (refs, { tx } = {}) =>
      new Map(
        [...(await mirror.getEntities(refs, { tx }))].map(([ref, entity]) => [
          ref,
          toCatalogEntity(entity),
        ]),
      ),
  });
  const handler = createCatalogHandler({
    ...common,
    kinds: KINDS,
    gathering,
    evaluator,
  });
  mirror.addHandler(handler);

  /** Lets the store see the catalog as it is now. */
  const follow = async () => {
    await mirror.sweep();
    await mirror.deliver();
    await assertDelivered(knex);
  };

  /** Has one source tell of one entity, at the clock's time. */
  const tellSource = (entityRef: string, retriever: string, told: ToldFacts) =>
    inTransaction(knex, async tx => {
      await lockSubjects(tx, [entityRef]);
      const before = await facts.getFacts([entityRef], { tx });
      await writeSet(tx, {
        entity_ref: entityRef,
        retriever,
        facts: JSON.stringify(asStored(told)),
        read_at: clock(),
        error: null,
        failures: 0,
        due_at: clock() + DAY,
        claimed_until: 0,
      });
      const after = await facts.getFacts([entityRef], { tx });
      await evaluator.onFacts(tx, [
        {
          entityRef,
          retriever,
          before: before.get(entityRef)!,
          after: after.get(entityRef)!,
        },
      ]);
    });

  /** Has all sources answer about an entity: facts by full id. */
  const tell = async (
    entityRef: string,
    told: Readonly<Record<string, FactValue | StoredFacts[string]>>,
  ) => {
    for (const { id } of sources) {
      const own = Object.entries(told)
        .filter(([fullId]) => fullId.startsWith(`${id}/`))
        .map(([fullId, value]) => [fullId.slice(id.length + 1), value]);
      await tellSource(entityRef, id, Object.fromEntries(own));
    }
  };

  /** Enters a waiver in a state, and has the check asked again. */
  const waive = (waiver: EnteredWaiver) =>
    inTransaction(knex, async tx => {
      await lockSubjects(tx, [waiver.entityRef]);
      const { id, state } = await enterWaiver(tx, waiver, clock());
      await evaluator.onWaiver(tx, { ...waiver, waiverId: id, state });
    });

  if (!beside) {
    catalog.put(...entities);
    await follow();
    for (const [entityRef, told] of Object.entries(options.facts ?? {})) {
      await tell(entityRef, told);
    }
    clock.now = START;
  }

  return {
    ...common,
    catalog,
    permissions: catalog.permissions,
    evaluator,
    live,
    gathering,
    sources,
    handler,
    changes,
    follow,
    tell,
    tellSource,
    waive,
    async put(...changed: Entity[]) {
      catalog.put(...changed);
      await follow();
    },
    async remove(...refs: string[]) {
      catalog.remove(...refs);
      await follow();
    },
    async replace(from: string, to: string) {
      await mirror.recordReplaced({ from, to });
      await follow();
    },
    deny: (...names: string[]) => catalog.deny(...names),
  };
}

function createClock(): TestClock {
  const clock: TestClock = Object.assign(() => clock.now, { now: FIRST_SEEN });
  return clock;
}

/** A handler that throws is tried again later; in a test that is a failure. */
async function assertDelivered(knex: Knex): Promise<void> {
  const row = await knex('catalog_mirror_handlers')
    .whereNotNull('last_error')
    .first('last_error');
  if (row) {
    throw new Error(`The catalog was not followed: ${row.last_error}`);
  }
}
