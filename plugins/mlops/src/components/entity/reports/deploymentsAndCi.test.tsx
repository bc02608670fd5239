import { screen } from '@testing-library/react';
import type { EntityOverview } from '@waymark/plugin-mlops-common';
import {
  makeDeployment,
  makeModel,
  makeModelOverview,
  makeOverview,
} from '../../../fixtures';
import { renderOnEntityPage } from '../__testUtils__/renderOnEntityPage';
import { CiCard } from './CiCard';
import { DeploymentsCard } from './DeploymentsCard';

const experiment = makeModel({ spec: { lifecycle: 'experimental' } });

/** An API whose overview is answered, and a way to know that it was. */
function answering(overview: Partial<EntityOverview>) {
  const getOverview = jest.fn(async () => makeOverview(overview));
  return { getOverview };
}

describe('the card of deployments', () => {
  it('says which version serves where, since when, by whom', async () => {
    renderOnEntityPage(<DeploymentsCard />, {
      entity: makeModel(),
      api: answering({
        model: makeModelOverview({
          serving: [
            makeDeployment({
              version: '2',
              endpoint: 'https://models.example.com/churn',
              by: 'user:default/jonas',
              region: 'eu-central',
            }),
          ],
        }),
      }),
    });
    expect(
      await screen.findByText('Version 2 in production'),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('link').map(link => link.getAttribute('href')),
    ).toEqual([
      'https://models.example.com/churn',
      '/catalog/default/user/jonas',
    ]);
    expect(screen.getByText(/eu-central/)).toBeInTheDocument();
  });

  it('misses a deployment of what is said to be in production', async () => {
    renderOnEntityPage(<DeploymentsCard />, {
      entity: makeModel(),
      api: answering({ model: makeModelOverview() }),
    });
    expect(
      await screen.findByText('No deployment recorded'),
    ).toBeInTheDocument();
  });

  it('is absent where nobody expects a deployment', async () => {
    const api = answering({ model: makeModelOverview() });
    renderOnEntityPage(
      <>
        <DeploymentsCard />
        <p>the rest of the page</p>
      </>,
      { entity: experiment, api },
    );
    await screen.findByText('the rest of the page');
    expect(api.getOverview).toHaveBeenCalled();
    expect(screen.queryByText('Deployments')).not.toBeInTheDocument();
  });

  it('says that it failed even where nobody expected anything', async () => {
    renderOnEntityPage(<DeploymentsCard />, {
      entity: experiment,
      api: {
        getOverview: async () => {
          throw new Error('no route to the database');
        },
      },
    });
    expect(
      await screen.findByText(/no route to the database/),
    ).toBeInTheDocument();
  });
});

describe('the card of CI', () => {
  it('says how the newest run of each branch ended', async () => {
    renderOnEntityPage(<CiCard />, {
      entity: makeModel(),
      api: answering({
        ci: [
          {
            provider: 'github',
            state: 'failed',
            branch: 'main',
            at: '2026-03-01T00:00:00Z',
            url: 'https://ci.example.com/1',
            tests: { passed: 3, failed: 1, skipped: 0 },
            source: { id: 'repository' },
          },
          {
            provider: 'github',
            state: 'passed',
            branch: 'main',
            at: '2026-02-01T00:00:00Z',
            source: { id: 'repository' },
          },
        ],
      }),
    });
    expect(await screen.findByText('Failed')).toBeInTheDocument();
    expect(screen.queryByText('Passed')).not.toBeInTheDocument();
    expect(
      screen.getByText('3 tests passed, 1 failed, 0 skipped'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /^github/ })).toHaveAttribute(
      'href',
      'https://ci.example.com/1',
    );
  });
});

it('asks once for both cards', async () => {
  const api = answering({ model: makeModelOverview() });
  renderOnEntityPage(
    <>
      <DeploymentsCard />
      <CiCard />
    </>,
    { entity: makeModel(), api },
  );
  await screen.findByText('No deployment recorded');
  expect(api.getOverview).toHaveBeenCalledTimes(1);
});
