import type { Entity } from '@backstage/catalog-model';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { MlopsApi } from '@waymark/plugin-mlops-common';
import type { ReactElement } from 'react';
import { mlopsApiRef } from '../../../api';
import { fakeMlopsApi, type FakeMlopsData } from '../../../fixtures';
import {
  entityCardRouteRef,
  entityMonitoringRouteRef,
  entityQualityRouteRef,
  entityRunsRouteRef,
  entityTraceRouteRef,
  entityVersionsRouteRef,
} from '../../../routes';

/** Renders a card or tab as on the page of an entity, over a fake API. */
export function renderOnEntityPage(
  element: ReactElement,
  options: {
    entity: Entity;
    data?: FakeMlopsData;
    api?: Partial<MlopsApi>;
    /** Address of the page, such as `/?run=1`. */
    address?: string;
  },
): void {
  const { entity, data, api, address = '/' } = options;
  renderInTestApp(<EntityProvider entity={entity}>{element}</EntityProvider>, {
    apis: [
      [mlopsApiRef, fakeMlopsApi({ ...data, overrides: api })],
      [catalogApiRef, catalogApiMock({ entities: [entity] })],
      mockApis.permission(),
    ],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/versions': entityVersionsRouteRef,
      '/runs': entityRunsRouteRef,
      '/card': entityCardRouteRef,
      '/quality': entityQualityRouteRef,
      '/monitoring': entityMonitoringRouteRef,
      '/trace': entityTraceRouteRef,
    },
    initialRouteEntries: [address],
  });
}

/** The text of every cell of a row, in the order of its columns. */
export function cellsOf(row: HTMLElement): string[] {
  return [...row.children].map(cell => cell.textContent ?? '');
}
