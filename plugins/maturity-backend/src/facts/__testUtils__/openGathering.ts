import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type {
  FactRetriever,
  RetrievedFact,
  RetrieverAnswer,
} from '@waymark/plugin-maturity-node';
import type { Knex } from 'knex';
import { lockSubjects, migrationsDirectory } from '../../database';
import type { FactSetRow, SubjectRow } from '../../database/tables';
import type { FactsChange } from '../../evaluation/types';
import { createFactReads } from '../createFactReads';
import { createGathering } from '../createGathering';
import { createSources } from '../sources';

const NOW = Date.parse('2026-11-22T12:00:00Z');

/** A model that nothing else is said about. */
export function model(name: string): Entity {
  return {
    apiVersion: 'mlops.waymark.dev/v1alpha1',
    kind: 'Model',
    metadata: { name, namespace: 'default' },
  };
}

/** `model:default/<name>`. */
export const refOf = (name: string) => `model:default/${name}`;

/** A retriever of a number, a text and a flag. */
export function retrieverOf(
  retrieve: FactRetriever['retrieve'],
  more: Partial<FactRetriever> = {},
): FactRetriever {
  return {
    id: 'runs',
    title: 'Runs',
    facts: [
      { id: 'count', type: 'number', title: 'runs', description: 'x' },
      { id: 'state', type: 'text', title: 'state', description: 'x' },
      { id: 'good', type: 'boolean', title: 'good', description: 'x' },
    ],
    every: { hours: 1 },
    retrieve,
    ...more,
  };
}

/** Answers the same about everybody. */
export const telling =
  (facts: Record<string, RetrievedFact>): FactRetriever['retrieve'] =>
  async entities =>
    new Map<string, RetrieverAnswer>(
      entities.map(({ entityRef }) => [entityRef, { facts }]),
    );

/** Gathering over a database, for entities of a test's own. */
export async function openGathering(options: {
  knex: Knex;
  retrievers: FactRetriever[];
  entities?: Entity[];
}) {
  const { knex, retrievers, entities = [model('churn')] } = options;
  await knex.migrate.latest({ directory: migrationsDirectory });
  const known = new Map(
    entities.map(entity => [refOf(entity.metadata.name), entity]),
  );
  await knex('subjects')
    .insert([...known.keys()].map(subjectRow))
    .onConflict('entity_ref')
    .ignore();
  const clock = Object.assign(() => clock.now, { now: NOW });
  const heard: (readonly FactsChange[])[] = [];
  const evaluateAll = jest.fn(async () => ({ evaluated: 0, changed: 0 }));
  const sources = createSources(retrievers);
  const refusing = { refs: new Set<string>(), retrievers: new Set<string>() };

  /** One replica; all of a test share the clock. */
  const replica = () =>
    createGathering({
      knex,
      sources,
      logger: mockServices.logger.mock(),
      clock,
      random: () => 0.5,
      pollMs: 5,
      getEntities: async refs =>
        new Map(
          refs.flatMap(ref => {
            const entity = known.get(ref);
            return entity ? [[ref, entity]] : [];
          }),
        ),
      evaluator: {
        evaluateAll,
        async onFacts(_tx, changes) {
          const refused = changes.find(
            ({ entityRef, retriever }) =>
              refusing.refs.has(entityRef) ||
              refusing.retrievers.has(retriever),
          );
          if (refused) {
            throw new Error(`cannot judge ${refused.entityRef}`);
          }
          heard.push(changes);
        },
      },
    });
  const gathering = replica();
  const markDue = (...names: string[]) =>
    knex.transaction(async tx => {
      const refs = names.map(refOf);
      await lockSubjects(tx, refs);
      await gathering.markDue(tx, refs);
    });

  return {
    gathering,
    replica,
    clock,
    known,
    evaluateAll,
    refusing,
    reads: createFactReads({ knex, sources }),
    markDue,
    /** What the evaluator heard since the last call. */
    evaluated: () => heard.splice(0).flat(),
    /** The same, kept apart by how it was told. */
    heard: () => heard.splice(0),
    rows: (): Promise<FactSetRow[]> =>
      knex('fact_sets').orderBy(['entity_ref', 'retriever']),
    /** How long until the row is asked about again, in milliseconds. */
    async pauseOf(name: string) {
      const row: FactSetRow = await knex('fact_sets')
        .where({ entity_ref: refOf(name) })
        .first();
      return Number(row.due_at) - clock.now;
    },
    /** Values and errors of one entity, for short comparisons. */
    async factsOf(name: string) {
      const base = (
        await createFactReads({ knex, sources }).getFacts([refOf(name)])
      ).get(refOf(name));
      return {
        values: Object.fromEntries(
          [...(base?.facts ?? [])].map(([id, { value }]) => [id, value]),
        ),
        errors: Object.fromEntries(base?.errors ?? []),
      };
    },
  };
}

function subjectRow(entityRef: string): Partial<SubjectRow> {
  const name = entityRef.slice(entityRef.indexOf('/') + 1);
  return {
    entity_ref: entityRef,
    kind: 'model',
    namespace: 'default',
    name,
    sort_key: name,
    words: name,
    etag: '1',
    first_seen: NOW,
  };
}
