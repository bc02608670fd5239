import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findViolations } from '@waymark/plugin-test-parts/page';
import {
  currentAddress,
  renderMaturity,
} from '../../__testUtils__/renderMaturity';
import {
  churnMlops,
  churnScorecard,
  makeRubricScore,
  people,
} from '../../fixtures';
import { MaturityContent } from '../page/MaturityContent';

type Options = NonNullable<Parameters<typeof renderMaturity>[1]>;

/** Churn of Insight at level 1, customers of CRM at level 3. */
const scorecards = [
  churnScorecard,
  {
    ...churnScorecard,
    entityRef: 'dataset:default/customers',
    title: 'Customers',
    rubrics: [
      makeRubricScore({
        ...churnMlops,
        level: 3,
        tracks: churnMlops.tracks.map(track => ({ ...track, level: 3 })),
      }),
    ],
  },
];

const render = (query = '', options: Options = {}) =>
  renderMaturity(<MaturityContent />, {
    address: `/?rubric=mlops${query}`,
    data: { scorecards },
    ...options,
  });

const rows = async () =>
  within(
    await screen.findByRole('table', { name: 'Levels by group and track' }),
  ).getAllByRole('row');

describe('the heat map', () => {
  it('has a row for each owner, and a cell for each track', async () => {
    render();
    const [head, insight, crm, ...others] = await rows();
    expect(others).toEqual([]);
    expect([...head.children].map(cell => cell.textContent)).toEqual([
      'Owner',
      'All tracks',
      'Tracking',
      'CI/CD',
      'Monitoring',
      'Devices',
    ]);
    expect([...insight.children].map(cell => cell.textContent)).toEqual([
      'insight1 entity',
      '1.0',
      '2.0',
      '2.0',
      '1.0',
      '–',
    ]);
    expect([...crm.children].map(cell => cell.textContent)).toEqual([
      'crm1 entity',
      '3.0',
      '3.0',
      '3.0',
      '3.0',
      '–',
    ]);
    await waitFor(async () => expect(await findViolations()).toEqual([]));
  });

  it('reads a cell out, and leads to the entities behind it', async () => {
    render();
    await rows();
    await userEvent.click(
      screen.getByRole('link', {
        name: /^insight, CI\/CD: mean level 2.0. Level 0: 0, Level 1: 0, Level 2: 1/,
      }),
    );
    await waitFor(() =>
      expect(Object.fromEntries(currentAddress())).toEqual({
        tab: 'entities',
        rubric: 'mlops',
        owner: people.insight,
        track: 'cicd',
        sort: 'level',
      }),
    );
    const table = await screen.findByRole('table', {
      name: 'Entities and their levels',
    });
    expect(within(table).getAllByRole('row')).toHaveLength(2);
  });

  it('groups by system, those in none too', async () => {
    render();
    await rows();
    await userEvent.click(screen.getByRole('button', { name: 'By system' }));
    await waitFor(async () =>
      expect((await rows()).map(row => row.children[0].textContent)).toEqual([
        'System',
        'billing1 entity',
        'In no system1 entity',
      ]),
    );
    expect(currentAddress().get('groupBy')).toBe('system');
  });

  it('says how everything stands together', async () => {
    render();
    await rows();
    expect(
      screen.getByRole('img', {
        name: 'MLOps adoption: Level 0: 0, Level 1: 1, Level 2: 0, Level 3: 1',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('img', {
        name: /^Google MLOps: Level 0: 0, Level 1: 2/,
      }),
    ).toBeInTheDocument();
    expect(screen.getByText(/16 of 30 points/)).toBeInTheDocument();
  });

  it('is narrowed by words and owner; filters can be let go of', async () => {
    render('&q=churn');
    await waitFor(async () => expect(await rows()).toHaveLength(2));
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(async () => expect(await rows()).toHaveLength(3));
    expect(currentAddress().has('q')).toBe(false);
  });

  it('is of another rubric', async () => {
    render();
    await rows();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Rubric' }),
      'Ownership',
    );
    await waitFor(async () =>
      expect((await rows())[0]).toHaveTextContent('OwnerAll tracksOwner'),
    );
  });

  it('says when nothing matches, and when not all was looked at', async () => {
    const { unmount, maturity } = render('&q=zebra');
    expect(await screen.findByText('Nothing to show')).toBeInTheDocument();
    const page = await maturity.getRollup({ rubric: 'mlops' });
    unmount();
    render('', {
      api: { getRollup: async () => ({ ...page, atLeast: true }) },
    });
    expect(
      await screen.findByText(/Not all entities were looked at/),
    ).toBeInTheDocument();
  });

  it('says when it cannot be reckoned, and tries again', async () => {
    let busy = true;
    const { maturity } = render();
    const answer = maturity.getRollup;
    maturity.getRollup = (...asked) =>
      busy ? Promise.reject(new Error('too busy')) : answer(...asked);
    expect(await screen.findByText(/too busy/)).toBeInTheDocument();
    busy = false;
    await userEvent.click(screen.getByRole('button', { name: /again/ }));
    expect(await rows()).toHaveLength(3);
  });
});

describe('how many follow the standard', () => {
  it('says how many reached each level, and had at first', async () => {
    render();
    const list = await screen.findByRole('list', {
      name: 'How many reached each level',
    });
    const [first] = within(list).getAllByRole('listitem');
    expect(first).toHaveTextContent('Level 1 or higher');
    expect(first).toHaveTextContent('1 of 1 (100%) today.');
    expect(first).toHaveTextContent(/: 0 of 1 \(0%\)/);
  });

  it('is a table too, and goes a year back', async () => {
    const { maturity } = render();
    await userEvent.click(await screen.findByRole('button', { name: 'Table' }));
    const table = screen.getByRole('table', { name: 'Entities by level' });
    expect(within(table).getAllByRole('row')[1]).toHaveTextContent(
      /^2026-11-21/,
    );
    const asked = jest.spyOn(maturity, 'getTrend');
    await userEvent.click(screen.getByRole('button', { name: 'A year' }));
    await waitFor(() =>
      expect(asked).toHaveBeenCalledWith(
        { rubric: 'mlops', from: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
        expect.anything(),
      ),
    );
    expect(currentAddress().get('period')).toBe('year');
  });

  it('says of whom it is', async () => {
    render(`&owner=${people.insight}`);
    expect(
      await screen.findByText('Of insight, whatever else is filtered'),
    ).toBeInTheDocument();
  });
});
