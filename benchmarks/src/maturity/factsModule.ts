import {
  createBackendModule,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import {
  maturityExtensionPoint,
  type FactRetriever,
  type RetrieverAnswer,
} from '@waymark/plugin-maturity-node';
import {
  describeFacts,
  describeRubric,
  factOf,
  SOURCES,
  writeRubric,
} from './describeRubrics';

/** A fact that is another than its number says. */
export interface ChangedFacts {
  /** By entity ref: what is added to the number of the first fact. */
  readonly offsets: Map<string, number>;
}

/** Facts from memory, and rubrics of an edition. */
export function factsModule(options: {
  rubrics: number;
  edition: number;
  changed: ChangedFacts;
}): BackendFeature {
  const { rubrics, edition, changed } = options;
  return createBackendModule({
    pluginId: 'maturity',
    moduleId: 'bench',
    register(env) {
      env.registerInit({
        deps: { maturity: maturityExtensionPoint },
        async init({ maturity }) {
          maturity.addFactRetriever(
            ...Array.from({ length: SOURCES }, (_, source) =>
              describeSource(source, changed),
            ),
          );
          maturity.addRubric(
            ...Array.from({ length: rubrics }, (_, nth) => ({
              source: `rubric-${nth}.yaml`,
              yaml: writeRubric(describeRubric(nth, edition), edition),
            })),
          );
        },
      });
    },
  });
}

function describeSource(source: number, changed: ChangedFacts): FactRetriever {
  const facts = describeFacts();
  return {
    id: `source-${source}`,
    title: `Source ${source}`,
    facts,
    appliesTo: { kind: 'Model' },
    every: { days: 1 },
    batchSize: 200,
    async retrieve(entities) {
      return new Map(
        entities.map(({ entityRef }) => [
          entityRef,
          answer(entityRef, source, facts.length, changed),
        ]),
      );
    },
  };
}

function answer(
  entityRef: string,
  source: number,
  count: number,
  { offsets }: ChangedFacts,
): RetrieverAnswer {
  const entity = Number(entityRef.slice(entityRef.lastIndexOf('-') + 1));
  return {
    facts: Object.fromEntries(
      Array.from({ length: count }, (_, fact) => {
        const value = factOf(entity, source, fact);
        const offset = fact === 0 ? (offsets.get(entityRef) ?? 0) : 0;
        return [
          `fact-${fact}`,
          typeof value === 'number' ? value + offset : value,
        ] as const;
      }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, { value }]],
      ),
    ),
  };
}
