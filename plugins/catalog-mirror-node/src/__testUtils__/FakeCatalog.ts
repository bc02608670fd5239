import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { hash } from '../entities/hash';

/** An entity with a spec and relations; kind and name from the ref. */
export function entity(
  name: string,
  more: Partial<Omit<Entity, 'metadata'>> & {
    metadata?: Partial<Entity['metadata']>;
  } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    spec: { type: 'service', owner: 'team' },
    relations: [],
    ...more,
    metadata: { name, namespace: 'default', ...more.metadata },
  };
}

/**
 * A catalog in memory that answers like the real one where the mirror can
 * tell: pages, etags over the final entity unless the author wrote one, and
 * answers by ref that leave out what the asker may not see.
 */
export class FakeCatalog {
  pageSize = 2;
  /** Called before page `index` is answered; may change or break things. */
  beforePage: (index: number) => void | Promise<void> = () => {};
  /** Called after an answer by refs was made and before it is handed out. */
  afterByRefs: () => void | Promise<void> = () => {};
  readonly calls = { pages: 0, byRefs: [] as string[][] };
  readonly hiddenFromUsers = new Set<string>();
  readonly #entities = new Map<string, Entity>();

  put(...entities: Entity[]): void {
    for (const item of entities) {
      const copy = structuredClone(item);
      copy.metadata.etag ??= hash(JSON.stringify(copy));
      this.#entities.set(stringifyEntityRef(copy), copy);
    }
  }

  remove(...refs: string[]): void {
    refs.forEach(ref => this.#entities.delete(ref));
  }

  get service(): CatalogService {
    return catalogServiceMock.mock({
      streamEntities: request => this.#stream(request?.fields !== undefined),
      getEntitiesByRefs: async (request, options) => {
        const credentials = (options as { credentials?: BackstageCredentials })
          .credentials;
        const isUser =
          credentials !== undefined &&
          mockServices.auth().isPrincipal(credentials, 'user');
        this.calls.byRefs.push(request.entityRefs);
        const items = request.entityRefs.map(ref =>
          isUser && this.hiddenFromUsers.has(ref)
            ? undefined
            : structuredClone(this.#entities.get(ref)),
        );
        await this.afterByRefs();
        return { items };
      },
    });
  }

  #pageAfter(after: string): string[] {
    return [...this.#entities.keys()]
      .filter(ref => ref > after)
      .sort()
      .slice(0, this.pageSize);
  }

  async *#stream(light: boolean): AsyncGenerator<Entity[]> {
    let after = '';
    for (let index = 0; ; index += 1) {
      await this.beforePage(index);
      this.calls.pages += 1;
      const refs = this.#pageAfter(after);
      if (refs.length === 0) {
        return;
      }
      after = refs[refs.length - 1];
      yield refs.map(ref => {
        const full = structuredClone(this.#entities.get(ref)!);
        const { name, namespace, etag } = full.metadata;
        return light
          ? { ...full, spec: undefined, metadata: { name, namespace, etag } }
          : full;
      });
    }
  }
}
