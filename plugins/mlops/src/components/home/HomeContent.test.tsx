import { identityApiRef } from '@backstage/core-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type { MlopsApi } from '@waymark/plugin-mlops-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mlopsApiRef } from '../../api';
import {
  exploreInMemory,
  fakeMlopsApi,
  makeExploreItem,
  makeSource,
  type FakeMlopsData,
} from '../../fixtures';
import { exploreRouteRef, sourcesRouteRef } from '../../routes';
import { parseExploreState } from '../explore/state/exploreState';
import { HomeContent } from './HomeContent';

const items = [
  makeExploreItem({
    title: 'churn',
    lifecycle: 'production',
    owner: 'group:default/growth',
    latestVersion: { version: '2', aliases: ['champion'] },
    headlineMetric: { name: 'auc', value: 0.78 },
    lastRun: { state: 'failed', at: '2026-03-01T12:00:00Z' },
    attention: ['failed-run', 'drift'],
    updatedAt: '2026-03-01T12:00:00Z',
  }),
  makeExploreItem({
    title: 'experiment',
    lifecycle: 'experimental',
    attention: ['unowned'],
    updatedAt: '2026-03-02T12:00:00Z',
  }),
  makeExploreItem({
    kind: 'Dataset',
    title: 'customers',
    owner: 'user:default/lena',
    attention: ['stale'],
  }),
  ...['a', 'b', 'c', 'd'].map(name =>
    makeExploreItem({
      kind: 'Pipeline',
      title: `orphan-${name}`,
      attention: ['unowned'],
    }),
  ),
];

const lena = {
  getProfileInfo: async () => ({ displayName: 'Lena Hoffmann' }),
  getBackstageIdentity: async () => ({
    type: 'user' as const,
    userEntityRef: 'user:default/lena',
    ownershipEntityRefs: ['user:default/lena', 'group:default/growth'],
  }),
  getCredentials: async () => ({}),
  signOut: async () => {},
};

function render(
  data: FakeMlopsData = { items, sources: [makeSource()] },
  options: {
    identity?: Partial<typeof lena>;
    api?: Partial<MlopsApi>;
  } = {},
) {
  const { identity, api } = options;
  renderInTestApp(<HomeContent />, {
    apis: [
      [mlopsApiRef, fakeMlopsApi({ ...data, overrides: api })],
      [identityApiRef, { ...lena, ...identity }],
      mockApis.permission(),
    ],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/explore': exploreRouteRef,
      '/sources': sourcesRouteRef,
    },
  });
}

const panel = (name: string) => screen.findByRole('region', { name });

/** What a link asks of Explore. */
function asked(link: HTMLElement): [string, string][] {
  const url = new URL(link.getAttribute('href')!, 'http://localhost');
  expect(url.pathname).toBe('/explore');
  return [...url.searchParams];
}

