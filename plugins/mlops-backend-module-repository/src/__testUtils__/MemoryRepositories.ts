import { createHash } from 'node:crypto';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { NotFoundError, NotModifiedError } from '@backstage/errors';

/** Files by path, relative to the repository's root. */
export type RepositoryFiles = Record<string, string>;

type ReadTree = UrlReaderService['readTree'];

/**
 * A Git host in memory: one repository, whose folders are read as a UrlReader
 * reads them, with the whole repository's state as etag.
 */
export class MemoryRepositories implements Pick<UrlReaderService, 'readTree'> {
  readonly root: string;
  readonly files: Map<string, string>;
  /** Every folder that was asked for, in order. */
  readonly requests: string[] = [];
  /** Replaces the answer: to fail, to hang, to answer nonsense. */
  intercept?: (url: string) => Promise<void>;
  /** What the host says of when files changed; nothing without. */
  modifiedAt?: Date;

  constructor(options: { root?: string; files?: RepositoryFiles } = {}) {
    this.root = options.root ?? 'https://git.example.org/ml/tree/main/';
    this.files = new Map(Object.entries(options.files ?? {}));
  }

  readTree: ReadTree = async (url, options) => {
    this.requests.push(url);
    await this.intercept?.(url);
    const folder = decodeURIComponent(url.slice(this.root.length));
    const inside = [...this.files].flatMap(([path, text]) =>
      path.startsWith(folder)
        ? [{ path: path.slice(folder.length), text }]
        : [],
    );
    if (!url.startsWith(this.root) || inside.length === 0) {
      throw new NotFoundError(`${url} was not found`);
    }
    const etag = createHash('sha256')
      .update(JSON.stringify(inside))
      .digest('hex');
    if (options?.etag === etag) {
      throw new NotModifiedError();
    }
    const selected = inside.filter(
      ({ path, text }) =>
        options?.filter?.(path, { size: Buffer.byteLength(text) }) ?? true,
    );
    return {
      etag,
      files: async () =>
        selected.map(({ path, text }) => ({
          path,
          content: async () => Buffer.from(text),
          ...(this.modifiedAt && { lastModifiedAt: this.modifiedAt }),
        })),
      archive: async () => {
        throw new Error('not needed');
      },
      dir: async () => {
        throw new Error('not needed');
      },
    };
  };
}
