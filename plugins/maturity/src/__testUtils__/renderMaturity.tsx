import type { Entity } from '@backstage/catalog-model';
import { fetchApiRef, identityApiRef } from '@backstage/core-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { RenderResult } from '@testing-library/react';
import type { MaturityApi } from '@waymark/plugin-maturity-common';
import type { ReactElement } from 'react';
import { useLocation } from 'react-router-dom';
import { maturityApiRef } from '../api';
import {
  catalogEntities,
  fakeMaturityApi,
  people,
  type FakeMaturityData,
} from '../fixtures';
import { entityMaturityRouteRef, maturityRouteRef } from '../routes';

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
export function renderMaturity(
  element: ReactElement,
  options: {
    data?: FakeMaturityData;
    api?: Partial<MaturityApi>;
    entity?: Entity;
    /** Of the page, such as `/?tab=waivers`. */
    address?: string;
    /** What the catalog has. */
    entities?: Entity[];
    /** Refs of the reader and of the groups they speak for. */
    ownership?: string[];
    /** What the reader may do; everything without. */
    permission?: ReturnType<typeof mockApis.permission>;
    /** What answers where the API's client is not asked, as for CSV files. */
    fetch?: typeof window.fetch;
  } = {},
): RenderResult & { maturity: ReturnType<typeof fakeMaturityApi> } {
  const {
    data,
    api,
    entity,
    entities = catalogEntities,
    ownership = [people.cara, people.insight],
    fetch = window.fetch,
    permission = mockApis.permission(),
  } = options;
  const maturity = fakeMaturityApi({ ...data, overrides: api });
  const rendered = renderInTestApp(
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
        [maturityApiRef, maturity],
        [fetchApiRef, { fetch }],
        permission,
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
        '/maturity': maturityRouteRef,
        '/tab': entityMaturityRouteRef,
      },
      initialRouteEntries: [options.address ?? '/'],
    },
  );
  return { ...rendered, maturity };
}
