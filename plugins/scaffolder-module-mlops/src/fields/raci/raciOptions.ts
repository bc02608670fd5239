import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { UnsavedEntity } from '@waymark/plugin-raci-common';
import { readPath, readTextAt } from '../../form/readPath';
import { checkName } from '../../rules/checkName';

/** What a template's author sets for the field; paths lead to answers. */
export type RaciOptions = {
  /**
   * Path of the ref of an entity that the catalog has; without, the entity is
   * one that will be made, which the other options describe.
   */
  entity?: string;
  /** Kind of the entity; `Model` without. */
  kind?: string;
  namespace?: string;
  /** Path of its name; `name` without. */
  name?: string;
  /** Path of its title; `title` without. The form takes `title` for its own. */
  entityTitle?: string;
  /** Path of its owner; `owner` without. */
  owner?: string;
  /** Path of its system; `system` without. */
  system?: string;
  /** Path of its product brief; `product` without. */
  product?: string;
  /** Its lifecycle, as the template writes it, or the path of an answer. */
  lifecycle?: string;
};

/** Whose RACI it is. */
export interface RaciSubject {
  entityRef: string;
  kind: string;
  namespace: string;
  /** As far as the answers say; absent for one that the catalog has. */
  entity?: UnsavedEntity;
}

/** The full ref at a path; undefined where there is none. Pure. */
export function existingRef(answers: unknown, path: string) {
  const ref = readTextAt(answers, path);
  try {
    return ref && stringifyEntityRef(parseEntityRef(ref));
  } catch {
    return undefined;
  }
}

/** The entity that a form will make, as far as its answers say. Pure. */
export function plannedEntity(
  answers: unknown,
  options: RaciOptions,
): RaciSubject {
  const { kind = 'Model', namespace = 'default', lifecycle } = options;
  const named = readTextAt(answers, options.name ?? 'name');
  // It need not have its name yet for one to say who acts for it.
  const name = named && !checkName(named) ? named : 'new-project';
  const product = readPath(answers, options.product ?? 'product');
  return {
    entityRef: stringifyEntityRef({ kind, namespace, name }),
    kind,
    namespace,
    entity: {
      title: readTextAt(answers, options.entityTitle ?? 'title') ?? named,
      owner: readTextAt(answers, options.owner ?? 'owner'),
      system: readTextAt(answers, options.system ?? 'system'),
      lifecycle: readTextAt(answers, lifecycle) ?? lifecycle,
      ...(typeof product === 'object' && product !== null && { product }),
    } as UnsavedEntity,
  };
}
