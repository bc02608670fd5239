import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { hash } from '../entities/hash';

/**
 * A catalog of the entities that were put into it, with a policy.
 * @public
 */
export class TestCatalog {
  /** Refs that users do not see; plugins see everything. */
  readonly hidden = new Set<string>();
  /** Names of permissions that nobody has. */
  readonly denied = new Set<string>();
  readonly #entities = new Map<string, Entity>();

  put(...entities: readonly Entity[]): void {
    for (const entity of entities) {
      const copy = structuredClone(entity);
      copy.metadata.etag = hash(JSON.stringify(entity));
      this.#entities.set(stringifyEntityRef(copy), copy);
    }
  }

  remove(...refs: readonly string[]): void {
    refs.forEach(ref => this.#entities.delete(ref));
  }

  hide(...refs: readonly string[]): void {
    refs.forEach(ref => this.hidden.add(ref));
  }

  deny(...names: readonly string[]): void {
    names.forEach(name => this.denied.add(name));
  }

  get(ref: string): Entity | undefined {
    return structuredClone(this.#entities.get(ref));
  }

  /** What plugins ask. */
  readonly service: CatalogService = catalogServiceMock.mock({
    streamEntities: () => this.#stream(),
    getEntitiesByRefs: async ({ entityRefs }, options) => ({
      items: entityRefs.map(ref =>
        this.#isHiddenFrom(options, ref) ? undefined : this.get(ref),
      ),
    }),
    getEntityByRef: async (ref, options) => {
      const text = typeof ref === 'string' ? ref : stringifyEntityRef(ref);
      return this.#isHiddenFrom(options, text) ? undefined : this.get(text);
    },
  });

  /** What the policy answers; once something is hidden, it asks the catalog. */
  readonly permissions: PermissionsService = {
    authorize: async requests =>
      requests.map(({ permission }) => ({
        result: this.denied.has(permission.name)
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
      })),
    authorizeConditional: async requests =>
      requests.map(() =>
        this.hidden.size === 0
          ? { result: AuthorizeResult.ALLOW }
          : {
              result: AuthorizeResult.CONDITIONAL,
              pluginId: 'catalog',
              resourceType: 'catalog-entity',
              conditions: {
                rule: 'IS_ENTITY_OWNER',
                resourceType: 'catalog-entity',
                params: {},
              },
            },
      ),
  };

  async *#stream(): AsyncGenerator<Entity[]> {
    yield [...this.#entities.keys()].map(ref => this.get(ref)!);
  }

  #isHiddenFrom(options: object | undefined, ref: string): boolean {
    const { credentials } = (options ?? {}) as {
      credentials?: BackstageCredentials<{ type?: string }>;
    };
    return credentials?.principal.type === 'user' && this.hidden.has(ref);
  }
}
