import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import {
  ANNOTATION_SOURCE_TEMPLATE,
  ANNOTATION_TEMPLATE_VERSION,
  checkEntity,
} from '@waymark/plugin-golden-paths-common';
import { stringify } from 'yaml';
import type { TemplateFacts } from '../template/readTemplateInfo';
import { dropEmpty } from './dropEmpty';

/** How many entities one file declares at most. */
const MOST_ENTITIES = 50;

/** A descriptor file. */
export interface WrittenEntities {
  text: string;
  /** Full refs, in the order of the file. */
  entityRefs: string[];
}

/**
 * The text of a descriptor file with entities: without what a form left empty,
 * with the template they are made from in their annotations.
 *
 * @throws InputError with every problem of every entity, each named by its ref
 * and field
 */
export async function writeEntities(
  given: readonly JsonValue[],
  template: TemplateFacts | undefined,
): Promise<WrittenEntities> {
  if (given.length === 0 || given.length > MOST_ENTITIES) {
    throw new InputError(
      `entities has ${given.length} items; expected 1 to ${MOST_ENTITIES} entities`,
    );
  }
  const problems: string[] = [];
  const entities: JsonObject[] = [];
  const entityRefs: string[] = [];
  for (const [index, item] of given.entries()) {
    const entity = dropEmpty(item);
    if (!isObject(entity)) {
      problems.push(`entities[${index}] is no object; expected an entity`);
      continue;
    }
    const annotated = annotate(entity, template);
    const found = await checkEntity(annotated);
    const title = titleOf(annotated, index);
    problems.push(...found.map(problem => `${title}: ${problem}`));
    entities.push(annotated);
    if (found.length === 0) {
      if (entityRefs.includes(title)) {
        problems.push(`${title}: is declared twice; expected each entity once`);
      }
      entityRefs.push(title);
    }
  }
  if (problems.length > 0) {
    throw new InputError(
      `The catalog would refuse what was to be declared: ${problems.join('; ')}`,
    );
  }
  const documents = entities.map(entity =>
    stringify(entity, {
      lineWidth: 0,
      aliasDuplicateObjects: false,
      // Projects are read by Python too, whose YAML takes a bare yes for true.
      compat: 'yaml-1.1',
    }),
  );
  return { text: documents.join('---\n'), entityRefs };
}

function annotate(
  entity: JsonObject,
  template: TemplateFacts | undefined,
): JsonObject {
  const { apiVersion, kind, metadata, ...rest } = entity;
  if (!template || (metadata !== undefined && !isObject(metadata))) {
    return entity;
  }
  const written = isObject(metadata?.annotations) ? metadata.annotations : {};
  const annotations = {
    ...written,
    [ANNOTATION_SOURCE_TEMPLATE]: template.ref,
    ...(template.version && {
      [ANNOTATION_TEMPLATE_VERSION]: template.version,
    }),
  };
  return {
    ...(apiVersion !== undefined && { apiVersion }),
    ...(kind !== undefined && { kind }),
    metadata: { ...metadata, annotations },
    ...rest,
  };
}

/** The entity's ref when it has one, else its place in the list. */
function titleOf({ kind, metadata }: JsonObject, index: number): string {
  const { name, namespace } = isObject(metadata) ? metadata : {};
  return typeof kind === 'string' && typeof name === 'string'
    ? stringifyEntityRef({
        kind,
        name,
        namespace: typeof namespace === 'string' ? namespace : undefined,
      })
    : `entities[${index}]`;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
