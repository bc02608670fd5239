import type { Entity } from '@backstage/catalog-model';
import type { FactDefinition, FactValue } from '../facts';
import type {
  Condition,
  Rubric,
  RubricCheck,
  RubricLevel,
  RubricTrack,
} from '../rubric';
import type { EvaluationInput } from '../rules';

/** 2026-11-22, noon UTC. */
export const NOW = Date.UTC(2026, 10, 22, 12);
export const DAY = 24 * 3_600_000;

export const FACTS: FactDefinition[] = [
  define('registry/versions', 'number', 'versions registered', 'versions'),
  define('registry/runs', 'number', 'runs'),
  define('registry/trained-at', 'time', 'trained'),
  define('registry/data-updated', 'time', 'data updated'),
  define('catalog/described', 'boolean', 'described'),
  {
    ...define('ci/state', 'text', 'newest CI result'),
    values: ['passed', 'failed'],
  },
  define('catalog/regions', 'list', 'regions'),
  define('registry/coverage', 'number', 'coverage', '%'),
];

export const holdsAlways: Condition = {
  fact: 'catalog/described',
  operator: 'equal',
  value: true,
};

export function makeCheck(over: Partial<RubricCheck> = {}): RubricCheck {
  return {
    id: 'described',
    title: 'It is described',
    level: 1,
    weight: 1,
    condition: holdsAlways,
    why: 'So that others find it.',
    waivable: true,
    ...over,
  };
}

export function makeTrack(over: Partial<RubricTrack> = {}): RubricTrack {
  return {
    id: 'track',
    title: 'Track',
    required: true,
    checks: [makeCheck()],
    ...over,
  };
}

/** A track with a check for each level given, `<id>-<nth>` from 1. */
export function trackOf(
  id: string,
  levels: number[],
  over: Partial<RubricTrack> = {},
): RubricTrack {
  return makeTrack({
    id,
    title: id,
    checks: levels.map((level, nth) =>
      makeCheck({ id: `${id}-${nth + 1}`, level }),
    ),
    ...over,
  });
}

/** Levels 0 to `highest`. */
export function levelsTo(highest: number): RubricLevel[] {
  return Array.from({ length: highest + 1 }, (_, level) => ({
    level,
    name: `L${level}`,
  }));
}

export function makeRubric(over: Partial<Rubric> = {}): Rubric {
  return {
    id: 'example',
    version: '1',
    title: 'Example',
    levels: levelsTo(3),
    tracks: [makeTrack()],
    rollups: [],
    ...over,
  };
}

/** A rubric of one check with this condition. */
export function rubricAsking(
  condition: Condition,
  over: Partial<RubricCheck> = {},
): Rubric {
  return makeRubric({
    tracks: [makeTrack({ checks: [makeCheck({ condition, ...over })] })],
  });
}

export const churn: Entity = {
  apiVersion: 'mlops.waymark.dev/v1alpha1',
  kind: 'Model',
  metadata: {
    name: 'churn',
    title: 'Churn',
    annotations: { 'example.org/wiki': 'https://example.org/wiki/churn' },
  },
  spec: {
    type: 'classifier',
    lifecycle: 'production',
    owner: 'group:default/crm',
    trainedOn: ['dataset:default/customers'],
    product: { sla: { latencyMs: 150 } },
  },
};

interface InputParts {
  entity?: Entity;
  /** Values that are so now, or `[value, age in milliseconds]`. */
  facts?: Record<string, FactValue | [value: FactValue, age: number]>;
  errors?: Record<string, string>;
  waived?: string[];
  now?: number;
}

export function inputOf({
  entity = churn,
  facts = {},
  errors = {},
  waived = [],
  now = NOW,
}: InputParts = {}): EvaluationInput {
  return {
    entity,
    known: {
      facts: new Map(
        Object.entries(facts).map(([id, fact]) => {
          const [value, age] = isAged(fact) ? fact : [fact, 0];
          return [id, { value, at: NOW - age }];
        }),
      ),
      errors: new Map(Object.entries(errors)),
    },
    waived: new Set(waived),
    now,
  };
}

function isAged(
  fact: FactValue | [FactValue, number],
): fact is [FactValue, number] {
  return Array.isArray(fact) && typeof fact[1] === 'number';
}

function define(
  id: string,
  type: FactDefinition['type'],
  title: string,
  unit?: string,
): FactDefinition {
  return { id, type, title, description: title, ...(unit && { unit }) };
}
