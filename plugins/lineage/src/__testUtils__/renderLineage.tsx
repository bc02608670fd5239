import type { Entity } from '@backstage/catalog-model';
import { identityApiRef, storageApiRef } from '@backstage/core-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { LineageApi } from '@waymark/plugin-lineage-common';
import type { ReactElement } from 'react';
import { useLocation } from 'react-router-dom';
import { lineageApiRef } from '../api';
import {
  churnLineage,
  fakeLineageApi,
  type FakeLineageData,
} from '../fixtures';
import { entityLineageRouteRef, lineageRouteRef } from '../routes';

/** The model whose page tests stand on. */
export const churnModel: Entity = {
  apiVersion: 'mlops.waymark.dev/v1alpha1',
  kind: 'Model',
  metadata: { name: 'churn', namespace: 'default' },
  spec: { type: 'classifier' },
};

let address = '';

/** The query of the page's address, as the browser would show it. */
export function currentAddress(): URLSearchParams {
  return new URLSearchParams(address);
}

function Address() {
  address = useLocation().search;
  return null;
}

/** Renders over a fake API, on the page of an entity where one is given. */
export function renderLineage(
  element: ReactElement,
  options: {
    data?: FakeLineageData;
    api?: Partial<LineageApi>;
    entity?: Entity;
    /** Of the page, such as `/?depth=3`. */
    address?: string;
    /** What the reader owns. */
    entities?: Entity[];
  } = {},
): LineageApi {
  const { data = churnLineage, api, entity, entities = [] } = options;
  const lineage = fakeLineageApi({ ...data, overrides: api });
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
        [lineageApiRef, lineage],
        [catalogApiRef, catalogApiMock({ entities })],
        [storageApiRef, mockApis.storage()],
        [
          identityApiRef,
          mockApis.identity({
            userEntityRef: 'user:default/guest',
            ownershipEntityRefs: ['user:default/guest'],
          }),
        ],
      ],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/all-lineage': lineageRouteRef,
        '/tab': entityLineageRouteRef,
      },
      initialRouteEntries: [options.address ?? '/'],
    },
  );
  return lineage;
}
