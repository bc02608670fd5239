import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  currentAddress,
  renderLineage,
} from '../../__testUtils__/renderLineage';
import { churn, churnLineage, fakeLineageApi } from '../../fixtures';
import { LineageExplorer } from '../explorer/LineageExplorer';

const list = () => screen.findByRole('table', { name: 'Edges' });

describe('drift', () => {
  it('lists edges on which declarations and runs disagree, and what to mend', async () => {
    renderLineage(<LineageExplorer />, { address: '/?show=drift' });
    const table = await list();
    expect(
      within(table).getByRole('row', {
        name: /survey.*Churn.*Declared, not observed.*the declaration is old/,
      }),
    ).toBeInTheDocument();
    expect(
      within(table).getByRole('row', { name: /customers.*Churn, old.*Stale/ }),
    ).toBeInTheDocument();
  });

  it('is narrowed to a signal, in an address to share', async () => {
    renderLineage(<LineageExplorer />, { address: '/?show=drift' });
    await list();
    await userEvent.click(screen.getByRole('button', { name: 'Stale' }));
    expect(
      within(await list()).queryByText('Declared, not observed'),
    ).toBeNull();
    expect(currentAddress().getAll('signal')).toEqual(['stale']);
  });

  it('leads to the edge in the graph', async () => {
    renderLineage(<LineageExplorer />, {
      address: '/?show=drift&view=table',
    });
    await list();
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Show in the graph: from survey to Churn',
      }),
    );
    expect(
      await screen.findByRole('region', {
        name: 'Details of the edge from survey to Churn',
      }),
    ).toBeInTheDocument();
    expect(currentAddress().get('node')).toBe(churn.model.id);
  });

  it('is of the entity alone in its tab', async () => {
    renderLineage(<LineageExplorer about="dataset:default/survey" />, {
      address: '/?show=drift',
    });
    const table = await list();
    expect(within(table).getAllByRole('rowheader')).toHaveLength(1);
  });

  it('fills a page of its own from short pages of the server', async () => {
    const good = fakeLineageApi(churnLineage);
    renderLineage(<LineageExplorer />, {
      address: '/?show=drift',
      api: { listDrift: query => good.listDrift({ ...query, limit: 1 }) },
    });
    expect(
      await screen.findByRole('row', { name: /customers.*Churn, old.*Stale/ }),
    ).toBeInTheDocument();
    expect(
      within(await list()).getByRole('row', { name: /survey.*Churn/ }),
    ).toBeInTheDocument();
  });

  it('says that they agree', async () => {
    renderLineage(<LineageExplorer />, {
      address: '/?show=drift',
      data: { nodes: [churn.model], edges: [] },
    });
    expect(await screen.findByText('They agree')).toBeInTheDocument();
  });
});
