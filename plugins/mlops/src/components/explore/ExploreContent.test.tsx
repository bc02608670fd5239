import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { mlopsApiRef } from '../../api';
import {
  fakeMlopsApi,
  makeExploreItem,
  manyExploreItems,
  type FakeMlopsData,
} from '../../fixtures';
import { sourcesRouteRef } from '../../routes';
import { ExploreContent, type ExploreContentProps } from './ExploreContent';

const NOW = Date.parse('2026-03-02T12:00:00Z');

const items = [
  makeExploreItem({
    title: 'churn-classifier',
    type: 'classifier',
    owner: 'group:default/growth-ml',
    lifecycle: 'production',
    latestVersion: { version: '12', aliases: ['champion', 'shadow'] },
    headlineMetric: { name: 'f1', value: 0.91234 },
    lastRun: { state: 'failed', at: '2026-03-01T12:00:00Z' },
    attention: ['failed-run', 'drift'],
    tags: ['pii'],
  }),
  makeExploreItem({
    title: 'demand-forecast',
    type: 'forecast',
    lifecycle: 'experimental',
    attention: ['unowned'],
  }),
  makeExploreItem({
    kind: 'Dataset',
    title: 'customers',
    type: 'table',
    platform: 'snowflake',
    owner: 'somebody@example.com',
    ownerMissing: true,
  }),
];

function Address() {
  return <output aria-label="address">{useLocation().search}</output>;
}

function render(
  data: FakeMlopsData = { items },
  options: {
    address?: string;
    props?: ExploreContentProps;
  } = {},
) {
  renderInTestApp(
    <>
      <ExploreContent {...options.props} />
      <Address />
    </>,
    {
      apis: [[mlopsApiRef, fakeMlopsApi(data)], mockApis.permission()],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/sources': sourcesRouteRef,
      },
      initialRouteEntries: [`/${options.address ?? ''}`],
    },
  );
}

const titles = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map(row => within(row).getAllByRole('link')[0].textContent);

const address = () =>
  new URLSearchParams(screen.getByLabelText('address').textContent ?? '');

const facet = (name: string) => screen.getByRole('group', { name });

