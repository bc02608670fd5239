import { Duration } from 'luxon';
import type { FactDefinition } from '../../facts';
import type { ConditionOperator, FactCondition } from '../../rubric';
import type { FactView } from '../judge/FactView';
import type { JudgedCheck, JudgedRubric } from '../judge/types';
import { comparedFact } from '../condition/plan';
import {
  describeDay,
  describeFactValue,
  describeList,
} from './describeFactValue';

/** What the words of a leaf are made from. */
export interface LeafSurroundings {
  judged: JudgedRubric;
  check: JudgedCheck;
  view: FactView;
}

const EXPECTATIONS: Record<ConditionOperator, string> = {
  equal: '',
  notEqual: 'other than ',
  in: '',
  notIn: 'none of ',
  contains: 'to contain ',
  doesNotContain: 'not to contain ',
  lessThan: 'less than ',
  lessThanInclusive: 'at most ',
  greaterThan: 'more than ',
  greaterThanInclusive: 'at least ',
};

/**
 * A leaf that decided: "versions registered is 0, expected more than 0
 * (2026-11-20)". Where it holds, what it expected goes without saying.
 */
export function describeLeaf(
  leaf: FactCondition,
  held: boolean,
  surroundings: LeafSurroundings,
): string {
  const { judged, check, view } = surroundings;
  const definition = definitionOf(leaf.fact, judged);
  const seen = view.see(leaf.fact, check);
  const known = 'known' in seen ? seen.known : undefined;
  const found = describeFactValue(known?.value, definition);
  const day = known ? describeDay(known.at) : '';
  return `${titleOf(leaf.fact, judged)} is ${found}${
    held ? '' : `, expected ${describeExpectation(leaf, surroundings)}`
  }${day && ` (${day})`}`;
}

/** Why a fact is of no use to the check; nothing where it is. */
export function describeUnknown(
  id: string,
  { judged, check, view }: LeafSurroundings,
): string[] {
  const seen = view.see(id, check);
  const [source] = id.split('/');
  const title = titleOf(id, judged);
  switch (seen.state) {
    case 'fresh':
      return [];
    case 'error':
      return [`${title} could not be read: ${seen.error}`];
    case 'stale':
      return [
        `${title} is from ${describeDay(seen.known.at)}, older than ${describeDuration(
          check.check.freshness ?? '',
        )}${seen.error === undefined ? '' : `, and could not be read since: ${seen.error}`}`,
      ];
    default:
      return [
        judged.definitions.has(id)
          ? `${title} is not known: \`${source}\` tells nothing of it for this entity`
          : `nobody tells \`${id}\`: is the ${source} plugin installed?`,
      ];
  }
}

function describeExpectation(
  { fact, operator, value }: FactCondition,
  { judged, view }: LeafSurroundings,
): string {
  const definition = definitionOf(fact, judged);
  const other = comparedFact({ fact, operator, value });
  if (other !== undefined) {
    const known = view.see(other, {});
    return `${EXPECTATIONS[operator]}${titleOf(other, judged)}${
      'known' in known
        ? ` (${describeFactValue(known.known.value, definitionOf(other, judged))})`
        : ''
    }`;
  }
  if (operator === 'in' || operator === 'notIn') {
    const values = (value as readonly (string | number)[]).map(String);
    return operator === 'in'
      ? values.join(' or ')
      : `${EXPECTATIONS[operator]}${describeList(values)}`;
  }
  return `${EXPECTATIONS[operator]}${describeFactValue(
    value as Parameters<typeof describeFactValue>[0],
    definition?.type === 'list' ? undefined : definition,
  )}`;
}

/** Without a unit that the title says already: "versions registered is 3". */
function definitionOf(
  id: string,
  { definitions }: JudgedRubric,
): FactDefinition | undefined {
  const definition = definitions.get(id);
  return definition?.unit && definition.title.includes(definition.unit)
    ? { ...definition, unit: undefined }
    : definition;
}

function titleOf(id: string, { definitions }: JudgedRubric): string {
  return definitions.get(id)?.title ?? `\`${id}\``;
}

/** "30 days", "12 hours". */
function describeDuration(written: string): string {
  const duration = Duration.fromISO(written, { locale: 'en' });
  return duration.isValid ? duration.toHuman() : written;
}
