import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  churnModel,
  currentAddress,
  renderLineage,
} from '../../__testUtils__/renderLineage';
import { churn } from '../../fixtures';
import { LineageExplorer } from './LineageExplorer';

const MODEL = encodeURIComponent('model:default/churn');
const nodesTable = (name = /^\d+ nodes?$/) =>
  screen.findByRole('table', { name });

/** Names in the first column of a table, in the order of its rows. */
function namesIn(table: HTMLElement): string[] {
  return within(table)
    .getAllByRole('rowheader')
    .map(cell => within(cell).getByRole('button').textContent ?? '');
}

describe('choosing what to look at', () => {
  it('explains the page, offers what is yours, and finds by keyboard alone', async () => {
    renderLineage(<LineageExplorer />, {
      entities: [
        {
          ...churnModel,
          relations: [{ type: 'ownedBy', targetRef: 'user:default/guest' }],
        },
      ],
      address: '/?view=table',
    });
    expect(screen.getByText('What do you want to trace?')).toBeInTheDocument();
    expect(
      await screen.findByRole('button', { name: 'churn' }),
    ).toBeInTheDocument();

    const field = screen.getByRole('combobox', {
      name: 'Dataset, model, job or endpoint',
    });
    // All letters at once: a pause between two of them would make a list for
    // the first ones, and another in its place.
    await userEvent.type(field, 'churn', { delay: null });
    const list = await screen.findByRole('listbox', { name: 'Found' });
    const options = await within(list).findAllByRole('option');
    expect(options[0]).toHaveTextContent('Churn');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(options[0]).toHaveAttribute('aria-selected', 'true');
    expect(field).toHaveAttribute('aria-activedescendant', options[0].id);
    await userEvent.keyboard('{Enter}');
    await nodesTable();
    expect(currentAddress().get('node')).toBe(churn.model.id);
  });

  it('says when nothing is named like that', async () => {
    renderLineage(<LineageExplorer />);
    await userEvent.type(
      screen.getByRole('combobox', { name: /Dataset, model/ }),
      'zebra',
    );
    expect(
      await screen.findByText('Nothing is named like that'),
    ).toBeInTheDocument();
    expect(
      within(screen.getByRole('listbox')).queryByRole('option'),
    ).toBeNull();
  });
});

