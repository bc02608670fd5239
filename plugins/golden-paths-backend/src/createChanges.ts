import type {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  type CatalogMirror,
  findVisibleEntity,
} from '@waymark/plugin-catalog-mirror-node';
import { audited, requirePerson } from '@waymark/plugin-people-node';
import {
  type Access,
  type AccessServices,
  readAccess,
  type ReadActors,
  requireUpdater,
} from './access';
import type { Asker } from './Asker';
import type {
  Drafts,
  GoldenPathsChanges,
  ReceiptBook,
} from './GoldenPathsChanges';
import type { Planner, ProjectChecker, ProjectUpdates } from './parts';
import {
  findProject,
  getProject,
  type ProjectDetailOptions,
  type StoredProject,
} from './projects';

/** What changes are made of. */
export interface ChangesOptions extends AccessServices, ProjectDetailOptions {
  auditor: AuditorService;
  mirror: Pick<CatalogMirror, 'getEntities' | 'visible'>;
  planner: Planner;
  checker: ProjectChecker;
  updates: ProjectUpdates;
  drafts: Drafts;
  receipts: ReceiptBook;
  readActors: (credentials: BackstageCredentials) => ReadActors;
}

/** The one implementation of {@link GoldenPathsChanges}. */
export function createChanges(options: ChangesOptions): GoldenPathsChanges {
  const { auditor, mirror, planner, checker, updates, readActors } = options;

  /**
   * The project and the right to see its files: an update's diff shows them,
   * to people who may not be able to read its repository.
   */
  const findUpdatable = async (
    entityRef: string,
    asker: Asker,
  ): Promise<{ project: StoredProject; access: Access }> => {
    const access = await readAccess(options, asker);
    const project = await findProject(options, { entityRef, access });
    await requireUpdater(access, project, readActors(asker.credentials));
    return { project, access };
  };

  return {
    ...options.drafts,
    ...options.receipts,

    async plan(templateRef, request, asker) {
      await readAccess(options, asker);
      const { entityRef } = await findVisibleEntity({
        mirror,
        credentials: asker.credentials,
        entity: parseEntityRef(templateRef),
      });
      return planner.plan({ ...request, templateRef: entityRef }, asker);
    },

    async checkProject(entityRef, asker) {
      const access = await readAccess(options, asker);
      const project = await findProject(options, { entityRef, access });
      await checker.check(project.entityRef, { signal: asker.signal });
      return getProject(options, { entityRef, access });
    },

    async previewUpdate(entityRef, request, asker) {
      const { project } = await findUpdatable(entityRef, asker);
      return updates.preview(project, request, asker);
    },

    async proposeUpdate(entityRef, proposal, asker) {
      return audited(
        { auditor, eventId: 'update-propose', meta: { entityRef }, asker },
        async note => {
          const { project, access } = await findUpdatable(entityRef, asker);
          const user = requirePerson(access, 'propose the update of a project');
          const proposed = await updates.propose(project, proposal, {
            credentials: asker.credentials,
            signal: asker.signal,
            user,
          });
          note({
            kind: proposed.kind,
            conflicts: proposed.preview.conflicts,
            ...(proposed.url !== undefined && { url: proposed.url }),
          });
          return proposed;
        },
      );
    },
  };
}
