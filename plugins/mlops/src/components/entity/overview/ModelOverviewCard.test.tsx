import { NotAllowedError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  makeDeployment,
  makeExploreItem,
  makeModel,
  makeVersion,
  pageOf,
} from '../../../fixtures';
import { renderOnEntityPage } from '../__testUtils__/renderOnEntityPage';
import { ModelOverviewCard } from './ModelOverviewCard';

const owned = [{ type: 'ownedBy', targetRef: 'group:default/growth' }];

const item = makeExploreItem({
  entityRef: 'model:default/churn',
  title: 'churn',
  owner: 'group:default/growth',
  headlineMetric: { name: 'roc_auc', value: 0.78271 },
  lastRun: { state: 'failed', at: '2026-03-01T12:00:00Z' },
  attention: ['failed-run', 'drift'],
});

const api = {
  getModelVersions: async () =>
    pageOf([
      makeVersion({ version: '4' }),
      makeVersion({ version: '2', aliases: ['champion'] }),
    ]),
  getDeployments: async () =>
    pageOf([
      makeDeployment({
        version: '2',
        endpoint: 'component:default/churn-service',
      }),
    ]),
};

const fact = (label: string) =>
  screen.getByText(label, { selector: 'dt' }).parentElement!;

describe('the overview of a model', () => {
  it('says what it is for, who owns it, what serves and how it stands', async () => {
    renderOnEntityPage(<ModelOverviewCard />, {
      entity: makeModel({
        metadata: { description: 'Chance that a customer leaves.' },
        spec: { product: { problem: 'Leavers are noticed too late.' } },
        relations: owned,
      }),
      data: { items: [item] },
      api,
    });
    expect(
      await screen.findByText('Chance that a customer leaves.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Leavers are noticed too late.'),
    ).toBeInTheDocument();
    expect(
      within(fact('Owner')).getByRole('link', { name: /growth/ }),
    ).toHaveAttribute('href', '/catalog/default/group/growth');
    await within(fact('Current version')).findByText('@champion');
    expect(fact('Current version')).toHaveTextContent('v2');
    expect(fact('Current version')).not.toHaveTextContent('v4');
    expect(fact('Headline metric')).toHaveTextContent('0.7827');
    expect(fact('Last run')).toHaveTextContent('Failed');
    expect(fact('Served by')).toHaveTextContent('Version 2 in production');
    expect(
      within(fact('Served by')).getByRole('link', { name: /churn-service/ }),
    ).toBeInTheDocument();
    const reasons = screen.getByRole('list', { name: 'Needs attention' });
    expect(
      within(reasons)
        .getAllByRole('listitem')
        .map(reason => reason.textContent),
    ).toEqual([
      'Run failedThe last run failed.',
      'DriftThe last drift report crossed its threshold.',
    ]);
  });

  it('says that nobody owns it, and what to do', async () => {
    renderOnEntityPage(<ModelOverviewCard />, {
      entity: makeModel(),
      data: { items: [] },
      api: {
        getModelVersions: async () => pageOf([]),
        getDeployments: async () => pageOf([]),
      },
    });
    expect(await screen.findByText('Nobody owns this')).toBeInTheDocument();
    expect(fact('Owner')).toHaveTextContent('spec.owner');
    await waitFor(() =>
      expect(fact('Current version')).toHaveTextContent(
        'No version registered',
      ),
    );
    expect(fact('Served by')).toHaveTextContent('No deployment recorded');
    expect(fact('Headline metric')).toHaveTextContent('Nothing measured yet');
    expect(fact('Last run')).toHaveTextContent('No run recorded');
  });

  it('says which owner the catalog does not know', async () => {
    renderOnEntityPage(<ModelOverviewCard />, {
      entity: makeModel({ relations: owned }),
      data: { items: [{ ...item, ownerMissing: true }] },
      api,
    });
    expect(
      await screen.findByText('group:default/growth is not in the catalog'),
    ).toBeInTheDocument();
  });

  it('names the newest version where no alias points at one', async () => {
    renderOnEntityPage(<ModelOverviewCard />, {
      entity: makeModel(),
      data: { items: [item] },
      api: {
        ...api,
        getModelVersions: async () =>
          pageOf([
            makeVersion({ version: '4' }),
            makeVersion({ version: '3' }),
          ]),
      },
    });
    await screen.findByText('v4');
    expect(fact('Current version')).toHaveTextContent(
      'no alias points at a version',
    );
  });

  it('shows what it has when one call fails, and asks again', async () => {
    const getModelVersions = jest
      .fn()
      .mockRejectedValueOnce(new Error('the database is starting'))
      .mockImplementation(api.getModelVersions);
    renderOnEntityPage(<ModelOverviewCard />, {
      entity: makeModel(),
      data: { items: [item] },
      api: { ...api, getModelVersions },
    });
    await screen.findByText('Could not be loaded.');
    await within(fact('Headline metric')).findByText('0.7827');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('@champion')).toBeInTheDocument();
  });

  it('says where the reader lacks a permission', async () => {
    renderOnEntityPage(<ModelOverviewCard />, {
      entity: makeModel(),
      data: { items: [item] },
      api: {
        ...api,
        getDeployments: async () => {
          throw new NotAllowedError('not allowed');
        },
      },
    });
    expect(
      await within(fact('Served by')).findByText('You may not see this'),
    ).toBeInTheDocument();
  });
});
