import type { Entity } from '@backstage/catalog-model';
import { fetchApiRef, identityApiRef } from '@backstage/core-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { RaciApi } from '@waymark/plugin-raci-common';
import type { ReactElement } from 'react';
import { useLocation } from 'react-router-dom';
import { raciApiRef } from '../api';
import {
  catalogEntities,
  fakeRaciApi,
  people,
  type FakeRaciData,
} from '../fixtures';
import { entityRaciRouteRef, raciRouteRef } from '../routes';

let address = '';

/** The query of the page's address, as the browser would show it. */
export function currentAddress(): URLSearchParams {
  return new URLSearchParams(address);
}

function Address() {
  address = useLocation().search;
  return null;
}

/**
 * Renders over a fake API, on the page of an entity where one is given. Cara
 * of Insight reads it unless said otherwise.
 */
export function renderRaci(
  element: ReactElement,
  options: {
    data?: FakeRaciData;
    api?: Partial<RaciApi>;
    entity?: Entity;
    /** Of the page, such as `/?tab=gaps`. */
    address?: string;
    /** What the catalog has. */
    entities?: Entity[];
    /** Refs of the reader and of the groups they speak for. */
    ownership?: string[];
    /** What answers where the API's client is not asked, as for CSV files. */
    fetch?: typeof window.fetch;
  } = {},
): RaciApi {
  const {
    data,
    api,
    entity,
    entities = catalogEntities,
    ownership = [people.cara, people.insight],
    fetch = window.fetch,
  } = options;
  const raci = fakeRaciApi({ ...data, overrides: api });
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
        [raciApiRef, raci],
        [fetchApiRef, { fetch }],
        [catalogApiRef, catalogApiMock({ entities })],
        [
          identityApiRef,
          mockApis.identity({
            userEntityRef: ownership[0],
            ownershipEntityRefs: ownership,
          }),
        ],
      ],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/raci': raciRouteRef,
        '/tab': entityRaciRouteRef,
      },
      initialRouteEntries: [options.address ?? '/'],
    },
  );
  return raci;
}