describe('the home page', () => {
  it('greets the reader by name', async () => {
    render();
    expect(
      await screen.findByRole('heading', { name: 'Hello, Lena Hoffmann' }),
    ).toBeInTheDocument();
  });

  it.each([
    ['2 Models', 'Model'],
    ['1 Dataset', 'Dataset'],
    ['4 Pipelines', 'Pipeline'],
  ])('counts %s and leads to them', async (name, kind) => {
    render();
    expect(asked(await screen.findByRole('link', { name }))).toEqual([
      ['kind', kind],
    ]);
  });

  it('lists the models in production: whose, which version, how good, last run', async () => {
    render();
    const list = within(await panel('Models in production'));
    expect(await list.findByRole('link', { name: 'churn' })).toHaveAttribute(
      'href',
      '/catalog/default/model/churn',
    );
    expect(list.getAllByRole('listitem')).toHaveLength(1);
    for (const text of ['v2', '@champion', '0.78', 'auc', 'Failed']) {
      expect(list.getByText(text)).toBeInTheDocument();
    }
    expect(list.getByRole('link', { name: 'growth' })).toBeInTheDocument();
    expect(asked(list.getByRole('link', { name: 'See 1' }))).toEqual([
      ['kind', 'Model'],
      ['lifecycle', 'production'],
      ['sort', 'lastRun,desc'],
    ]);
  });

  it('groups what needs attention by reason, each number with its list', async () => {
    render();
    const attention = within(await panel('Needs attention'));
    const failed = await attention.findByRole('link', {
      name: 'Run failed: see all 1',
    });
    expect(asked(failed)).toEqual([['attention', 'failed-run']]);
    const unowned = attention.getByRole('link', {
      name: 'No owner: see all 5',
    });
    expect(asked(unowned)).toEqual([['attention', 'unowned']]);
    expect(attention.getByText('and 2 more')).toBeInTheDocument();
    expect(
      asked(attention.getByRole('link', { name: 'Stale: see all 1' })),
    ).toEqual([['attention', 'stale']]);
    expect(attention.getAllByRole('link', { name: 'churn' })).toHaveLength(2);
  });

  it('shows what the reader or a team of theirs owns', async () => {
    render();
    const yours = within(await panel('Yours'));
    await yours.findByRole('link', { name: 'churn' });
    expect(yours.getByRole('link', { name: 'customers' })).toBeInTheDocument();
    expect(yours.getAllByRole('listitem')).toHaveLength(2);
    expect(
      yours.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual([
      expect.stringContaining('owned by growth'),
      expect.stringContaining('owned by you'),
    ]);
    expect(asked(yours.getByRole('link', { name: 'See all 2' }))).toEqual([
      ['owner', 'user:default/lena'],
      ['owner', 'group:default/growth'],
      ['sort', 'updatedAt,desc'],
    ]);
  });

  it('shows what changed last, and nothing that never did', async () => {
    render();
    const recent = within(await panel('Recently changed'));
    expect(
      recent
        .getAllByRole('listitem')
        .map(entry => within(entry).getByRole('link').textContent),
    ).toEqual(['experiment', 'churn']);
  });

  it('says how the sources stand, to those who may know', async () => {
    render({
      items,
      sources: [makeSource({ title: 'MLflow', state: 'failing', problems: 3 })],
    });
    const sources = within(await panel('Sources'));
    expect(await sources.findByText('Failing')).toBeInTheDocument();
    expect(sources.getByText('3 problems')).toBeInTheDocument();
    expect(sources.getByRole('link', { name: 'All sources' })).toHaveAttribute(
      'href',
      '/sources',
    );
  });

  it('leads from every number to a list of as many', async () => {
    render();
    await within(await panel('Yours')).findByRole('link', {
      name: 'See all 2',
    });
    await within(await panel('Needs attention')).findByText('and 2 more');
    await within(await panel('Models in production')).findByText('v2');
    const numbered = screen
      .getAllByRole('link')
      .filter(link => link.getAttribute('href')?.startsWith('/explore?'))
      .map(link => ({
        name: link.getAttribute('aria-label') ?? link.textContent ?? '',
        state: parseExploreState(new URLSearchParams(asked(link))),
      }))
      .filter(({ name }) => /\d/.test(name));
    expect(numbered.map(({ name }) => name)).toEqual([
      '2 Models',
      '1 Dataset',
      '4 Pipelines',
      'See 1',
      'See all 7',
      'Run failed: see all 1',
      'Drift: see all 1',
      'Stale: see all 1',
      'No owner: see all 5',
      'and 2 more: No owner',
      'See all 2',
    ]);
    for (const { name, state } of numbered) {
      const number = Number(/\d+/.exec(name));
      const shown = name.startsWith('and ') ? 3 : 0;
      expect([name, exploreInMemory(items, state).totalItems]).toEqual([
        name,
        number + shown,
      ]);
    }
  });

  it('asks only for Explore pages and the sources', async () => {
    const api = fakeMlopsApi({ items, sources: [makeSource()] });
    const explore = jest.fn(api.explore);
    render({ items, sources: [makeSource()] }, { api: { explore } });
    await within(await panel('Yours')).findByRole('link', { name: 'churn' });
    await within(await panel('Needs attention')).findByText('Drift');
    await within(await panel('Models in production')).findByText('v2');
    expect(explore).toHaveBeenCalledTimes(4);
  });

  it('says that all is well', async () => {
    render({ items: [makeExploreItem({ owner: 'group:default/growth' })] });
    expect(
      await screen.findByText('Nothing needs attention'),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('No model is in production'),
    ).toBeInTheDocument();
  });

  it('names the first two steps where there is nothing', async () => {
    render({ items: [] });
    const steps = within(
      await panel('Nothing here yet. Two steps to the first model'),
    );
    expect(steps.getByText('Declare what you have')).toBeInTheDocument();
    expect(steps.getByText(/kind: Model/)).toBeInTheDocument();
    expect(
      steps.getByRole('link', { name: 'How the sources stand' }),
    ).toHaveAttribute('href', '/sources');
    expect(screen.queryByText('Models in production')).not.toBeInTheDocument();
  });

  it('shows a list to readers it may not count for', async () => {
    const api = fakeMlopsApi({ items });
    render(
      { items },
      {
        api: {
          explore: async (...call) => {
            const { totalItems: _, ...page } = await api.explore(...call);
            return {
              ...page,
              facets: {
                kind: [],
                type: [],
                lifecycle: [],
                owner: [],
                system: [],
                platform: [],
                tag: [],
                source: [],
                attention: [],
              },
            };
          },
        },
      },
    );
    expect(
      await screen.findByRole('link', { name: 'See all Models' }),
    ).toBeInTheDocument();
    const attention = within(await panel('Needs attention'));
    expect(
      await attention.findByRole('link', { name: 'No owner: see all 5' }),
    ).toBeInTheDocument();
  });

  it('works for somebody whom the app cannot name', async () => {
    render(undefined, {
      identity: {
        getBackstageIdentity: async () => {
          throw new Error('no identity');
        },
      },
    });
    expect(
      await screen.findByRole('heading', { name: 'Hello' }),
    ).toBeInTheDocument();
    expect(await screen.findByText('You own nothing here')).toBeInTheDocument();
  });

  it('says what went wrong and tries again', async () => {
    const { explore } = fakeMlopsApi({ items });
    const failing = jest
      .fn(explore)
      .mockRejectedValueOnce(new Error('no route to the database'));
    render({ items }, { api: { explore: failing } });
    await screen.findByText(/no route to the database/);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await panel('Models in production')).toBeInTheDocument();
  });

  it('says that the reader lacks a permission', async () => {
    render(
      {},
      {
        api: {
          explore: async () => {
            throw new NotAllowedError('not allowed');
          },
        },
      },
    );
    await waitFor(() =>
      expect(screen.getByText('You may not see this')).toBeInTheDocument(),
    );
  });
});
