import { ANNOTATION_SOURCE_ID } from '../../annotations';
import { MLOPS_KINDS, MLOPS_SCHEMAS, type MlopsKind } from '../kinds';
import { MLOPS_REF_FIELDS } from '../refFields';
import { MLOPS_API_VERSION } from '../schema/entitySchema';
import { checkRefs } from './checkRefs';
import { checkSchema, isPlainObject } from './checkSchema';
import { nearest } from './nearest';
import { foundPhrase, quoted } from './phrases';
import { below, ROOT, type Place } from './Place';
import { ProblemList, type MlopsProblem } from './ProblemList';
import type { OwnRef } from './readRef';
import { valuesAt } from './valuesAt';

/**
 * Everything that is wrong with a Model, Dataset or Pipeline, all at once and
 * at most {@link MAX_MLOPS_PROBLEMS}; an empty list for a valid one. Pure, and
 * safe for any value: it never throws.
 *
 * @example
 * `spec.trainedOn[1]: 'customers' has no kind; expected a dataset reference
 * such as dataset:default/customers`
 * @public
 */
export function validateMlopsEntity(entity: unknown): MlopsProblem[] {
  const problems = new ProblemList();
  if (!isPlainObject(entity)) {
    problems.add(ROOT, `found ${foundPhrase(entity)}; expected an entity`);
    return problems.items;
  }
  const kind = MLOPS_KINDS.find(known => known === entity.kind);
  if (!kind) {
    problems.add(below(ROOT, 'kind'), unknownKind(entity.kind));
    return problems.items;
  }
  checkSchema(MLOPS_SCHEMAS[kind], entity, ROOT, problems);
  checkOwner(entity, kind, problems);
  const self = ownRefOf(entity, kind);
  for (const field of MLOPS_REF_FIELDS[kind]) {
    checkRefs(field, entity.spec, self, problems);
  }
  checkActivitiesOnce(entity.spec, problems);
  return problems.items;
}

/**
 * True when an entity is ours to validate: its apiVersion is of our group (any
 * version, so that a wrong one is told), or of Backstage's own, which has no
 * such kinds, with a kind of ours. Another vendor's Model is left alone.
 * @public
 */
export function claimsMlopsKind(entity: {
  apiVersion: string;
  kind: string;
}): boolean {
  const [group] = entity.apiVersion.split('/');
  return (
    group === MLOPS_API_VERSION.split('/')[0] ||
    (group === 'backstage.io' && MLOPS_KINDS.some(kind => kind === entity.kind))
  );
}

/** The entity's own reference; parts it lacks are the schema's to tell. */
export function ownRefOf(
  entity: Record<string, unknown>,
  kind: MlopsKind,
): OwnRef {
  const metadata = isPlainObject(entity.metadata) ? entity.metadata : {};
  const { name, namespace } = metadata;
  return {
    kind,
    namespace:
      typeof namespace === 'string' && namespace ? namespace : 'default',
    name: typeof name === 'string' ? name : '',
  };
}

function unknownKind(found: unknown): string {
  const meant =
    typeof found === 'string' ? nearest(found, MLOPS_KINDS) : undefined;
  return `${found === undefined ? 'is missing' : `${foundPhrase(found)} is not known to ${MLOPS_API_VERSION}`}; expected one of ${MLOPS_KINDS.join(', ')}${meant ? `; did you mean '${meant}'?` : ''}`;
}

/**
 * Who declares an asset can say who owns it. What a source reports may belong
 * to nobody: refusing it would hide exactly the assets that need an owner.
 */
function checkOwner(
  entity: Record<string, unknown>,
  kind: MlopsKind,
  problems: ProblemList,
): void {
  const { spec, metadata } = entity;
  if (!isPlainObject(spec) || spec.owner !== undefined) {
    return;
  }
  const annotations = isPlainObject(metadata) ? metadata.annotations : {};
  const discovered =
    isPlainObject(annotations) &&
    Object.hasOwn(annotations, ANNOTATION_SOURCE_ID);
  if (!discovered) {
    problems.add(
      below(below(ROOT, 'spec'), 'owner'),
      `is missing; expected who owns the ${kind.toLocaleLowerCase('en-US')}, a group or user reference such as group:default/churn-team`,
    );
  }
}

function checkActivitiesOnce(spec: unknown, problems: ProblemList): void {
  const seen = new Map<string, Place>();
  for (const { value, place } of valuesAt('raci[].activity', spec)) {
    if (typeof value !== 'string') {
      continue;
    }
    const first = seen.get(value);
    if (first) {
      problems.add(
        place,
        `${quoted(value)} is the same as ${first.field}; expected each activity once`,
      );
    } else {
      seen.set(value, place);
    }
  }
}
