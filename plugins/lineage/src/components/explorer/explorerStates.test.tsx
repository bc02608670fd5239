import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  currentAddress,
  renderLineage,
} from '../../__testUtils__/renderLineage';
import { churn, churnLineage, fakeLineageApi } from '../../fixtures';
import { LineageExplorer } from './LineageExplorer';

const ADDRESS = `/?node=${encodeURIComponent(churn.model.id)}&view=table`;
const failure = (name: string, statusCode: number) =>
  Object.assign(new Error('the database is starting'), { name, statusCode });

describe('the states of the graph', () => {
  it('says that it is loading', async () => {
    renderLineage(<LineageExplorer />, {
      address: ADDRESS,
      api: { getGraph: () => new Promise(() => {}) },
    });
    expect(
      await screen.findByRole('progressbar', { name: 'Loading' }),
    ).toBeInTheDocument();
  });

  it('says what failed and asks again', async () => {
    const good = fakeLineageApi(churnLineage);
    const getGraph = jest
      .fn(good.getGraph)
      .mockRejectedValueOnce(failure('ServiceUnavailableError', 503));
    renderLineage(<LineageExplorer />, { address: ADDRESS, api: { getGraph } });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Lineage does not answer');
    expect(alert).toHaveTextContent(
      'What lineage said: the database is starting',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('table', { name: '6 nodes' }),
    ).toBeInTheDocument();
  });

  it('tells what may not be seen from what failed', async () => {
    renderLineage(<LineageExplorer />, {
      address: ADDRESS,
      api: { getGraph: () => Promise.reject(failure('NotAllowedError', 403)) },
    });
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });

  it('says how to get lineage where there is none', async () => {
    renderLineage(<LineageExplorer direction="upstream" />, {
      address: `/?node=${encodeURIComponent(churn.job.id)}`,
    });
    expect(
      await screen.findByText(/OpenLineage events that name it/),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Look in both directions' }),
    );
    expect(currentAddress().get('direction')).toBe('both');
  });

  it('keeps the graph when one node could not be opened, and asks again', async () => {
    const good = fakeLineageApi(churnLineage);
    let fail = true;
    renderLineage(<LineageExplorer />, {
      address: `${ADDRESS}&open=d-${encodeURIComponent(churn.customers.id)}`,
      api: {
        getGraph: query =>
          fail && query.depth === 1
            ? Promise.reject(failure('ServiceUnavailableError', 503))
            : good.getGraph(query),
      },
    });
    expect(
      await screen.findByText(/Neighbours of customers could not be loaded/),
    ).toBeInTheDocument();
    fail = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('table', { name: '7 nodes' }),
    ).toBeInTheDocument();
  });
});
