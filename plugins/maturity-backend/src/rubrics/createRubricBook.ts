import {
  compileRubric,
  type FactDefinition,
  readRubric,
  type RubricProblem,
} from '@waymark/plugin-maturity-common';
import type { RubricText } from '@waymark/plugin-maturity-node';
import { parseDocument } from 'yaml';
import type { LoadedRubric, RubricBook } from './types';

/** What the rubrics of an installation are read from. */
export interface RubricBookOptions {
  /** Those that the configuration names, in its order. */
  configured?: readonly RubricText[];
  /** Those that came with modules. */
  shipped?: readonly RubricText[];
  /** Ids of the shipped ones that are wanted; all without. */
  shippedIds?: readonly string[];
  /** What retrievers tell; ids with their source. */
  facts: readonly FactDefinition[];
  /** Ids of the RACI's activities, where they are known. */
  activities?: readonly string[];
  /** Id of the rubric that is meant without a name; the first without. */
  defaultRubric?: string;
  /** Of texts that could not be read. */
  problems?: readonly RubricProblem[];
}

/**
 * Reads all rubrics and keeps what is wrong with them. A rubric with an error
 * is left out and the others work; a shipped one never takes the place of a
 * configured one that is broken, since it may judge by other rules. Pure.
 */
export function createRubricBook(options: RubricBookOptions): RubricBook {
  const { configured = [], shipped = [], shippedIds, facts } = options;
  const { activities, defaultRubric } = options;
  const problems = [...(options.problems ?? [])];
  const rubrics: LoadedRubric[] = [];
  /** Where each id was seen first, of rubrics that were left out too. */
  const sources = new Map<string, string>();

  const load = ({ source, yaml }: RubricText) => {
    const read = readRubric(yaml, { source, facts, activities });
    problems.push(...read.problems);
    const id = read.rubric?.id ?? idOf(yaml);
    const other = id === undefined ? undefined : sources.get(id);
    if (other !== undefined) {
      problems.push({
        severity: 'error',
        source,
        pointer: '/id',
        message: `The rubric '${id}' is in ${other} already; give this one another id, or remove one of the two`,
      });
      return;
    }
    if (id !== undefined) {
      sources.set(id, source);
    }
    if (read.rubric) {
      const compiled = compileRubric(read.rubric, { facts });
      rubrics.push({ compiled, source, yaml });
    }
  };

  configured.forEach(load);
  const configuredIds = new Set(sources.keys());
  const found = shipped.map(text => ({ text, id: idOf(text.yaml) }));
  for (const { text, id } of found) {
    const isWanted =
      !shippedIds || (id !== undefined && shippedIds.includes(id));
    if (isWanted && !(id !== undefined && configuredIds.has(id))) {
      load(text);
    }
  }
  for (const missing of (shippedIds ?? []).filter(
    wanted => !found.some(({ id }) => id === wanted),
  )) {
    problems.push({
      severity: 'error',
      source: 'maturity.shippedRubrics',
      pointer: '',
      message: `No rubric '${missing}' comes with the installed modules; expected ${listed(found.flatMap(({ id }) => id ?? []))}`,
    });
  }

  const byId = new Map(rubrics.map(item => [item.compiled.rubric.id, item]));
  if (defaultRubric !== undefined && !byId.has(defaultRubric)) {
    problems.push({
      severity: 'error',
      source: 'maturity.defaultRubric',
      pointer: '',
      message: `There is no rubric '${defaultRubric}' in use; expected ${listed([...byId.keys()])}. Until then the first of them is the default`,
    });
  }
  const defaultId =
    defaultRubric !== undefined && byId.has(defaultRubric)
      ? defaultRubric
      : rubrics[0]?.compiled.rubric.id;

  return {
    rubrics,
    problems,
    ...(defaultId !== undefined && { defaultId }),
    facts,
    get: id => byId.get(id),
  };
}

/** The id of a rubric, though the rest of it may be unreadable. */
function idOf(yaml: string): string | undefined {
  const contents = parseDocument(yaml, { logLevel: 'silent' });
  const id: unknown = contents.getIn(['id']);
  return typeof id === 'string' ? id : undefined;
}

function listed(ids: readonly string[]): string {
  return ids.length > 0
    ? `one of ${ids.join(', ')}`
    : 'none, since there are no others';
}
