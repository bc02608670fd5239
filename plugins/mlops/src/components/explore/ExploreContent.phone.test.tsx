import { mockBreakpoint } from '@backstage/core-components/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mlopsApiRef } from '../../api';
import { fakeMlopsApi, makeExploreItem } from '../../fixtures';
import { sourcesRouteRef } from '../../routes';
import { ExploreContent } from './ExploreContent';

const items = [
  makeExploreItem({
    title: 'churn-classifier',
    type: 'classifier',
    owner: 'group:default/growth-ml',
    headlineMetric: { name: 'f1', value: 0.9 },
    attention: ['drift'],
  }),
  makeExploreItem({ title: 'demand-forecast', type: 'forecast' }),
];

describe('Explore on a phone', () => {
  beforeEach(() => {
    mockBreakpoint({ matches: true });
    renderInTestApp(<ExploreContent />, {
      apis: [[mlopsApiRef, fakeMlopsApi({ items })]],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/sources': sourcesRouteRef,
      },
    });
  });

  const titles = () =>
    screen
      .getAllByRole('link')
      .map(link => link.textContent)
      .filter(text => text !== 'growth-ml');

  it('shows cards in place of a table', async () => {
    const list = await screen.findByRole('list', { name: 'Explore' });
    const [first] = within(list).getAllByRole('listitem');
    expect(first).toHaveTextContent(
      /churn-classifier.*0\.9f1.*growth-ml.*Drift/,
    );
    expect(first).toHaveAttribute('aria-setsize', '2');
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('keeps the filters behind a button', async () => {
    await screen.findByText('2 entities');
    expect(screen.queryByRole('group', { name: 'Type' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Filters' }));
    const drawer = await screen.findByRole('dialog', { name: 'Filters' });
    await userEvent.click(
      within(drawer).getByRole('checkbox', { name: /forecast/ }),
    );
    await userEvent.click(
      within(drawer).getByRole('button', { name: 'Show the list' }),
    );
    await waitFor(() => expect(titles()).toEqual(['demand-forecast']));
    expect(
      screen.getByRole('button', { name: 'Filters (1)' }),
    ).toBeInTheDocument();
  });

  it('reverses the order without headers to click on', async () => {
    await screen.findByText('2 entities');
    expect(titles()).toEqual(['churn-classifier', 'demand-forecast']);
    await userEvent.click(screen.getByRole('button', { name: 'Ascending' }));
    await waitFor(() =>
      expect(titles()).toEqual(['demand-forecast', 'churn-classifier']),
    );
  });
});
