import { renderInTestApp } from '@backstage/frontend-test-utils';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { LineageGraph as Answer } from '@waymark/plugin-lineage-common';
import { useState } from 'react';
import {
  groupGraph,
  jobGraph,
  layeredGraph,
  modelGraph,
  oddNamesGraph,
} from '../fixtures/graphs';
import { giveElementsASize } from './__testUtils__/giveElementsASize';
import { LineageGraph } from './LineageGraph';
import type { LineageGraphProps, NodeSide } from './types';

beforeAll(() => giveElementsASize());

/** The graph on a page that keeps what was folded and selected. */
function Page(props: Partial<LineageGraphProps> & { graph: Answer }) {
  const [collapsed, setCollapsed] = useState<NodeSide[]>([]);
  const [selected, setSelected] = useState(props.selected);
  return (
    <LineageGraph
      label="Lineage of it"
      {...props}
      selected={selected}
      collapsed={collapsed}
      onSelect={id => {
        setSelected(id);
        props.onSelect?.(id);
      }}
      onExpand={at => {
        setCollapsed(sides => sides.filter(side => side.node !== at.node));
        props.onExpand?.(at);
      }}
      onCollapse={at => setCollapsed(sides => [...sides, at])}
    />
  );
}

async function show(props: Partial<LineageGraphProps> & { graph: Answer }) {
  renderInTestApp(<Page {...props} />);
  const graph = await screen.findByRole('application', {
    name: 'Lineage of it',
  });
  // The library draws the nodes after its surface.
  await within(graph).findAllByRole('button', { pressed: false });
  return within(graph);
}

const model = () => screen.getByRole('button', { name: /^Model: Fraud/ });

