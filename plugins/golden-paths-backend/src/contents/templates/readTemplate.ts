import type { AuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import type { ChangeProposals } from '@waymark/plugin-change-proposals-node';
import type { Knex } from 'knex';
import type { TemplateStateRow, TemplateVersionRow } from '../tables';
import type { ContentStore } from '../types';
import { describeTemplate } from './describeTemplate';
import { locateTemplate } from './locateTemplate';
import { readLocalFolder } from './readLocalFolder';
import { newestVersion, recordVersion } from './recordVersion';

/** Of a folder of one template; a repository that hangs holds up the others. */
const READ_MS = 60_000;

/** What reading templates stands on. */
export interface TemplateSource {
  knex: Knex;
  catalog: Pick<CatalogService, 'getEntityByRef' | 'queryEntities'>;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  readFiles: ChangeProposals['readFiles'];
  store: ContentStore;
  clock: () => number;
}

/**
 * Reads a template where it lies, unless nothing moved since the last time,
 * and notes what it contains. What fails is noted too, and thrown.
 */
export async function readTemplate(
  source: TemplateSource,
  templateRef: string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<TemplateVersionRow> {
  const { knex, clock } = source;
  const entity = await findEntity(source, templateRef);
  try {
    return await readFolder(source, { templateRef, entity, signal });
  } catch (error) {
    if (!signal?.aborted) {
      await noteState(knex, {
        template_ref: templateRef,
        problem: error instanceof Error ? error.message : String(error),
        looked_at: clock(),
        present_at: clock(),
      });
    }
    throw error;
  }
}

async function findEntity(
  { catalog, auth }: TemplateSource,
  templateRef: string,
): Promise<TemplateEntityV1beta3> {
  const entity = await catalog.getEntityByRef(templateRef, {
    credentials: await auth.getOwnServiceCredentials(),
  });
  if (!entity) {
    throw new NotFoundError(`No template '${templateRef}' is in the catalog.`);
  }
  return entity as TemplateEntityV1beta3;
}

async function readFolder(
  { knex, readFiles, store, clock }: TemplateSource,
  {
    templateRef,
    entity,
    signal,
  }: {
    templateRef: string;
    entity: TemplateEntityV1beta3;
    signal?: AbortSignal;
  },
): Promise<TemplateVersionRow> {
  const location = locateTemplate(templateRef, entity);
  const [known, newest] = await Promise.all([
    knex<TemplateStateRow>('template_states')
      .where({ template_ref: templateRef })
      .first(),
    newestVersion(knex, templateRef),
  ]);
  const entityEtag = entity.metadata.etag ?? null;
  const isKnown =
    newest?.tree_id &&
    known?.location === location &&
    known.entity_etag === entityEtag;
  const timeout = AbortSignal.timeout(READ_MS);
  const options = {
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    ...(isKnown && known.revision && { revision: known.revision }),
  };
  const read = location.startsWith('file:')
    ? await readLocalFolder(location, options)
    : await readFiles({ url: location }, options);
  const seen = {
    template_ref: templateRef,
    location,
    entity_etag: entityEtag,
    problem: null,
    looked_at: clock(),
    present_at: clock(),
  };
  if (read === 'not-modified' && newest) {
    await noteState(knex, seen);
    return newest;
  }
  if (read === 'not-modified') {
    throw new NotFoundError(
      `The template '${templateRef}' was reported as unchanged, but nothing of it is kept; look again.`,
    );
  }
  const treeId = await store.put(read.files);
  const version = await recordVersion(knex, {
    ref: templateRef,
    treeId,
    now: clock(),
    ...(await describeTemplate(entity, {
      files: read.files,
      treeId,
      location,
    })),
  });
  await noteState(knex, { ...seen, revision: read.revision });
  return version;
}

async function noteState(
  knex: Knex,
  state: Partial<TemplateStateRow> &
    Pick<TemplateStateRow, 'template_ref' | 'looked_at' | 'present_at'>,
): Promise<void> {
  await knex<TemplateStateRow>('template_states')
    .insert(state)
    .onConflict('template_ref')
    .merge();
}
