import {
  createApiFactory,
  type ApiFactory,
  type IconComponent,
} from '@backstage/core-plugin-api';
import { DefaultEntityPresentationApi } from '@backstage/plugin-catalog';
import {
  catalogApiRef,
  entityPresentationApiRef,
  type CatalogApi,
  type EntityPresentationApi,
} from '@backstage/plugin-catalog-react';
import { mlopsKindIcons } from '../icons/kindIcons';

/**
 * Backstage's own entity presentation, which also knows the icons of Model,
 * Dataset and Pipeline.
 *
 * @param options - `kindIcons` adds icons for further kinds, or replaces ours
 * @public
 */
export function createMlopsEntityPresentationApi(options: {
  catalogApi: CatalogApi;
  kindIcons?: Record<string, IconComponent>;
}): EntityPresentationApi {
  const { catalogApi, kindIcons } = options;
  return DefaultEntityPresentationApi.create({
    catalogApi,
    kindIcons: { ...mlopsKindIcons, ...kindIcons },
  });
}

/**
 * {@link createMlopsEntityPresentationApi} for the `apis` of a classic app.
 * @public
 */
export function createMlopsEntityPresentationApiFactory(options?: {
  kindIcons?: Record<string, IconComponent>;
}): ApiFactory<
  EntityPresentationApi,
  EntityPresentationApi,
  { catalogApi: CatalogApi }
> {
  return createApiFactory({
    api: entityPresentationApiRef,
    deps: { catalogApi: catalogApiRef },
    factory: ({ catalogApi }) =>
      createMlopsEntityPresentationApi({ catalogApi, ...options }),
  });
}
