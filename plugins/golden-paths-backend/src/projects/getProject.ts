import { NotFoundError } from '@backstage/errors';
import type { CatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import type { ProjectDetail } from '@waymark/plugin-golden-paths-common';
import type { Knex } from 'knex';
import type { Access } from '../access';
import { readCreators } from './readCreators';
import { showProjectDetail } from './showProject';
import type { ProjectStore, StoredProject } from './types';

/** What reading one project takes. */
export interface ProjectDetailOptions {
  knex: Knex;
  mirror: Pick<CatalogMirror, 'getEntities'>;
  projects: Pick<ProjectStore, 'find'>;
}

/**
 * The project of an entity that the asker may see.
 *
 * Errors: a `NotFoundError` in the same words for an entity that was made
 * from no template and one that the asker may not see.
 */
export async function findProject(
  { projects }: Pick<ProjectDetailOptions, 'projects'>,
  { entityRef, access }: { entityRef: string; access: Access },
): Promise<StoredProject> {
  const project = await projects.find(entityRef);
  const sees = await access.sees([
    entityRef,
    ...(project ? [project.entityRef] : []),
  ]);
  if (!project || !sees(entityRef) || !sees(project.entityRef)) {
    throw new NotFoundError(
      `No project with the entity '${entityRef}' was made from a template, or you may not see it. What a template made has the annotation 'backstage.io/source-template'.`,
    );
  }
  return project;
}

/** All that is known of one project; errors as {@link findProject}. */
export async function getProject(
  options: ProjectDetailOptions,
  asked: { entityRef: string; access: Access },
): Promise<ProjectDetail> {
  const { knex, mirror } = options;
  const { access } = asked;
  const project = await findProject(options, asked);
  const { entityRef, entityRefs, template } = project;
  const [templates, creators, sees] = await Promise.all([
    mirror.getEntities([template.ref]),
    readCreators(knex, new Map([[entityRef, entityRefs]])),
    access.sees([...entityRefs, template.ref]),
  ]);
  return showProjectDetail(project, {
    templateTitle: sees(template.ref)
      ? templates.get(template.ref)?.title
      : undefined,
    receipt: creators.get(entityRef),
    sees,
  });
}
