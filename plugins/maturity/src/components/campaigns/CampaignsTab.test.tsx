import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findViolations } from '@waymark/plugin-test-parts/page';
import {
  currentAddress,
  renderMaturity,
} from '../../__testUtils__/renderMaturity';
import { makeCampaign } from '../../fixtures';
import { MaturityContent } from '../page/MaturityContent';

type Options = NonNullable<Parameters<typeof renderMaturity>[1]>;

const campaigns = [
  makeCampaign(),
  makeCampaign({
    id: 'k-2',
    title: 'Runs everywhere',
    target: { checks: ['run-recorded', 'ci-passed'] },
    scope: undefined,
    overdue: true,
    progress: { done: 0, waived: 0, total: 0 },
    may: [],
  }),
  makeCampaign({
    id: 'k-3',
    title: 'Long ago',
    state: 'archived',
    archivedAt: '2026-11-01T08:00:00Z',
    may: ['reopen'],
  }),
];

const render = (query = '', options: Options = {}) =>
  renderMaturity(<MaturityContent />, {
    address: `/?tab=campaigns${query}`,
    data: { campaigns },
    ...options,
  });

const entries = async () =>
  within(await screen.findByRole('list', { name: 'Campaigns' })).getAllByRole(
    'article',
  );

describe('the campaigns', () => {
  it('are those under way: what, until when, by whom, how far', async () => {
    render();
    const [monitored, runs, ...others] = await entries();
    expect(others).toEqual([]);
    for (const text of [
      'Reach Level 2 · Repeatable in “Monitoring” of “MLOps adoption”',
      'Due on Dec 31, 2099',
      'Run by cara',
      '3 of 12 done (25%) 1 of them on a waiver.',
    ]) {
      await waitFor(() => expect(monitored).toHaveTextContent(text));
    }
    expect(
      within(monitored).getByRole('progressbar', {
        name: 'Progress of Everything in production is monitored',
      }),
    ).toHaveAttribute('aria-valuenow', '25');
    expect(monitored).not.toHaveTextContent('Overdue');
    expect(runs).toHaveTextContent('Pass 2 checks of “MLOps adoption”');
    expect(runs).toHaveTextContent('Overdue');
    expect(runs).toHaveTextContent('Nothing is in its scope.');
    await waitFor(async () => expect(await findViolations()).toEqual([]));
  });

  it('are those that were archived where the address says so', async () => {
    render();
    await entries();
    await userEvent.click(screen.getByRole('button', { name: 'Archived' }));
    expect(await screen.findByText('Long ago')).toBeInTheDocument();
    expect(await entries()).toHaveLength(1);
    expect(currentAddress().get('show')).toBe('archived');
  });

  it('say when there are none, and when they may not be seen', async () => {
    const { unmount } = render('', { data: { campaigns: [] } });
    expect(
      await screen.findByText('No campaign is under way'),
    ).toBeInTheDocument();
    unmount();
    const error = Object.assign(new Error('no'), { name: 'NotAllowedError' });
    render('', { api: { listCampaigns: () => Promise.reject(error) } });
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });

  it('lead to one: guidance, scope, teams, and days as a table', async () => {
    render();
    await userEvent.click(
      await screen.findByRole('link', { name: campaigns[0].title }),
    );
    expect(
      await screen.findByRole('heading', { name: campaigns[0].title }),
    ).toBeInTheDocument();
    expect(currentAddress().get('campaign')).toBe('k-1');
    expect(screen.getByText('monitor').tagName).toBe('STRONG');
    expect(screen.getByText('Kind is model')).toBeInTheDocument();
    expect(screen.getByText('Lifecycle is production')).toBeInTheDocument();
    const teams = screen.getByRole('table', { name: 'By team' });
    expect(within(teams).getAllByRole('row')[1]).toHaveTextContent(
      'insight1 of 8 done (13%)',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    const days = screen.getByRole('table', { name: 'Progress over time' });
    const texts = within(days)
      .getAllByRole('row')
      .map(row => [...row.children].map(cell => cell.textContent));
    expect(texts).toEqual([
      ['Day', 'Done', 'On waivers', 'In scope'],
      ['2026-11-21', '3', '1', '12'],
      ['2026-10-01', '0', '0', '10'],
    ]);
    await waitFor(async () => expect(await findViolations()).toEqual([]));
    await userEvent.click(
      screen.getByRole('button', { name: 'All campaigns' }),
    );
    await entries();
  });

  it('draw how they moved', async () => {
    render('&campaign=k-1');
    expect(
      await screen.findByRole('img', {
        name: 'From 2026-10-01 to 2026-11-21: 0 done at first, 3 of 12 in the end.',
      }),
    ).toBeInTheDocument();
  });

  it('name the checks that are asked for, and a scope of everything', async () => {
    render('&campaign=k-2');
    expect(
      await screen.findByText('At least one run is recorded'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Everything that the rubric applies to.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Change' })).toBeNull();
  });

  it('say what is open of each entity, with links to its checks', async () => {
    render('&campaign=k-1');
    const list = () =>
      screen.findByRole('list', { name: 'Entities of the campaign' });
    expect(await list()).toHaveTextContent(
      'a monitor declared is no, expected yes',
    );
    expect(
      within(await list()).getByRole('link', { name: 'A monitor is declared' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/model/churn/maturity?rubric=mlops&check=monitor-declared',
    );
    expect(await list()).not.toHaveTextContent('Upsell');
    await userEvent.click(screen.getByRole('button', { name: 'Done' }));
    await waitFor(async () => {
      expect(await list()).toHaveTextContent('Done, on a waiver');
      expect(await list()).not.toHaveTextContent('Churn');
    });
  });

  it('show why one cannot be reckoned any more', async () => {
    render('&campaign=k-1', {
      data: {
        campaigns: [
          makeCampaign({
            progress: undefined,
            teams: [],
            history: [],
            problem: 'The rubric mlops is gone.',
          }),
        ],
      },
    });
    expect(
      await screen.findByText('The rubric mlops is gone.'),
    ).toBeInTheDocument();
    expect(screen.queryByText('Entities of the campaign')).toBeNull();
  });

  it('are archived after a question, and reopened', async () => {
    render('&campaign=k-1');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Archive' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Archive “Everything in production is monitored”',
    });
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Archive' }),
    );
    const reopen = await screen.findByRole('button', { name: 'Reopen' });
    expect(screen.getByText(/^Archived/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Change' })).toBeNull();
    await userEvent.click(reopen);
    expect(
      await screen.findByRole('button', { name: 'Archive' }),
    ).toBeInTheDocument();
  });

  it('say why one could not be archived', async () => {
    render('&campaign=k-1', {
      api: { archiveCampaign: () => Promise.reject(new Error('too late')) },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Archive' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Archive' }),
    );
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'too late',
    );
  });
});
