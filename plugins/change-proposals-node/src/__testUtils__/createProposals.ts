import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type {
  UrlReaderService,
  UrlReaderServiceReadTreeOptions,
  UrlReaderServiceReadTreeResponse,
  UrlReaderServiceReadUrlOptions,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { NotFoundError, NotModifiedError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import {
  createChangeProposals,
  type ChangeProposalsOptions,
} from '../createChangeProposals';
import type { EntityEdit } from '../types';

/** Where files of the repository acme/shop are shown. */
export const host = 'https://github.com/acme/shop/blob/main';

/** A file that declares models, with `a` as their owner. */
export function descriptor(...names: string[]): string {
  return names
    .map(
      name =>
        `kind: Model\nmetadata:\n  name: ${name}\nspec:\n  owner: a # ${name}\n`,
    )
    .join('---\n');
}

/** Gives a model another owner. */
export function edit(
  name: string,
  location: string | undefined,
  value: JsonValue = 'b',
): EntityEdit {
  const entity: Entity = {
    apiVersion: 'mlops.waymark.dev/v1alpha1',
    kind: 'Model',
    metadata: {
      name,
      ...(location && {
        annotations: { 'backstage.io/managed-by-location': location },
      }),
    },
  };
  return { entity, set: [{ path: ['spec', 'owner'], value }] };
}

/** A folder of a host, as its archive has it. */
export interface HostFolder {
  etag: string;
  files: Record<string, string | Buffer>;
  executables?: string[];
  /** Targets by path. */
  links?: Record<string, string>;
}

/** A reader of folders that are in memory, by their addresses. */
async function readTree(
  folders: Record<string, HostFolder>,
  url: string,
  options?: UrlReaderServiceReadTreeOptions,
): Promise<UrlReaderServiceReadTreeResponse> {
  const folder = folders[url];
  if (!folder) {
    throw new NotFoundError(`${url} is not there`);
  }
  const { etag, files, executables = [], links = {} } = folder;
  if (options?.etag === etag) {
    throw new NotModifiedError();
  }
  const { filter = () => true } = options ?? {};
  return {
    etag,
    files: () => Promise.reject(new Error('expected dir')),
    archive: () => Promise.reject(new Error('expected dir')),
    async dir({ targetDir = '' } = {}) {
      for (const [path, content] of Object.entries(files)) {
        const file = join(targetDir, path);
        if (filter(path, { size: content.length })) {
          mkdirSync(dirname(file), { recursive: true });
          const mode = executables.includes(path) ? 0o755 : 0o644;
          writeFileSync(file, content, { mode });
        }
      }
      for (const [path, target] of Object.entries(links)) {
        symlinkSync(target, join(targetDir, path));
      }
      return targetDir;
    },
  };
}

/** A reader of files in memory that knows ETags. */
class FilesReader implements Pick<UrlReaderService, 'readUrl'> {
  readonly bodiesSent: string[] = [];
  readonly #files: Record<string, string | Buffer>;

  constructor(files: Record<string, string | Buffer>) {
    this.#files = files;
  }

  async readUrl(url: string, options?: UrlReaderServiceReadUrlOptions) {
    const file = this.#files[url];
    if (file === undefined) {
      throw new NotFoundError(`${url} is not there`);
    }
    const etag = `"${file.length}"`;
    if (options?.etag === etag) {
      throw new NotModifiedError();
    }
    this.bodiesSent.push(url);
    const buffer = Buffer.from(file);
    return {
      etag,
      buffer: async () => buffer,
      stream: () => Readable.from(buffer),
    };
  }
}

/** Proposals over files in memory. */
export function createProposals(options: {
  files?: Record<string, string | Buffer>;
  folders?: Record<string, HostFolder>;
  config?: JsonObject;
  workingDirectory?: string;
  scaffolder?: ChangeProposalsOptions['scaffolder'];
}) {
  const files = new FilesReader(options.files ?? {});
  const proposals = createChangeProposals({
    config: mockServices.rootConfig({
      data: {
        changeProposals: options.config ?? {},
        ...(options.workingDirectory && {
          backend: { workingDirectory: options.workingDirectory },
        }),
      },
    }),
    logger: mockServices.logger.mock(),
    urlReader: mockServices.urlReader.mock({
      readUrl: (url, given) => files.readUrl(url, given),
      readTree: (url, given) => readTree(options.folders ?? {}, url, given),
    }),
    scaffolder: options.scaffolder,
  });
  return { proposals, files };
}
