import { screen } from '@testing-library/react';
import {
  HARD_TEXTS,
  makeDriftOverview,
  makeModel,
  makeOverview,
  makeQuality,
} from '../../../fixtures';
import { renderOnEntityPage } from '../__testUtils__/renderOnEntityPage';
import { MonitoringCard } from './MonitoringCard';

const watched = makeModel({
  spec: {
    monitoring: {
      tool: 'evidently',
      url: 'https://monitor.example.com/churn',
      schedule: '0 6 * * *',
      onDrift: 'Retrain and tell the owner.',
    },
  },
});

const fact = (label: string) =>
  screen.getByText(label, { selector: 'dt' }).parentElement!;

function render(
  overview: Parameters<typeof makeOverview>[0],
  entity = watched,
) {
  const getOverview = jest.fn(async () => makeOverview(overview));
  renderOnEntityPage(<MonitoringCard />, { entity, api: { getOverview } });
  return getOverview;
}

describe('the card of monitoring', () => {
  it('says how it is watched, what was found, and what happens on drift', async () => {
    const getOverview = render({
      drift: makeDriftOverview({
        at: '2026-03-01T00:00:00Z',
        drifted: 1,
        total: 12,
        url: 'https://monitor.example.com/reports/7',
        worst: [{ metric: 'PSI', column: 'fee', value: 0.4, threshold: 0.1 }],
      }),
      quality: [
        makeQuality({ at: '2026-02-01T00:00:00Z' }),
        makeQuality({
          suite: 'raw',
          at: '2026-02-01T00:00:00Z',
          checks: [{ name: 'rows', passed: false }],
        }),
      ],
    });
    expect(await screen.findByText('1 of 12 measures drifted')).toBeVisible();
    expect(screen.getByText('1 of 2 suites fail')).toBeVisible();
    expect(screen.getByRole('listitem')).toHaveTextContent(
      'PSI · fee0.4, threshold 0.1Drifted',
    );
    expect(fact('Watched with')).toHaveTextContent('evidently');
    expect(await screen.findByText('At 06:00 (UTC)')).toBeVisible();
    expect(
      screen.getByRole('link', { name: /^Open its dashboard/ }),
    ).toHaveAttribute('href', 'https://monitor.example.com/churn');
    expect(
      screen.getByRole('link', { name: /^open the report/ }),
    ).toHaveAttribute('href', 'https://monitor.example.com/reports/7');
    expect(
      fact('Last report').querySelector('time')?.getAttribute('datetime'),
    ).toBe('2026-03-01T00:00:00Z');
    expect(fact('What happens on drift')).toHaveTextContent(
      'Retrain and tell the owner.',
    );
    expect(screen.getByRole('link', { name: 'Over time' })).toHaveAttribute(
      'href',
      '/monitoring',
    );
    expect(getOverview).toHaveBeenCalledTimes(1);
  });

  it('says that nothing drifted', async () => {
    render({ drift: makeDriftOverview({ drifted: 0, total: 12 }) });
    expect(
      await screen.findByText('No drift in any of 12 measures'),
    ).toBeVisible();
  });

  it('does not call a report without measures free of drift', async () => {
    render({ drift: makeDriftOverview({ drifted: 0, total: 0 }) });
    expect(
      await screen.findByText('The last report measured nothing'),
    ).toBeVisible();
  });

  it('says that reports stopped coming, and since when', async () => {
    render({
      drift: makeDriftOverview(),
      needs: [
        {
          code: 'stale-monitoring',
          severity: 'warning',
          since: '2026-01-01T06:00:00+05:30',
        },
      ],
    });
    const warning = await screen.findByText(/^Reports stopped coming/);
    expect(warning.querySelector('time')).toHaveAttribute(
      'datetime',
      '2026-01-01T06:00:00+05:30',
    );
  });

  it('tells a monitor that never reported from none at all', async () => {
    render({});
    expect(
      await screen.findByText('Declared, but no report has come'),
    ).toBeVisible();
    expect(fact('Last report')).toHaveTextContent('None has come yet');
  });

  it('says why it matters that nobody watches', async () => {
    render({}, makeModel());
    expect(await screen.findByText('Nobody watches this model')).toBeVisible();
    expect(screen.getByText(/until people complain/)).toBeVisible();
    expect(screen.queryByText('Watched with')).not.toBeInTheDocument();
  });

  it('shows reports of a monitor that nobody declared', async () => {
    render({ drift: makeDriftOverview() }, makeModel());
    expect(
      await screen.findByText('No drift: 1 measure checked'),
    ).toBeVisible();
    expect(fact('Watched with')).toHaveTextContent('Not declared');
    expect(fact('What happens on drift')).toHaveTextContent(
      'Nobody has said what happens then',
    );
  });

  it('makes no link of an address that is none', async () => {
    const url = ['javascript', 'alert(1)'].join(':');
    render(
      { drift: makeDriftOverview({ url }) },
      makeModel({ spec: { monitoring: { tool: 'evidently', url } } }),
    );
    await screen.findByText('No drift: 1 measure checked');
    expect(
      screen.getAllByRole('link').map(link => link.getAttribute('href')),
    ).toEqual(['/monitoring']);
  });

  it.each(HARD_TEXTS)('shows %s as it stands', async (_, text) => {
    render(
      {
        drift: makeDriftOverview({
          worst: [{ metric: text, column: text, value: 1e-12 }],
        }),
      },
      makeModel({
        spec: {
          monitoring: { tool: text, schedule: text, onDrift: `${text}!` },
        },
      }),
    );
    expect(await screen.findByText(`${text} · ${text}`)).toBeVisible();
    expect(screen.getAllByText(text)).toHaveLength(2);
    expect(screen.getByText(`${text}!`)).toBeVisible();
    expect(screen.getByText('1E-12')).toBeVisible();
    expect(document.querySelector('img, script[src]')).toBeNull();
  });
});
