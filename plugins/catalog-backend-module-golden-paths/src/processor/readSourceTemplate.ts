import {
  type CompoundEntityRef,
  DEFAULT_NAMESPACE,
  type Entity,
  getCompoundEntityRef,
  KubernetesValidatorFunctions,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ANNOTATION_SOURCE_TEMPLATE } from '@waymark/plugin-golden-paths-common';

/** The template an entity says it was made from, or what is wrong with that. */
export type SourceTemplate =
  { template: CompoundEntityRef } | { problem: string } | undefined;

/**
 * Reads `backstage.io/source-template`: a full ref, or a short one of a
 * template in the default namespace. Undefined without the annotation. Pure,
 * and never throws.
 */
export function readSourceTemplate(entity: Entity): SourceTemplate {
  // YAML gives numbers and lists where nobody quoted.
  const written: unknown =
    entity.metadata.annotations?.[ANNOTATION_SOURCE_TEMPLATE];
  if (written === undefined || written === null || written === '') {
    return undefined;
  }
  const template = parse(written);
  if (!template) {
    return {
      problem: `The annotation '${ANNOTATION_SOURCE_TEMPLATE}' of '${stringifyEntityRef(entity)}' is ${JSON.stringify(written)?.slice(0, 100)}; expected the ref of a Template, such as template:default/training`,
    };
  }
  return stringifyEntityRef(template) ===
    stringifyEntityRef(getCompoundEntityRef(entity))
    ? undefined
    : { template };
}

function parse(written: unknown): CompoundEntityRef | undefined {
  if (typeof written !== 'string') {
    return undefined;
  }
  try {
    const { kind, namespace, name } = parseEntityRef(written.trim(), {
      defaultKind: 'template',
      defaultNamespace: DEFAULT_NAMESPACE,
    });
    return kind.toLocaleLowerCase('en-US') === 'template' &&
      KubernetesValidatorFunctions.isValidNamespace(namespace) &&
      KubernetesValidatorFunctions.isValidObjectName(name)
      ? { kind: 'template', namespace, name }
      : undefined;
  } catch {
    // What is no ref at all is said like what is a ref of something else.
    return undefined;
  }
}
