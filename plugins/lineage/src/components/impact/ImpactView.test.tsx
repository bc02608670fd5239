import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  currentAddress,
  renderLineage,
} from '../../__testUtils__/renderLineage';
import {
  churn,
  churnLineage,
  fakeLineageApi,
  makeEdge,
  makeNode,
} from '../../fixtures';
import { LineageExplorer } from '../explorer/LineageExplorer';
import { impactCsv } from './impactCsv';

const CUSTOMERS = encodeURIComponent(churn.customers.id);
const ADDRESS = `/?node=${CUSTOMERS}&show=impact`;
const list = () => screen.findByRole('table', { name: 'Affected' });

describe('impact', () => {
  it('lists what depends on it, level by level, with owners', async () => {
    renderLineage(<LineageExplorer />, { address: ADDRESS });
    expect(
      await screen.findByText('What depends on customers'),
    ).toBeInTheDocument();
    const table = await list();
    const rows = within(table)
      .getAllByRole('row')
      .slice(1)
      .map(row => row.textContent);
    expect(rows[0]).toBe('1 level away');
    expect(rows[1]).toMatch(/Churn.*insight.*production/);
    expect(rows[3]).toBe('2 levels away');
    expect(rows[4]).toMatch(/churn-api.*platform/);
  });

  it('counts by kind and by owner, in figures', async () => {
    renderLineage(<LineageExplorer />, { address: ADDRESS });
    const kinds = await screen.findByRole('table', { name: 'By kind' });
    expect(
      within(kinds).getByRole('row', { name: 'Models 2' }),
    ).toBeInTheDocument();
    const owners = screen.getByRole('table', { name: 'By owner' });
    expect(
      within(owners).getByRole('row', { name: 'No owner 1' }),
    ).toBeInTheDocument();
  });

  it('is narrowed to types and grouped by owner, in an address to share', async () => {
    renderLineage(<LineageExplorer />, { address: ADDRESS });
    await list();
    await userEvent.click(screen.getByRole('button', { name: 'Endpoints' }));
    const table = await list();
    expect(within(table).queryByText('Churn')).toBeNull();
    expect(within(table).getByText('churn-api')).toBeInTheDocument();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Group by' }),
      'owner',
    );
    expect(currentAddress().get('groupBy')).toBe('owner');
    expect(currentAddress().getAll('type')).toEqual(['endpoint']);
  });

  it('asks for one version when one is chosen', async () => {
    const good = fakeLineageApi(churnLineage);
    const getImpact = jest.fn(good.getImpact);
    renderLineage(<LineageExplorer />, {
      address: ADDRESS,
      api: { getImpact },
    });
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'Version' }),
      '11',
    );
    await list();
    expect(getImpact).toHaveBeenLastCalledWith(
      expect.objectContaining({ version: '11' }),
      expect.anything(),
    );
    expect(currentAddress().get('version')).toBe('11');
  });

  it('shows a long list page by page', async () => {
    const many = Array.from({ length: 130 }, (_, n) =>
      makeNode({ name: `t${n}` }),
    );
    renderLineage(<LineageExplorer />, {
      address: ADDRESS,
      data: {
        nodes: [churn.customers, ...many],
        edges: many.map(node => makeEdge(churn.customers, node)),
      },
    });
    const table = await list();
    expect(within(table).getAllByRole('rowheader')).toHaveLength(50);
    const next = () => screen.getByRole('button', { name: 'Next page' });
    await userEvent.click(next());
    await userEvent.click(next());
    expect(await screen.findByText('101–130 of 130')).toBeInTheDocument();
    expect(next()).toBeDisabled();
  });

  it('says why there are no totals', async () => {
    const good = fakeLineageApi(churnLineage);
    renderLineage(<LineageExplorer />, {
      address: ADDRESS,
      api: {
        getImpact: async query => {
          const { totals, totalItems, ...page } = await good.getImpact(query);
          return page;
        },
      },
    });
    expect(await screen.findByText(/Totals are not given/)).toBeInTheDocument();
  });

  it('says that nothing depends on it', async () => {
    renderLineage(<LineageExplorer />, {
      address: `/?node=${encodeURIComponent(churn.endpoint.id)}&show=impact`,
    });
    expect(
      await screen.findByText('Nothing depends on it'),
    ).toBeInTheDocument();
  });

  it('is a file of all pages', async () => {
    const many = Array.from({ length: 450 }, (_, n) =>
      makeNode({ name: `t${n}` }),
    );
    const api = fakeLineageApi({
      nodes: [churn.customers, ...many],
      edges: many.map(node => makeEdge(churn.customers, node)),
    });
    const file = await impactCsv({
      api,
      query: { root: { node: churn.customers.id } },
      signal: new AbortController().signal,
    });
    const text = await file.text();
    expect(text.trim().split('\r\n')).toHaveLength(451);
    expect(text).toContain('dataset,t449,warehouse,t449,,,,1,false');
  });
});
