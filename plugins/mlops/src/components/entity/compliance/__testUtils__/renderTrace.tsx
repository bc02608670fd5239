import { fetchApiRef } from '@backstage/core-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import type { MlopsApi, TraceStep } from '@waymark/plugin-mlops-common';
import { mlopsApiRef } from '../../../../api';
import { fakeMlopsApi, makeModel, pageOf } from '../../../../fixtures';
import { entityRunsRouteRef } from '../../../../routes';
import { TraceContent } from '../TraceContent';

/** Renders the trace of a model, over steps of one's own. */
export function renderTrace(
  options: {
    steps?: TraceStep[];
    getTrace?: MlopsApi['getTrace'];
    address?: string;
    fetch?: typeof window.fetch;
  } = {},
) {
  const { steps = [], address = '/', fetch = jest.fn() } = options;
  const getTrace = jest.fn<
    ReturnType<MlopsApi['getTrace']>,
    Parameters<MlopsApi['getTrace']>
  >(
    options.getTrace ??
      (async (_, query = {}) =>
        pageOf(
          steps.filter(
            ({ version }) =>
              query.version === undefined || version === query.version,
          ),
          query,
        )),
  );
  renderInTestApp(
    <EntityProvider entity={makeModel()}>
      <TraceContent />
    </EntityProvider>,
    {
      apis: [
        [mlopsApiRef, fakeMlopsApi({ overrides: { getTrace } })],
        [catalogApiRef, catalogApiMock({ entities: [] })],
        [fetchApiRef, { fetch }],
        mockApis.permission(),
      ],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/runs': entityRunsRouteRef,
      },
      initialRouteEntries: [address],
    },
  );
  return { getTrace };
}

/** What the steps say happened, in their order. */
export const titles = async () => {
  const list = await screen.findByRole('list', { name: 'Steps, newest first' });
  return within(list)
    .getAllByRole('heading', { level: 4 })
    .map(({ textContent }) => textContent);
};