describe('Explore', () => {
  it('shows what people who do machine learning look for', async () => {
    render();
    const row = (
      await screen.findByRole('link', { name: 'churn-classifier' })
    ).closest('tr')!;
    expect(within(row).getByText('v12')).toBeInTheDocument();
    expect(within(row).getByText('@champion')).toBeInTheDocument();
    expect(within(row).getByText('0.9123')).toBeInTheDocument();
    expect(within(row).getByText('f1')).toBeInTheDocument();
    expect(within(row).getByText('Failed')).toBeInTheDocument();
    expect(within(row).getByText('Run failed')).toBeInTheDocument();
    expect(
      within(row).getByRole('link', { name: 'growth-ml' }),
    ).toHaveAttribute('href', '/catalog/default/group/growth-ml');
    expect(within(row).getByRole('img', { name: 'Model' })).toBeInTheDocument();
    expect(screen.getByText('3 entities')).toBeInTheDocument();
  });

  it('warns of owners that are missing or unknown', async () => {
    render();
    const unowned = await screen.findByRole('row', { name: /demand-forecast/ });
    expect(within(unowned).getAllByText('No owner')).not.toHaveLength(0);
    const unknown = screen.getByRole('row', { name: /customers/ });
    expect(
      within(unknown).getByTitle(/: The catalog does not know this owner\.$/),
    ).toHaveTextContent('somebody@example.com');
  });

  it('counts each kind and shows the one that is chosen', async () => {
    render();
    await userEvent.click(await screen.findByRole('tab', { name: 'Models2' }));
    await waitFor(() =>
      expect(titles()).toEqual(['churn-classifier', 'demand-forecast']),
    );
    expect(address().getAll('kind')).toEqual(['Model']);
    expect(screen.getByRole('tab', { name: 'Datasets1' })).toBeVisible();
  });

  it('filters by a facet, says so, and lets go of it', async () => {
    render();
    await screen.findByText('3 entities');
    await userEvent.click(
      within(facet('Type')).getByRole('checkbox', { name: /forecast/ }),
    );
    await waitFor(() => expect(titles()).toEqual(['demand-forecast']));
    expect(address().get('type')).toBe('forecast');
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Remove the filter Type: forecast',
      }),
    );
    await waitFor(() => expect(titles()).toHaveLength(3));
    expect(address().has('type')).toBe(false);
  });

  it('opens as the address says', async () => {
    render({ items }, { address: '?owner=&sort=title,desc&attention=unowned' });
    await screen.findByText('1 entity');
    expect(titles()).toEqual(['demand-forecast']);
    expect(
      within(facet('Needs attention')).getByRole('checkbox', {
        name: /No owner/,
      }),
    ).toBeChecked();
    expect(screen.getByRole('columnheader', { name: /Name/ })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
  });

  it('searches when the typing pauses, and clears everything at once', async () => {
    render({ items }, { address: '?tag=pii' });
    await screen.findByText('1 entity');
    // A pause between letters, as a busy machine makes it, ends the typing.
    await userEvent.type(screen.getByRole('searchbox'), 'nothing like it', {
      delay: null,
    });
    expect(await screen.findByText('Nothing matches')).toBeInTheDocument();
    expect(address().get('q')).toBe('nothing like it');
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Clear filters' })[0],
    );
    await screen.findByText('3 entities');
    expect(address().toString()).toBe('');
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  it('sorts by the header that is clicked', async () => {
    render();
    await screen.findByText('3 entities');
    expect(titles()).toEqual([
      'churn-classifier',
      'customers',
      'demand-forecast',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Name' }));
    await waitFor(() =>
      expect(titles()).toEqual([
        'demand-forecast',
        'customers',
        'churn-classifier',
      ]),
    );
    expect(address().get('sort')).toBe('title,desc');
  });

  it('draws a fraction of ten thousand, and tells assistive technology so', async () => {
    const explore = jest.fn(
      fakeMlopsApi({ items: manyExploreItems(10_000, NOW) }).explore,
    );
    render({ overrides: { explore } });
    await screen.findByText('10,000 entities');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '10001');
    expect(explore).toHaveBeenCalledWith(
      expect.objectContaining({ limit: 100, cursor: undefined }),
      expect.anything(),
    );
  });

  it('shows the columns and filters an adopter chose', async () => {
    render(
      { items },
      { props: { columns: ['name', 'platform'], facets: ['lifecycle'] } },
    );
    await screen.findByText('3 entities');
    expect(
      screen.getAllByRole('columnheader').map(cell => cell.textContent),
    ).toEqual(['Name', 'Platform']);
    expect(facet('Lifecycle')).toBeInTheDocument();
    expect(screen.queryByRole('group', { name: 'Type' })).toBeNull();
  });

  it('leads on when there is nothing at all', async () => {
    render({ items: [] });
    expect(
      await screen.findByText('No models, datasets or pipelines yet'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Connect a source' }),
    ).toHaveAttribute('href', '/sources');
  });

  it('says why the list is not there, and tries again', async () => {
    const explore = jest
      .fn(fakeMlopsApi({ items }).explore)
      .mockRejectedValueOnce(new TypeError('Failed to fetch'));
    render({ overrides: { explore } });
    expect(
      await screen.findByText('The registry does not answer'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('3 entities')).toBeInTheDocument();
  });

  it('says when the reader may not see it', async () => {
    const forbidden = Object.assign(new Error('no'), {
      name: 'NotAllowedError',
    });
    render({
      overrides: { explore: () => Promise.reject(forbidden) },
    });
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('shows markup of a source as text', async () => {
    const title = '<img src=x onerror=alert(1)>';
    render({
      items: [
        makeExploreItem({
          title,
          description: '<script>1</script>',
          tags: [title],
        }),
      ],
    });
    expect(await screen.findByRole('link', { name: title })).toBeVisible();
    expect(screen.getByText('<script>1</script>')).toBeVisible();
  });
});
