import { fullRef } from '@waymark/plugin-mlops-common';
import type { Entity } from '@backstage/catalog-model';

/** Who did something, as far as a record tells. */
export type Actor = 'person' | 'automation' | 'unknown';

/** How accounts of machines are called. */
const MACHINE =
  /\[bot\]|\bbots?\b|\b(ci|cd|cicd)\b|\b(github-actions|gitlab-ci|circleci|jenkins|argo(cd|-cd)?|airflow|kubeflow|zenml|tekton|flux)\b|service[-_ ]?account|\bpipeline\b/i;

const PEOPLE = /^(user|group):/;

/**
 * The ref that a record may mean by whom it names: an account of the tracking
 * server is often called like the person's User.
 */
export function actorRef(
  by: string | undefined,
  entity: Entity,
): string | undefined {
  return fullRef(by, entity, 'user');
}

/**
 * Whether a person or a machine did something. A name that is neither in the
 * catalog nor looks like a machine's is of nobody that we know.
 *
 * @param options - `known`: whether the catalog has who is named
 */
export function readActor(options: {
  by: string | undefined;
  ref: string | undefined;
  known: boolean;
}): Actor {
  const { by, ref, known } = options;
  if (!by) {
    return 'unknown';
  }
  if (PEOPLE.test(by.toLocaleLowerCase('en-US'))) {
    return 'person';
  }
  if (known) {
    return ref && PEOPLE.test(ref) ? 'person' : 'automation';
  }
  return MACHINE.test(by) ? 'automation' : 'unknown';
}