describe('the graph as a table', () => {
  it('has the nodes and the edges, with what marks them in words', async () => {
    renderLineage(<LineageExplorer />, {
      address: `/?entity=${MODEL}&view=table`,
    });
    const nodes = await nodesTable();
    expect(namesIn(nodes)).toEqual([
      'Churn',
      'customers',
      'survey',
      'Not visible to you',
      'customers_raw',
      'churn-api',
    ]);
    const edges = screen.getByRole('table', { name: '5 edges' });
    expect(
      within(edges).getByRole('row', {
        name: /survey Model Churn.*Declared only/,
      }),
    ).toBeInTheDocument();
    expect(
      within(edges).getByRole('row', {
        name: /customers Model Churn.*churn\.train/,
      }),
    ).toBeInTheDocument();
  });

  it('is sorted by a header, by keyboard too', async () => {
    renderLineage(<LineageExplorer />, {
      address: `/?entity=${MODEL}&view=table`,
    });
    const nodes = await nodesTable();
    const header = within(nodes).getByRole('columnheader', { name: 'Name' });
    within(header).getByRole('button').focus();
    await userEvent.keyboard('{Enter}');
    expect(header).toHaveAttribute('aria-sort', 'ascending');
    expect(namesIn(nodes)[0]).toBe('Churn');
    await userEvent.keyboard('{Enter}');
    expect(namesIn(nodes)[0]).toBe('survey');
  });

  it('opens the neighbours of one node alone, and remembers it in the address', async () => {
    renderLineage(<LineageExplorer />, {
      address: `/?entity=${MODEL}&view=table`,
    });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Show 1 downstream of customers',
      }),
    );
    await nodesTable(/^7 nodes$/);
    expect(
      screen.getByRole('button', { name: 'Churn, old' }),
    ).toBeInTheDocument();
    expect(currentAddress().getAll('open')).toEqual([
      `d-${churn.customers.id}`,
    ]);
    expect(
      screen.getByRole('row', { name: /customers Model Churn, old.*Stale/ }),
    ).toBeInTheDocument();
  });

  it('opens no more than the first levels by itself, and says so', async () => {
    renderLineage(<LineageExplorer depth={1} />, {
      address: `/?entity=${MODEL}&view=table`,
    });
    await nodesTable(/^5 nodes$/);
    expect(screen.getByText(/Not everything is shown/)).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'One level more' }),
    );
    await nodesTable(/^6 nodes$/);
    expect(currentAddress().get('depth')).toBe('2');
  });

  it('offers more nodes when there were too many', async () => {
    renderLineage(<LineageExplorer limit={2} />, {
      address: `/?entity=${MODEL}&view=table`,
    });
    await nodesTable(/^2 nodes$/);
    expect(screen.getByText(/The first 2 nodes are here/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show 50 more' }));
    await nodesTable(/^6 nodes$/);
  });

  it('shows jobs between when asked to', async () => {
    renderLineage(<LineageExplorer />, {
      address: `/?entity=${MODEL}&view=table`,
    });
    await nodesTable();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Show jobs' }));
    expect(
      await screen.findByRole('button', { name: 'churn.train' }),
    ).toBeInTheDocument();
    expect(currentAddress().get('jobs')).toBe('shown');
  });

  it('puts nodes of one owner together, and shows them apart again', async () => {
    renderLineage(<LineageExplorer />, {
      address: `/?entity=${MODEL}&view=table&rollUp=type`,
    });
    const nodes = await nodesTable();
    expect(namesIn(nodes)).toContain('dataset (3)');
    await userEvent.click(
      within(nodes).getByRole('button', { name: 'dataset (3)' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show them without groups' }),
    );
    await nodesTable(/^6 nodes$/);
    expect(currentAddress().get('rollUp')).toBeNull();
  });
});

describe('the panels', () => {
  it('tells all that is known of a node, and takes the focus', async () => {
    renderLineage(<LineageExplorer />, {
      address: `/?entity=${MODEL}&view=table`,
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'customers' }),
    );
    const panel = await screen.findByRole('region', {
      name: 'Details of customers',
    });
    await waitFor(() => expect(panel).toHaveFocus());
    for (const text of [
      'Everybody who bought something',
      'Left in 90 d',
      'not_null',
      'postgres://crm:5432 · crm.public.customers',
      'Failed: 0 / –',
    ]) {
      expect(await within(panel).findByText(text)).toBeInTheDocument();
    }
    expect(
      within(panel).getByRole('button', { name: 'Open its page' }),
    ).toHaveAttribute('href', '/catalog/default/dataset/customers');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(panel).not.toBeInTheDocument());
    expect(currentAddress().get('selected')).toBeNull();
  });

  it('explains a node without a name, and asks nothing about it', async () => {
    const getNode = jest.fn();
    renderLineage(<LineageExplorer />, {
      address: `/?entity=${MODEL}&view=table`,
      api: { getNode },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Not visible to you' }),
    );
    expect(
      await screen.findByText(/Something is here that you may not read/),
    ).toBeInTheDocument();
    expect(getNode).not.toHaveBeenCalled();
  });

  it('says who says that an edge is there', async () => {
    renderLineage(<LineageExplorer />, {
      address: `/?entity=${MODEL}&view=table`,
    });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Details of the edge from survey to Churn',
      }),
    );
    const panel = await screen.findByRole('region', {
      name: 'Details of the edge from survey to Churn',
    });
    expect(
      await within(panel).findByText('Declared in the catalog by'),
    ).toBeInTheDocument();
    expect(within(panel).getByText(/no run has shown it/)).toBeInTheDocument();
  });

  it('makes a node the start, which "back" undoes', async () => {
    renderLineage(<LineageExplorer about="model:default/churn" />, {
      address: '/?view=table',
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'customers' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Start from here' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Back to this entity' }),
    );
    await nodesTable(/^6 nodes$/);
    expect(currentAddress().get('node')).toBeNull();
  });
});

describe('the path between two nodes', () => {
  it('is chosen at its ends and told step by step', async () => {
    renderLineage(<LineageExplorer />, {
      address: `/?entity=${MODEL}&view=table`,
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'customers_raw' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Path from here' }),
    );
    expect(screen.getByText(/Choose where the path ends/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'churn-api' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Path to here' }),
    );
    const steps = await screen.findByRole('list', {
      name: 'Steps of the path',
    });
    expect(
      within(steps)
        .getAllByRole('listitem')
        .map(step => step.textContent),
    ).toEqual(['customers_raw', 'customers', 'Churn', 'churn-api']);
    expect(screen.getByText(/1 path of 3 steps/)).toBeInTheDocument();
    expect(screen.getAllByText('On the path')).toHaveLength(4);
  });

  it('says that there is none, and offers the other way round', async () => {
    renderLineage(<LineageExplorer />, {
      address: `/?entity=${MODEL}&view=table&from=${encodeURIComponent(churn.endpoint.id)}&to=${encodeURIComponent(churn.raw.id)}`,
    });
    expect(
      await screen.findByText(
        /There is no path from churn-api to customers_raw/,
      ),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Swap the ends' }),
    );
    expect(
      await screen.findByRole('list', { name: 'Steps of the path' }),
    ).toBeInTheDocument();
  });
});

describe('a link', () => {
  it('brings everything back: opened, folded, selected, found', async () => {
    const parameters = new URLSearchParams([
      ['entity', 'model:default/churn'],
      ['view', 'table'],
      ['open', `d-${churn.customers.id}`],
      ['close', `d-${churn.model.id}`],
      ['selected', churn.customers.id],
      ['find', 'churn'],
    ]);
    renderLineage(<LineageExplorer />, { address: `/?${parameters}` });
    const nodes = await nodesTable(/^6 nodes$/);
    expect(namesIn(nodes)).toContain('Churn, old');
    expect(namesIn(nodes)).not.toContain('churn-api');
    expect(
      await screen.findByRole('region', { name: 'Details of customers' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('searchbox')).toHaveValue('churn');
    expect(screen.getByText('2 matches')).toBeInTheDocument();
    expect(screen.getByText(/1 node is folded/)).toBeInTheDocument();
  });
});
