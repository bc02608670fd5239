import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { chunk } from '../entities/chunk';

/** Entities per page of a sweep, and refs per request. */
export const PAGE_SIZE = 500;
const TIMEOUT_MS = 60_000;

/** What is needed to tell which entities changed, and nothing more. */
export const LIGHT_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.etag',
];

/** The catalog as the opening backend's own service may read it. */
export interface CatalogReader {
  /** All entities, in pages; `complete` ones or just their refs and etags. */
  pages(options: {
    complete: boolean;
    signal?: AbortSignal;
  }): AsyncGenerator<Entity[]>;
  /** The answer per ref; undefined where the catalog has no entity. */
  byRefs(
    refs: readonly string[],
    options?: { signal?: AbortSignal },
  ): Promise<Map<string, Entity | undefined>>;
}

/** Reads the catalog with the plugin's own service credentials. */
export function createCatalogReader(options: {
  catalog: CatalogService;
  auth: AuthService;
}): CatalogReader {
  const { catalog, auth } = options;
  return {
    async *pages({ complete, signal }) {
      const credentials = await auth.getOwnServiceCredentials();
      const pages = catalog
        .streamEntities(
          {
            pageSize: PAGE_SIZE,
            ...(complete ? {} : { fields: LIGHT_FIELDS }),
          },
          { credentials },
        )
        [Symbol.asyncIterator]();
      for (;;) {
        const page = await answerOf(pages.next(), signal);
        if (page.done) {
          return;
        }
        yield page.value;
      }
    },
    async byRefs(refs, { signal } = {}) {
      const credentials = await auth.getOwnServiceCredentials();
      return entitiesByRefs({ catalog, credentials, refs, signal });
    },
  };
}

/** The catalog's answer per ref, to whoever the credentials are. */
export async function entitiesByRefs(options: {
  catalog: CatalogService;
  credentials: BackstageCredentials;
  refs: readonly string[];
  fields?: string[];
  signal?: AbortSignal;
}): Promise<Map<string, Entity | undefined>> {
  const { catalog, credentials, refs, fields, signal } = options;
  const answer = new Map<string, Entity | undefined>();
  for (const entityRefs of chunk(refs, PAGE_SIZE)) {
    const { items } = await answerOf(
      catalog.getEntitiesByRefs({ entityRefs, fields }, { credentials }),
      signal,
    );
    const found = new Map(
      items
        .filter(entity => entity !== undefined)
        .map(entity => [stringifyEntityRef(entity), entity]),
    );
    entityRefs.forEach(ref => answer.set(ref, found.get(ref)));
  }
  return answer;
}

/**
 * The catalog client takes no signal, so the wait for it is what ends: with
 * the signal's reason, or when the catalog does not answer in time.
 */
async function answerOf<T>(
  answer: Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  signal?.throwIfAborted();
  let timer: NodeJS.Timeout | undefined;
  let onAbort: (() => void) | undefined;
  try {
    return await Promise.race([
      answer,
      new Promise<never>((_resolve, reject) => {
        timer = setTimeout(
          () =>
            reject(
              new ServiceUnavailableError(
                `The catalog did not answer within ${TIMEOUT_MS / 1000} s`,
              ),
            ),
          TIMEOUT_MS,
        );
        onAbort = () => reject(signal?.reason);
        signal?.addEventListener('abort', onAbort);
      }),
    ]);
  } finally {
    clearTimeout(timer);
    if (onAbort) {
      signal?.removeEventListener('abort', onAbort);
    }
  }
}
