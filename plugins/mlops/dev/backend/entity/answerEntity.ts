import { stringifyEntityRef } from '@backstage/catalog-model';
import type { MetricHistory } from '@waymark/plugin-mlops-common';
import { failure, json, pageFor } from '../answers';
import { catalogEntities } from '../catalog/entities';
import { compareCards, modelCard } from './card';
import { compare } from './compare';
import { entityFacts, type Amounts, type EntityFacts } from './entityFacts';
import { versionsPage } from './modelVersions';
import { driftResults } from './monitoring';
import { overviewOf } from './overview';
import { runsPage } from './runs';
import { deployments, traceSteps } from './trace';

type Answer = (
  facts: EntityFacts,
  parameters: URLSearchParams,
  part?: string,
) => unknown;

/** What is found nowhere; it becomes an answer with 404. */
const NOT_FOUND = Symbol('not found');

const ANSWERS: Record<string, Answer> = {
  versions: ({ entityRef, versions, datasetVersions }, parameters, name) => {
    if (name !== undefined) {
      return versions.find(v => v.version === name) ?? NOT_FOUND;
    }
    return entityRef.startsWith('dataset:')
      ? pageFor(datasetVersions, parameters)
      : versionsPage(versions, parameters);
  },
  'version-comparison': ({ versions }, parameters) =>
    both(parameters, name => versions.find(v => v.version === name), compare),
  'metric-history': ({ versions }, parameters) =>
    metricHistory(versions, parameters.get('metric') ?? ''),
  runs: ({ runs }, parameters, id) =>
    id === undefined
      ? runsPage(runs, parameters)
      : (runs.find(run => run.id === id) ?? NOT_FOUND),
  'run-comparison': ({ runs }, parameters) =>
    both(parameters, id => runs.find(run => run.id === id), compare),
  trace: ({ versions }, parameters) => {
    const version = parameters.get('version');
    const of = versions.filter(v => !version || v.version === version);
    return pageFor(traceSteps(of), parameters);
  },
  monitoring: ({ monitoring }) => monitoring,
  card: ({ versions, card }, parameters) => {
    const version = parameters.get('version');
    if (!version) {
      return card;
    }
    const found = versions.find(v => v.version === version);
    return found ? modelCard(found) : NOT_FOUND;
  },
  'card-comparison': ({ versions }, parameters) =>
    both(
      parameters,
      name => versions.find(v => v.version === name),
      (left, right) => compareCards(modelCard(left), modelCard(right)),
    ),
  deployments: ({ versions }, parameters) =>
    pageFor(deployments(versions), parameters),
  quality: ({ quality }, parameters) => pageFor(quality, parameters),
  drift: ({ now, monitoring }, parameters) =>
    pageFor(
      driftResults(monitoring.drift[0]?.points.length ?? 0, now),
      parameters,
    ),
  ci: ({ ci }, parameters) => pageFor(ci, parameters),
  schema: ({ schema }) => schema,
  provenance: (_, parameters) =>
    pageFor(
      [
        { field: 'spec.owner', value: 'customer-insight', from: 'declared' },
        { field: 'spec.type', value: 'classification', from: 'declared' },
        { field: 'description', value: 'Ranks', from: 'mlflow-production' },
      ],
      parameters,
    ),
};

/**
 * Answers what entity pages ask of the mlops backend. What is made up for an
 * entity is kept, so that a page costs what the plugin costs.
 */
export function createEntityAnswers(
  amounts: Amounts,
  now: number,
): (path: string, parameters: URLSearchParams) => Response {
  const entities = catalogEntities();
  const kept = new Map<string, EntityFacts>();
  return (path, parameters) => {
    const [kind, namespace, name, what, part] = path
      .split('/')
      .map(decodeURIComponent);
    const ref = stringifyEntityRef({ kind, namespace, name });
    const entity = entities.get(ref);
    if (!entity) {
      return failure(404, 'NotFoundError', `No entity ${ref} in the catalog`);
    }
    const facts = kept.get(ref) ?? entityFacts(entity, amounts, now);
    kept.set(ref, facts);
    const answer =
      what === 'overview'
        ? overviewOf(entity, facts)
        : (ANSWERS[what]?.(facts, parameters, part) ?? NOT_FOUND);
    return answer === NOT_FOUND
      ? failure(404, 'NotFoundError', `nothing at ${path}`)
      : json(answer);
  };
}

function both<T>(
  parameters: URLSearchParams,
  find: (name: string | null) => T | undefined,
  compared: (left: T, right: T) => unknown,
): unknown {
  const [left, right] = ['left', 'right'].map(side =>
    find(parameters.get(side)),
  );
  return left && right ? compared(left, right) : NOT_FOUND;
}

function metricHistory(
  versions: EntityFacts['versions'],
  metric: string,
): MetricHistory {
  return {
    metric,
    points: [...versions]
      .reverse()
      .flatMap(({ version, createdAt, aliases, metrics, datasets }) =>
        metrics
          .filter(({ name }) => name === metric)
          .map(({ value, dataset, slice }) => ({
            version,
            createdAt,
            aliases,
            value,
            dataset,
            slice,
            digest: datasets.find(({ role }) => role === 'evaluation')?.digest,
          })),
      )
      .slice(-5_000),
    truncated: versions.length >= 5_000,
    ...(versions.length > 0 && {
      baseline: { version: '1', description: 'Logistic regression' },
    }),
    ...(metric === 'auc' && { target: 0.8 }),
  };
}
