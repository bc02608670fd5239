import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { toMirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import type { RaciDeclaration } from '@waymark/plugin-mlops-common';
import {
  MAX_DECLARED,
  type RaciPreview,
  type UnsavedEntity,
} from '@waymark/plugin-raci-common';
import type { Asker } from '../Asker';
import type { ChangesContext } from '../handovers/context';
import { MIRRORED_SPEC_KEYS } from '../mirroredSpecKeys';
import { writeYaml } from './writeYaml';

/**
 * What a declaration would come to on an entity that is about to be made: with
 * what it would inherit from its system, its domain and the organisation.
 * Whether the catalog has one of that name makes no difference, so that the
 * answer tells nothing about it.
 *
 * Errors: an `InputError` for a declaration that is too long.
 */
export async function previewUnsaved(
  { resolver, showResolved }: ChangesContext,
  request: {
    entityRef: string;
    raci: RaciDeclaration[];
    entity: UnsavedEntity;
  },
  asker: Asker,
): Promise<RaciPreview> {
  const { entityRef, raci, entity } = request;
  if (raci.length > MAX_DECLARED) {
    throw new InputError(
      `'raci' has ${raci.length} activities; expected at most ${MAX_DECLARED}`,
    );
  }
  const { title, ...spec } = entity;
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const unsaved = toMirrorEntity(
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: { namespace, name, ...(title && { title }) },
      spec: {
        ...spec,
        ...(raci.length > 0 && { raci }),
      } as unknown as JsonObject,
    },
    MIRRORED_SPEC_KEYS,
  );
  return {
    result: await showResolved(await resolver.previewUnsaved(unsaved), asker, {
      isUnsaved: true,
    }),
    yaml: writeYaml(raci),
    changeUnavailable: `'${entityRef}' is not in the catalog yet.`,
  };
}
