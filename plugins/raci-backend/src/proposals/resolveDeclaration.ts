import { InputError, NotFoundError } from '@backstage/errors';
import type { RaciDeclaration } from '@waymark/plugin-mlops-common';
import { MAX_DECLARED } from '@waymark/plugin-raci-common';
import type { Asker } from '../Asker';
import type { ChangesContext, Resolved } from '../handovers/context';

/**
 * An entity as it resolves now, and as it would with another declaration.
 *
 * Errors: a `NotFoundError` for an entity that is unknown or hidden, an
 * `InputError` for a declaration that is too long.
 */
export async function resolveDeclaration(
  { mirror, resolver }: ChangesContext,
  { entityRef, raci }: { entityRef: string; raci: RaciDeclaration[] },
  { credentials }: Asker,
): Promise<{ now: Resolved; then: Resolved }> {
  if (raci.length > MAX_DECLARED) {
    throw new InputError(
      `'raci' has ${raci.length} activities; expected at most ${MAX_DECLARED}`,
    );
  }
  const visibility = await mirror.visible(credentials, [entityRef]);
  if (visibility.allows(entityRef)) {
    const now = await resolver.preview(entityRef);
    const then = await resolver.preview(entityRef, raci);
    if (now && then) {
      return { now, then };
    }
  }
  throw new NotFoundError(
    `No entity '${entityRef}' is in the catalog, or you may not see it.`,
  );
}
