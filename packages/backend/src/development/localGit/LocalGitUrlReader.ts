import type {
  UrlReaderService,
  UrlReaderServiceReadTreeOptions,
  UrlReaderServiceReadTreeResponse,
  UrlReaderServiceReadUrlOptions,
  UrlReaderServiceReadUrlResponse,
  UrlReaderServiceSearchOptions,
  UrlReaderServiceSearchResponse,
} from '@backstage/backend-plugin-api';
import {
  ReadUrlResponseFactory,
  type ReadTreeResponseFactory,
} from '@backstage/backend-defaults/urlReader';
import { NotModifiedError, NotFoundError } from '@backstage/errors';
import { minimatch } from 'minimatch';
import { Readable } from 'node:stream';
import { parseAddress, type LocalGitAddress } from './address';
import {
  archiveTree,
  listFiles,
  readBlob,
  readLastChange,
  readObjectId,
} from './git';
import { findRepository, type LocalRepositories } from './repositories';

/**
 * Reads repositories on this machine's disk under the backend's own address,
 * so that the catalog and the connectors work without a Git host. Only what is
 * committed is seen, as it would be on a host.
 */
export class LocalGitUrlReader implements UrlReaderService {
  readonly #repositories: LocalRepositories;
  readonly #baseUrl: string;
  readonly #trees: ReadTreeResponseFactory;

  constructor(options: {
    repositories: LocalRepositories;
    /** Address in front of `/<repository>/…`, without a trailing slash. */
    baseUrl: string;
    treeResponseFactory: ReadTreeResponseFactory;
  }) {
    this.#repositories = options.repositories;
    this.#baseUrl = options.baseUrl;
    this.#trees = options.treeResponseFactory;
  }

  /** True for URLs below the base address. */
  reads(url: URL): boolean {
    return url.toString().startsWith(`${this.#baseUrl}/`);
  }

  async readUrl(
    url: string,
    options?: UrlReaderServiceReadUrlOptions,
  ): Promise<UrlReaderServiceReadUrlResponse> {
    const file = await this.#locate(url, options?.signal);
    const etag = await readObjectId(file);
    if (options?.etag === etag) {
      throw new NotModifiedError();
    }
    const content = await readBlob(file);
    return ReadUrlResponseFactory.fromReadable(Readable.from(content), {
      etag,
      lastModifiedAt: await readLastChange(file),
    });
  }

  async readTree(
    url: string,
    options?: UrlReaderServiceReadTreeOptions,
  ): Promise<UrlReaderServiceReadTreeResponse> {
    const tree = await this.#locate(url, options?.signal);
    const etag = await readObjectId(tree);
    if (options?.etag === etag) {
      throw new NotModifiedError();
    }
    return this.#trees.fromTarArchive({
      stream: archiveTree(tree),
      etag,
      filter: options?.filter,
      stripFirstDirectory: false,
    });
  }

  async search(
    url: string,
    options?: UrlReaderServiceSearchOptions,
  ): Promise<UrlReaderServiceSearchResponse> {
    const pattern = await this.#locate(url, options?.signal);
    const root = { ...pattern, path: '' };
    const etag = await readObjectId(root);
    if (options?.etag === etag) {
      throw new NotModifiedError();
    }
    const paths = (await listFiles(root)).filter(path =>
      minimatch(path, pattern.path, { dot: true }),
    );
    return {
      etag,
      files: paths.map(path => ({
        url: this.#urlOf({ ...pattern, path }),
        content: () => readBlob({ ...pattern, path }),
      })),
    };
  }

  toString() {
    const { listed, directory } = this.#repositories;
    return `localGit{${[...listed.keys(), ...(directory ? ['*'] : [])].join(',')}}`;
  }

  async #locate(url: string, signal?: AbortSignal) {
    if (!url.startsWith(`${this.#baseUrl}/`)) {
      throw new NotFoundError(`'${url}' is not below ${this.#baseUrl}`);
    }
    const address = parseAddress(url.slice(this.#baseUrl.length + 1));
    const directory = await findRepository(
      this.#repositories,
      address.repository,
    );
    return { ...address, directory, signal };
  }

  #urlOf(address: LocalGitAddress): string {
    const path = address.path.split('/').map(encodeURIComponent).join('/');
    return `${this.#baseUrl}/${encodeURIComponent(
      address.repository,
    )}/blob/${encodeURIComponent(address.ref)}/${path}`;
  }
}
