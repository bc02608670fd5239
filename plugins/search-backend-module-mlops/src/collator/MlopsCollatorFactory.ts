import { Readable } from 'node:stream';
import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import { MlopsClient } from '@waymark/plugin-mlops-common';
import { toMlopsDocument, type MlopsSearchDocument } from './toMlopsDocument';

/** Documents asked for at a time. */
const PAGE = 100;

/** @public */
export interface MlopsCollatorOptions {
  auth: AuthService;
  discovery: DiscoveryService;
  /** Where entity pages are, with `:namespace`, `:kind` and `:name`. */
  locationTemplate: string;
}

/**
 * Hands every model, dataset and pipeline that the mlops backend knows to a
 * search index, page by page. It asks with the search backend's own
 * credentials; whether a person may see a result is decided when they search,
 * by the catalog's permission for the entity.
 *
 * Errors: those of `MlopsClient` end the stream, and the search keeps the
 * index it has.
 * @public
 */
export class MlopsCollatorFactory implements DocumentCollatorFactory {
  readonly type = 'mlops';
  readonly visibilityPermission = catalogEntityReadPermission;
  readonly #auth: AuthService;
  readonly #client: MlopsClient;
  readonly #locationTemplate: string;

  constructor(options: MlopsCollatorOptions) {
    const { auth, discovery, locationTemplate } = options;
    this.#auth = auth;
    this.#client = new MlopsClient({ discoveryApi: discovery });
    this.#locationTemplate = locationTemplate;
  }

  async getCollator(): Promise<Readable> {
    const stop = new AbortController();
    const stream = Readable.from(this.#documents(stop.signal));
    // A search that stops indexing should not leave a request behind.
    stream.once('close', () => stop.abort());
    return stream;
  }

  async *#documents(signal: AbortSignal): AsyncGenerator<MlopsSearchDocument> {
    let cursor: string | undefined;
    do {
      // A token lives for an hour at most; reading may take longer.
      const { token } = await this.#auth.getPluginRequestToken({
        onBehalfOf: await this.#auth.getOwnServiceCredentials(),
        targetPluginId: 'mlops',
      });
      const page = await this.#client.getSearchDocuments(
        { limit: PAGE, cursor },
        { token, signal },
      );
      for (const document of page.items) {
        yield toMlopsDocument(document, this.#locationTemplate);
      }
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
  }
}
