import {
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  type Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  groupEntityV1alpha1Validator,
  type KindValidator,
  locationEntityV1alpha1Validator,
  NoForeignRootFieldsEntityPolicy,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import {
  claimsMlopsKind,
  validateMlopsEntity,
} from '@waymark/plugin-mlops-common';

/** What the catalog holds every entity to. */
const POLICY = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

const BUILT_IN: readonly KindValidator[] = [
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  groupEntityV1alpha1Validator,
  locationEntityV1alpha1Validator,
  resourceEntityV1alpha1Validator,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
];

/**
 * What the catalog would refuse an entity for, as sentences that begin with
 * the field; empty for an entity it takes. Kinds that neither Backstage nor
 * Waymark knows are held to the envelope alone.
 * @public
 */
export async function checkEntity(descriptor: JsonObject): Promise<string[]> {
  const entity = descriptor as unknown as Entity;
  const envelope = await problemOf(() => POLICY.enforce(entity));
  if (envelope) {
    return [envelope];
  }
  if (claimsMlopsKind(entity)) {
    return validateMlopsEntity(entity).map(({ message }) => message);
  }
  for (const validator of BUILT_IN) {
    const problem = await problemOf(() => validator.check(entity));
    if (problem) {
      return [problem];
    }
  }
  return [];
}

async function problemOf(
  check: () => Promise<unknown>,
): Promise<string | undefined> {
  try {
    await check();
    return undefined;
  } catch (error) {
    return toError(error).message.replace(/^Policy check failed[^;]*; /, '');
  }
}