describe('LineageGraph', () => {
  it('says of each node what is to be seen of it', async () => {
    const graph = await show({ graph: modelGraph() });
    expect(
      graph.getByRole('button', {
        name: 'Model: Fraud detection, risk, Start, production, 12 more downstream',
      }),
    ).toHaveTextContent('Fraud detection risk Start production');
    expect(
      graph.getByRole('button', {
        name: /Dataset: Chargebacks, warehouse, Dropped/,
      }),
    ).toHaveTextContent('Dropped');
    expect(await screen.findByRole('status')).toHaveTextContent(
      '5 nodes and 4 edges are shown.',
    );
  });

  it('says of each edge what it is and who says so', async () => {
    const graph = await show({ graph: modelGraph() });
    const edges = graph.getAllByRole('img', { name: / from .* to / });
    expect(edges.map(item => item.getAttribute('aria-label'))).toEqual([
      'Derivation from Payments to Fraud features, observed',
      'Derivation from Fraud features to Fraud detection, declared and observed',
      'Derivation from Chargebacks to Fraud detection, declared only',
      'Serving from Fraud detection to Fraud API, observed, stale',
    ]);
    const lines = edges.map(item =>
      item.querySelector('path')?.getAttribute('data-line'),
    );
    expect(lines).toEqual(['observed', 'observed', 'declared', 'stale']);
    expect(edges[3]).toHaveTextContent('Serves · Stale');
  });

  it('asks for neighbours, and shows that it does', async () => {
    const onExpand = jest.fn();
    const graph = modelGraph();
    await show({
      graph,
      onExpand,
      expanding: [{ node: graph.nodes[2].id, side: 'upstream' }],
    });
    fireEvent.click(
      screen.getByRole('button', {
        name: 'Show 12 more downstream of Fraud detection',
      }),
    );
    expect(onExpand).toHaveBeenCalledWith({
      node: graph.root,
      side: 'downstream',
    });
    const busy = screen.getByRole('button', {
      name: 'Show 3 more upstream of Payments',
    });
    expect(busy).toHaveAttribute('aria-busy', 'true');
    fireEvent.click(busy);
    expect(onExpand).toHaveBeenCalledTimes(1);
  });

  it('folds a side away and shows it again', async () => {
    await show({ graph: modelGraph() });
    fireEvent.click(
      screen.getByRole('button', {
        name: 'Fold 3 upstream of Fraud detection',
      }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: /^Dataset/ })).toBeNull(),
    );
    fireEvent.click(
      await screen.findByRole('button', {
        name: 'Show 2 more upstream of Fraud detection',
      }),
    );
    expect(
      await screen.findByRole('button', { name: /^Dataset: Payments/ }),
    ).toBeInTheDocument();
  });

  it('is one tab stop that arrows walk through', async () => {
    const onOpen = jest.fn();
    const onSelect = jest.fn();
    const onSelectEdge = jest.fn();
    await show({ graph: modelGraph(), onOpen, onSelect, onSelectEdge });
    await userEvent.tab();
    expect(model()).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement).toHaveAccessibleName(/Fraud features/);
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toHaveAccessibleName(/Chargebacks/);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toHaveAccessibleName(/Fraud API/);
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    expect(onSelectEdge).toHaveBeenCalledWith({
      from: modelGraph().root,
      to: 'endpoint:backstage:component%3Adefault%2Ffraud-api',
      kind: 'serving',
    });
    await userEvent.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledWith(
      'endpoint:backstage:component%3Adefault%2Ffraud-api',
    );
    await userEvent.keyboard('{Escape}');
    expect(onSelect).toHaveBeenLastCalledWith(undefined);
    await userEvent.keyboard('{Home}');
    expect(model()).toHaveFocus();
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'Zoom in' })).toHaveFocus();
    await userEvent.tab({ shift: true });
    expect(model()).toHaveFocus();
    await userEvent.tab({ shift: true });
    expect(document.body).toHaveFocus();
  });

  it('folds and shows by keys, and keeps the focus when a node goes', async () => {
    const onExpand = jest.fn();
    const graph = modelGraph();
    await show({ graph, onExpand });
    await userEvent.tab();
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: /^Dataset/ })).toBeNull(),
    );
    expect(model()).toHaveFocus();
    await userEvent.keyboard('+');
    expect(onExpand.mock.calls.map(([at]) => at.side)).toEqual([
      'upstream',
      'downstream',
    ]);
    await screen.findByRole('button', { name: /^Dataset: Payments/ });
    await userEvent.keyboard('-');
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: /Fraud API/ })).toBeNull(),
    );
    expect(model()).toHaveFocus();
  });

  it('selects by a click, and opens what is selected by another', async () => {
    const onSelect = jest.fn();
    const onOpen = jest.fn();
    await show({ graph: modelGraph(), onSelect, onOpen });
    fireEvent.click(model());
    expect(onSelect).toHaveBeenCalledWith(modelGraph().root);
    expect(model()).toHaveAttribute('aria-pressed', 'true');
    expect(onOpen).not.toHaveBeenCalled();
    fireEvent.click(model());
    expect(onOpen).toHaveBeenCalledWith(modelGraph().root);
  });

  it('opens by the first click in a card', async () => {
    const onOpen = jest.fn();
    await show({ graph: modelGraph(), compact: true, onOpen });
    fireEvent.click(model());
    expect(onOpen).toHaveBeenCalledWith(modelGraph().root);
  });

  it('has of a large graph in the page what is in view, and walks to the rest', async () => {
    const large = layeredGraph(200);
    await show({ graph: large });
    const drawn = screen.getAllByRole('button', { pressed: false }).length;
    expect(drawn).toBeGreaterThan(0);
    expect(drawn).toBeLessThan(100);
    expect(await screen.findByText(/^200 nodes/)).toBeInTheDocument();
    await userEvent.tab();
    const seen = new Set<string | null>();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown']) {
      const before = document.activeElement;
      await userEvent.keyboard(`{${key}}`);
      await waitFor(() => {
        expect(document.activeElement).not.toBe(before);
        expect(document.activeElement).toHaveAccessibleName(/_\d+/);
      });
      seen.add(document.activeElement?.getAttribute('aria-label') ?? null);
    }
    expect(seen.size).toBe(4);
  });

  it('tells an edge that was clicked', async () => {
    const onSelectEdge = jest.fn();
    const graph = await show({ graph: modelGraph(), onSelectEdge });
    fireEvent.click(graph.getByRole('img', { name: /from Payments/ }));
    expect(onSelectEdge).toHaveBeenCalledWith({
      from: 'dataset:warehouse:payments',
      to: 'dataset:warehouse:fraud_features',
      kind: 'derivation',
    });
  });

  it('shows the place of what has no name, and offers nothing about it', async () => {
    await show({ graph: jobGraph() });
    const masked = screen.getByRole('button', {
      name: 'Dataset: Not visible to you, 4 more downstream',
    });
    expect(masked).toBeInTheDocument();
    expect(screen.getByText('+4')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Show 4 more/ })).toBeNull();
    expect(
      screen.getByRole('button', {
        name: /clean_orders, dbt, Last run: Failed/,
      }),
    ).toHaveTextContent('Last run: Failed');
  });

  it('shows how many a group stands for', async () => {
    await show({ graph: groupGraph() });
    expect(
      screen.getByRole('button', { name: 'Group: payments, 240 members' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('img', { name: /from payments to risk.*31 edges/ }),
    ).toBeInTheDocument();
  });

  it('marks what is found and what is on the path', async () => {
    const graph = modelGraph();
    await show({
      graph,
      search: 'charge',
      path: [graph.nodes[2].id, graph.nodes[1].id],
    });
    expect(
      screen.getByRole('button', { name: /Chargebacks.*found/ }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: /Payments.* on the path/ }),
    ).toBeInTheDocument();
  });

  it('cuts names that are longer than a node, and draws no markup of them', async () => {
    await show({ graph: oddNamesGraph() });
    const long = screen.getByRole('button', { name: /^Dataset: x{100}…/ });
    expect((long.textContent ?? '').length).toBeLessThan(200);
    expect(
      screen.getByRole('button', {
        name: /^Dataset: <b onload="alert\(1\)">bold<\/b>/,
      }),
    ).toBeInTheDocument();
  });

  it('explains its lines and shapes', async () => {
    await show({ graph: modelGraph() });
    const legend = screen.getByRole('list', { name: 'Legend' });
    expect(legend).toHaveTextContent('Declared only');
    expect(legend).toHaveTextContent('Model');
    expect(legend).not.toHaveTextContent('Job');
  });

  it('fills the window where the browser has no full screen', async () => {
    await show({ graph: modelGraph() });
    fireEvent.click(screen.getByRole('button', { name: 'Fill the screen' }));
    fireEvent.click(screen.getByRole('button', { name: 'Leave full screen' }));
    expect(
      screen.getByRole('button', { name: 'Fill the screen' }),
    ).toBeInTheDocument();
  });

  it('leaves the overview and the legend out of a card', async () => {
    await show({ graph: modelGraph(), compact: true });
    expect(screen.queryByRole('list', { name: 'Legend' })).toBeNull();
    expect(screen.queryByText('Overview of the graph')).toBeNull();
  });
});
