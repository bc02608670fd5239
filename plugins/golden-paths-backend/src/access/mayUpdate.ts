import type { Access } from './readAccess';
import {
  goldenPathsAdministerPermission,
  goldenPathsUpdatePermission,
} from '@waymark/plugin-golden-paths-common';
import { NotAllowedError } from '@backstage/errors';
import { requirePermission } from '@waymark/plugin-people-node';

/** Who acts for an entity by its RACI; nobody where that is not known. */
export type ReadActors = (entityRef: string) => Promise<readonly string[]>;

/**
 * Refuses who may not propose changes to a project. Those who own it, are
 * Responsible or Accountable for a part of it, or administer golden paths may.
 *
 * Errors: a `NotAllowedError` that says what is missing.
 */
export async function requireUpdater(
  access: Pick<Access, 'holds' | 'owns'>,
  project: { entityRef: string; owner?: string },
  readActors: ReadActors,
): Promise<void> {
  const { entityRef, owner } = project;
  requirePermission(
    access,
    goldenPathsUpdatePermission,
    'see or propose the update of a project',
  );
  if (
    access.holds(goldenPathsAdministerPermission) ||
    (owner !== undefined && access.owns.includes(owner))
  ) {
    return;
  }
  const actors = await readActors(entityRef);
  if (!actors.some(ref => access.owns.includes(ref))) {
    throw new NotAllowedError(
      `You may not see or propose the update of '${entityRef}': you do not own it (${owner ?? 'it has no owner'}), and its RACI does not make you Responsible or Accountable. Ask its owner, or somebody with the permission '${goldenPathsAdministerPermission.name}'.`,
    );
  }
}
