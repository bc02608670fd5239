import {
  createServiceFactory,
  type ServiceFactory,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  catalogServiceRef,
  type CatalogService,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/** A catalog in memory whose entities can be replaced while it is asked. */
export function changingCatalog(entities: Entity[]): {
  factory: ServiceFactory;
  put(entity: Entity): void;
} {
  const held = new Map(entities.map(one => [stringifyEntityRef(one), one]));
  let current: CatalogService = catalogServiceMock({ entities });
  const service = new Proxy(current, {
    get(_, name) {
      const value: unknown = Reflect.get(current, name);
      // Its methods look for what they hold on themselves.
      return typeof value === 'function' ? value.bind(current) : value;
    },
  });
  return {
    factory: createServiceFactory({
      service: catalogServiceRef,
      deps: {},
      factory: () => service,
    }),
    put(entity) {
      held.set(stringifyEntityRef(entity), entity);
      current = catalogServiceMock({ entities: [...held.values()] });
    },
  };
}
