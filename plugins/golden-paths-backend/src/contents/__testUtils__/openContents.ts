import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { ChangeProposals } from '@waymark/plugin-change-proposals-node';
import type { FileTree } from '@waymark/plugin-golden-paths-common';
import type { Knex } from 'knex';
import { migrationsDirectory } from '../../database/openDatabase';
import { createContents } from '../createContents';
import type { Contents, KeepSettings } from '../types';

export const LOCATION =
  'https://git.example.org/templates/blob/main/training/template.yaml';
export const TEMPLATE_REF = 'template:default/training';
export const HOUR_MS = 60 * 60_000;

const KEEP: KeepSettings = {
  maxFileBytes: 1_000,
  maxTreeBytes: 10_000,
  maxFiles: 20,
  versions: 100,
  renders: 10,
  unusedMs: 100 * 24 * HOUR_MS,
};

/** Texts by path, as files. */
export function tree(files: Record<string, string>): FileTree {
  return new Map(
    Object.entries(files).map(([path, text]) => [
      path,
      { content: new TextEncoder().encode(text) },
    ]),
  );
}

/** A template as a file has it. */
export function templateYaml(version: string, title = 'Training'): string {
  return [
    'apiVersion: scaffolder.backstage.io/v1beta3',
    'kind: Template',
    'metadata:',
    '  name: training',
    `  title: ${title}`,
    '  annotations:',
    `    mlops.waymark.dev/template-version: ${version}`,
    'spec:',
    '  type: model',
    '  steps: [{ action: fetch:template, input: { url: ./skeleton } }]',
    '',
  ].join('\n');
}

/** The same as the catalog has it. */
export function templateEntity(changes: Partial<Entity> = {}): Entity {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: {
      name: 'training',
      namespace: 'default',
      etag: 'one',
      annotations: { 'backstage.io/managed-by-location': `url:${LOCATION}` },
    },
    spec: { type: 'model', steps: [{ action: 'debug:log' }] },
    ...changes,
  };
}

/** A repository in memory, read as the real ones are. */
export class Folders {
  readonly files = new Map<string, FileTree>();
  reads = 0;

  readonly readFiles: ChangeProposals['readFiles'] = async (
    { url },
    { revision, signal } = {},
  ) => {
    signal?.throwIfAborted();
    const files = this.files.get(url);
    if (!files) {
      throw new NotFoundError(`There is no ${url}`);
    }
    const now = JSON.stringify(
      [...files].map(([path, file]) => [path, [...file.content]]),
    );
    if (revision === now) {
      return 'not-modified';
    }
    this.reads += 1;
    return { revision: now, url, path: '', files, skipped: [] };
  };
}

/** Contents over a database with the plugin's tables. */
export async function openContents(
  knex: Knex,
  options: {
    entities?: Entity[];
    keep?: Partial<KeepSettings>;
    folders?: Folders;
    clock?: () => number;
  } = {},
): Promise<{
  contents: Contents;
  folders: Folders;
  logger: ReturnType<typeof mockServices.logger.mock>;
}> {
  await knex.migrate.latest({ directory: migrationsDirectory });
  const { folders = new Folders(), keep, clock } = options;
  const logger = mockServices.logger.mock();
  const contents = createContents({
    knex,
    catalog: catalogServiceMock({
      entities: options.entities ?? [templateEntity()],
    }),
    auth: mockServices.auth(),
    readFiles: folders.readFiles,
    settings: { ...KEEP, ...keep },
    logger,
    clock,
  });
  return { contents, folders, logger };
}
