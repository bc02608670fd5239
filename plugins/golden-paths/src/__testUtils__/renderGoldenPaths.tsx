import type { Entity } from '@backstage/catalog-model';
import { fetchApiRef } from '@backstage/core-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { GoldenPathsApi } from '@waymark/plugin-golden-paths-common';
import type { ReactElement } from 'react';
import { useLocation } from 'react-router-dom';
import { goldenPathsApiRef } from '../api';
import {
  catalogEntities,
  fakeGoldenPathsApi,
  type FakeGoldenPathsData,
} from '../fixtures';
import { goldenPathsRouteRef } from '../routes';

let location = { pathname: '', search: '' };

/** Where the browser is. */
export function currentAddress(): { path: string; query: URLSearchParams } {
  const { pathname, search } = location;
  return { path: pathname, query: new URLSearchParams(search) };
}

function Address() {
  location = useLocation();
  return null;
}

/** Renders over a fake API, on the page of an entity where one is given. */
export function renderGoldenPaths(
  element: ReactElement,
  options: {
    data?: FakeGoldenPathsData;
    api?: Partial<GoldenPathsApi>;
    entity?: Entity;
    /** Of the page, such as `/?tab=receipts`. */
    address?: string;
    /** What answers where the API's client is not asked, as for CSV files. */
    fetch?: typeof window.fetch;
  } = {},
): GoldenPathsApi {
  const { data, api, entity, address = '/', fetch = window.fetch } = options;
  const golden = fakeGoldenPathsApi({ ...data, overrides: api });
  renderInTestApp(
    <>
      <Address />
      {entity ? (
        <EntityProvider entity={entity}>{element}</EntityProvider>
      ) : (
        element
      )}
    </>,
    {
      apis: [
        [goldenPathsApiRef, golden],
        [fetchApiRef, { fetch }],
        [catalogApiRef, catalogApiMock({ entities: catalogEntities })],
      ],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/golden-paths': goldenPathsRouteRef,
      },
      initialRouteEntries: [address],
    },
  );
  return golden;
}

/** Answers every call as a backend does that refuses the reader. */
export function refuse(): Promise<never> {
  return Promise.reject(
    Object.assign(new Error('You may not; ask its owner.'), {
      name: 'NotAllowedError',
    }),
  );
}
