import type { FactDefinition, FactType } from '../../facts';
import { OPERATORS_OF } from '../operators';
import { CONDITION_OPERATORS } from '../types';
import type { Condition, ConditionOperator, FactCondition } from '../types';
import { found, isMapping } from './Place';
import type { Place } from './Place';
import { readComparedValue } from './readComparedValue';
import { didYouMean } from './suggest';

/** What conditions may ask for. */
export interface KnownFacts {
  /** By id. */
  definitions: ReadonlyMap<string, FactDefinition>;
  /**
   * A fact that nobody tells is a warning, since its family may be missing in
   * this installation; a track that does not exist is an error.
   */
  unknown: 'warning' | 'error';
  /** What they are called in messages: "fact". */
  noun: string;
}

const MAX_DEPTH = 8;
const MAX_PARTS = 50;
const LEFT_OUT = ['path', 'params', 'priority', 'name', 'condition', 'event'];

/** Reads a condition; every mistake in it is reported where it is. */
export function readCondition(
  place: Place,
  known: KnownFacts,
  depth = 0,
): Condition | undefined {
  if (depth > MAX_DEPTH) {
    place.error(
      `Found a condition nested deeper than ${MAX_DEPTH}; expected a flatter one. Split the check in two.`,
    );
    return undefined;
  }
  const keys = isMapping(place.value) ? Object.keys(place.value) : [];
  const combination = ['all', 'any', 'not'].find(key => keys.includes(key));
  if (combination === undefined) {
    return readFactCondition(place, known);
  }
  if (keys.length > 1) {
    place.error(
      `Found ${keys.join(', ')} beside each other; expected "${combination}" alone. Put the rest into the list of an "all".`,
    );
    return undefined;
  }
  const inner = place.at(combination);
  if (combination === 'not') {
    const part = readCondition(inner, known, depth + 1);
    return part && { not: part };
  }
  const items = inner.items('conditions', { least: 1, most: MAX_PARTS });
  const parts = items?.map(item => readCondition(item, known, depth + 1));
  if (!parts || parts.includes(undefined)) {
    return undefined;
  }
  const read = parts.filter(part => part !== undefined);
  return combination === 'all' ? { all: read } : { any: read };
}

function readFactCondition(
  place: Place,
  known: KnownFacts,
): FactCondition | undefined {
  const keys = place.anyKeys(
    `a condition: ${known.noun === 'fact' ? 'fact, operator and value' : `a ${known.noun}, operator and value`}, or all, any, not`,
  );
  if (!keys) {
    return undefined;
  }
  const allowed = ['fact', 'operator', 'value'];
  for (const key of keys) {
    if (LEFT_OUT.includes(key)) {
      place
        .at(key)
        .error(
          `Found "${key}", which rubrics leave out of conditions; expected fact, operator and value only. Ask for a fact of its own instead.`,
        );
    } else if (!allowed.includes(key)) {
      const names = [...allowed, 'all', 'any', 'not'];
      place
        .at(key)
        .error(
          `Found the key "${key}"; expected fact, operator and value, or all, any, not.${didYouMean(key, names)}`,
        );
    }
  }
  if (keys.length > 0 && !keys.some(key => allowed.includes(key))) {
    // Told above: it was meant to be something else.
    return undefined;
  }
  const fact = readFactId(place.at('fact'), known);
  const operator = readOperator(
    place.at('operator'),
    fact?.definition?.type,
    fact?.id,
  );
  if (!fact || !operator) {
    return undefined;
  }
  const value = readComparedValue(place.at('value'), {
    operator,
    definition: fact.definition,
    readFact: inner => readFactId(inner, known),
  });
  return value === undefined
    ? undefined
    : { fact: fact.id, operator, value: value.value };
}

function readFactId(
  place: Place,
  { definitions, unknown, noun }: KnownFacts,
): { id: string; definition?: FactDefinition } | undefined {
  const example = unknown === 'error' ? 'track/<id>' : '<source>/<name>';
  const id = place.text(`the id of a ${noun}, ${example}`, 200);
  if (id === undefined) {
    return undefined;
  }
  const definition = definitions.get(id);
  if (definition) {
    return { id, definition };
  }
  const ids = [...definitions.keys()];
  if (unknown === 'error') {
    place.error(
      `Found "${id}"; expected one of ${ids.join(', ')}.${
        didYouMean(id, ids) || ` Name a ${noun} of this rubric.`
      }`,
    );
    return undefined;
  }
  if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(id)) {
    place.error(
      `Found "${id}"; expected the id of a ${noun}, ${example}, in lower case.${didYouMean(id, ids)}`,
    );
    return undefined;
  }
  place.warn(
    `Found the ${noun} "${id}", which nobody tells here: checks that ask for it have no data.${
      didYouMean(id, ids) || ' Install the module that tells it.'
    }`,
  );
  return { id };
}

function readOperator(
  place: Place,
  type: FactType | undefined,
  factId: string | undefined,
): ConditionOperator | undefined {
  const operator = CONDITION_OPERATORS.find(name => name === place.value);
  const fitting = type ? OPERATORS_OF[type] : CONDITION_OPERATORS;
  if (operator && fitting.includes(operator)) {
    return operator;
  }
  place.error(
    operator
      ? `Found the operator "${operator}" on "${factId}", a ${type}; expected one of ${fitting.join(', ')}. Choose one of those.`
      : `Found ${found(place.value)}; expected an operator: ${fitting.join(', ')}.${
          didYouMean(String(place.value), fitting) || ' Choose one of those.'
        }`,
  );
  return undefined;
}
