import type { FactDefinition } from '@waymark/plugin-maturity-common';
import { stringify } from 'yaml';

/** Sources of facts, and how many facts each tells. */
export const SOURCES = 4;
const FACTS_PER_SOURCE = 10;
const TRACKS = 8;
const CHECKS_PER_TRACK = 5;

/** Checks of one rubric. */
export const CHECKS = TRACKS * CHECKS_PER_TRACK;

/** Facts of one source, a third of them numbers, texts and booleans each. */
export function describeFacts(): FactDefinition[] {
  return Array.from({ length: FACTS_PER_SOURCE }, (_, n) => {
    const type = (['number', 'boolean', 'text'] as const)[n % 3];
    return {
      id: `fact-${n}`,
      type,
      title: `fact ${n}`,
      description: `Fact ${n} of the benchmark.`,
    };
  });
}

/**
 * What a source tells of an entity; it follows from their numbers. One in
 * fifty is not known.
 */
export function factOf(
  entity: number,
  source: number,
  fact: number,
): number | boolean | string | undefined {
  const mixed = (entity * 31 + source * 17 + fact * 7) % 1009;
  if (mixed % 50 === 0) {
    return undefined;
  }
  return [mixed % 10, mixed % 4 !== 0, ['a', 'b', 'c'][mixed % 3]][fact % 3];
}

/** A rubric as data, before it is written as YAML. */
export interface BenchRubric {
  id: string;
  checks: { id: string; conditions: BenchCondition[] }[];
}

/** A leaf of a condition, as json-rules-engine takes it. */
export interface BenchCondition {
  fact: string;
  operator: string;
  value: number | boolean | string;
}

/**
 * A rubric of 40 checks in 8 tracks; each check asks for two facts. Another
 * edition asks numbers for another threshold, so that letters change.
 */
export function describeRubric(nth: number, edition: number): BenchRubric {
  return {
    id: `rubric-${nth}`,
    checks: Array.from({ length: CHECKS }, (_, n) => ({
      id: `check-${n}`,
      conditions: [
        leaf((n + nth) % SOURCES, (n * 3) % FACTS_PER_SOURCE, edition),
        leaf((n + 1) % SOURCES, (n + nth) % FACTS_PER_SOURCE, edition),
      ],
    })),
  };
}

function leaf(source: number, fact: number, edition: number): BenchCondition {
  return {
    fact: `source-${source}/fact-${fact}`,
    ...[
      { operator: 'greaterThanInclusive', value: 1 + (edition % 2) },
      { operator: 'equal', value: true },
      { operator: 'notEqual', value: 'c' },
    ][fact % 3],
  };
}

/** The rubric as its author would write it. */
export function writeRubric(rubric: BenchRubric, edition: number): string {
  return stringify({
    id: rubric.id,
    version: String(edition),
    title: `Rubric ${rubric.id}`,
    appliesTo: { kind: 'Model' },
    levels: Array.from({ length: CHECKS_PER_TRACK + 1 }, (_, level) => ({
      level,
      name: `Level ${level}`,
    })),
    tracks: Array.from({ length: TRACKS }, (_, track) => ({
      id: `track-${track}`,
      title: `Track ${track}`,
      checks: rubric.checks
        .slice(track * CHECKS_PER_TRACK, (track + 1) * CHECKS_PER_TRACK)
        .map(({ id, conditions }, at) => ({
          id,
          title: `Check ${id}`,
          level: at + 1,
          freshness: 'P30D',
          condition: { all: conditions },
          why: 'The benchmark asks.',
          cure: { text: 'Change the fact.' },
        })),
    })),
  });
}
