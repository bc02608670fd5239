import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  HARD_TEXTS,
  makeDriftSeries,
  makeModel,
  makeMonitoring,
  makeQualitySeries,
} from '../../../fixtures';
import {
  cellsOf,
  renderOnEntityPage,
} from '../__testUtils__/renderOnEntityPage';
import { MonitoringContent } from './MonitoringContent';

const steady = makeDriftSeries({
  metric: 'share of drifted columns',
  threshold: 0.5,
  points: [
    { at: '2026-02-01T00:00:00Z', value: 0.1, threshold: 0.5, state: 'ok' },
    { at: '2026-03-01T00:00:00Z', value: 0.2, threshold: 0.5, state: 'ok' },
  ],
});
const drifted = makeDriftSeries({
  metric: 'PSI',
  column: 'fee',
  state: 'drifted',
  threshold: 0.1,
  points: [
    { at: '2026-01-01T00:00:00Z', value: 0.05, threshold: 0.1, state: 'ok' },
    {
      at: '2026-02-01T00:00:00Z',
      value: 0.3,
      threshold: 0.1,
      state: 'drifted',
    },
    {
      at: '2026-03-01T00:00:00Z',
      value: 0.4,
      threshold: 0.1,
      state: 'drifted',
      url: 'https://monitor.example.com/3',
    },
  ],
});

function render(answer: Parameters<typeof makeMonitoring>[0]) {
  renderOnEntityPage(<MonitoringContent />, {
    entity: makeModel(),
    api: { getMonitoring: async () => makeMonitoring(answer) },
  });
}

const measures = () =>
  screen.getByRole('table', { name: 'Measures, those that drifted first' });

describe('the tab of monitoring', () => {
  it('draws the worst measure first, against its threshold', async () => {
    render({ drift: [steady, drifted] });
    const chart = await screen.findByRole('img', {
      name: /^PSI · fee: 3 values from .* the last one 0\.4\. Past the threshold: 2\.$/,
    });
    // The chart draws its lines and marks in steps of its own.
    await waitFor(() => {
      expect(chart.querySelector('.recharts-reference-line')).not.toBeNull();
      expect(chart.querySelectorAll('[data-mark=breached]')).toHaveLength(2);
      expect(chart.querySelectorAll('[data-mark=ok]')).toHaveLength(1);
    });
    expect(await screen.findByText('Threshold 0.1')).toBeVisible();
    const [first, second] = within(measures()).getAllByRole('row').slice(1);
    expect(cellsOf(first).slice(0, 4)).toEqual([
      'PSI · fee',
      'Drifted',
      '0.4',
      '0.1',
    ]);
    expect(first.querySelector('time')).toHaveAttribute(
      'datetime',
      '2026-02-01T00:00:00Z',
    );
    expect(cellsOf(second).slice(0, 2)).toEqual([
      'share of drifted columns',
      'No drift',
    ]);
  });

  it('draws the measure that the reader chooses', async () => {
    render({ drift: [steady, drifted] });
    const button = await screen.findByRole('button', {
      name: 'Show share of drifted columns over time',
    });
    expect(button).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(button);
    expect(button).toHaveAttribute('aria-pressed', 'true');
    expect(
      await screen.findByRole('img', {
        name: /^share of drifted columns: 2 values/,
      }),
    ).toBeVisible();
  });

  it('has every value and report of the chart as a table', async () => {
    render({ drift: [drifted] });
    await userEvent.click(await screen.findByRole('button', { name: 'Table' }));
    const table = screen.getByRole('table', { name: 'PSI · fee' });
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map(row => cellsOf(row).slice(1, 4)),
    ).toEqual([
      ['0.4', '0.1', 'Drifted'],
      ['0.3', '0.1', 'Drifted'],
      ['0.05', '0.1', 'No drift'],
    ]);
    expect(within(table).getByRole('link', { name: /^Open/ })).toHaveAttribute(
      'href',
      'https://monitor.example.com/3',
    );
  });

  it('draws what can be drawn of NaN, infinity, 1e-12 and 1e12', async () => {
    const at = (day: number) => `2026-03-0${day}T00:00:00Z`;
    render({
      drift: [
        makeDriftSeries({
          metric: 'wild',
          points: [NaN, Infinity, 1e-12, 1e12].map((value, index) => ({
            at: at(index + 1),
            value,
            state: 'unknown',
          })),
        }),
      ],
    });
    const chart = await screen.findByRole('img', { name: /^wild: 2 values/ });
    await waitFor(() =>
      expect(chart.querySelectorAll('[data-mark]')).toHaveLength(2),
    );
    for (const mark of chart.querySelectorAll('circle[data-mark]')) {
      expect(Number(mark.getAttribute('cy'))).not.toBeNaN();
    }
    expect(
      screen.getByText('The table has 2 values that are no numbers to draw.'),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    expect(
      within(screen.getByRole('table', { name: 'wild' }))
        .getAllByRole('row')
        .slice(1)
        .map(row => cellsOf(row)[1]),
    ).toEqual(['1E12', '1E-12', '∞', 'NaN']);
  });

  it('says that nothing can be drawn rather than draw nothing', async () => {
    render({
      drift: [
        makeDriftSeries({
          points: [{ at: 'no time', value: NaN, state: 'unknown' }],
        }),
      ],
    });
    expect(
      await screen.findByText('Nothing measured that could be drawn.'),
    ).toBeVisible();
  });

  it('finds one of many measures', async () => {
    render({
      drift: Array.from({ length: 200 }, (_, i) =>
        makeDriftSeries({ metric: 'PSI', column: `column_${i}` }),
      ),
    });
    expect(await screen.findByText('Show all 200')).toBeVisible();
    const rows = () => measures().querySelectorAll('tbody tr');
    expect(rows()).toHaveLength(10);
    const search = screen.getByLabelText('Find a measure or column');
    fireEvent.change(search, { target: { value: 'COLUMN_199' } });
    expect(rows()).toHaveLength(1);
    fireEvent.change(search, { target: { value: 'nowhere' } });
    expect(screen.getByText('No measure is called that.')).toBeVisible();
  });

  it('says whether reports come as often as promised', async () => {
    render({
      declared: {
        tool: 'evidently',
        metrics: ['PSI', 'share'],
        driftThreshold: 0.3,
        schedule: 'whenever the queue is empty',
      },
      lastReport: { at: '2026-03-01T00:00:00Z', source: { id: 'repository' } },
      schedule: {
        schedule: 'whenever the queue is empty',
        state: 'late',
        expectedAt: '2026-03-02T06:00:00Z',
        lateMs: 7_200_000,
      },
      drift: [steady],
    });
    expect(await screen.findByText('Late by 2 hr')).toBeVisible();
    expect(screen.getByText('PSI, share')).toBeVisible();
    expect(screen.getByText('0.3')).toBeVisible();
    expect(screen.getByText('whenever the queue is empty')).toBeVisible();
  });

  it('shows the suites too, and says when it is not all', async () => {
    render({ quality: [makeQualitySeries()], truncated: true });
    expect(
      await screen.findByRole('heading', { name: 'Quality over time' }),
    ).toBeVisible();
    expect(screen.getByText('All 3 checks passed')).toBeVisible();
    expect(screen.getByText(/Only the newest part/)).toBeVisible();
  });

  it('teaches how to get a first report', async () => {
    render({});
    expect(
      await screen.findByText('How to get the first report'),
    ).toBeVisible();
    expect(screen.getByText(/onDrift:/)).toBeVisible();
    expect(
      screen.getByText('reports/evidently/churn-2026-03-01.json'),
    ).toBeVisible();
    expect(screen.queryByText('How it is watched')).not.toBeInTheDocument();
  });

  it('does not ask for a declaration that is there', async () => {
    render({ declared: { tool: 'evidently' } });
    expect(
      await screen.findByText('How to get the first report'),
    ).toBeVisible();
    expect(screen.queryByText(/onDrift:/)).not.toBeInTheDocument();
  });

  it('says what went wrong, and asks again', async () => {
    let calls = 0;
    renderOnEntityPage(<MonitoringContent />, {
      entity: makeModel(),
      api: {
        getMonitoring: async () => {
          calls += 1;
          if (calls === 1) {
            throw new Error('no route to the database');
          }
          return makeMonitoring({ drift: [steady] });
        },
      },
    });
    expect(await screen.findByText(/no route to the database/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', { name: 'Drift over time' }),
    ).toBeVisible();
  });

  it.each(HARD_TEXTS)('shows %s as it stands', async (_, text) => {
    render({
      drift: [makeDriftSeries({ metric: text })],
      quality: [
        makeQualitySeries({
          suite: `${text}?`,
          points: [{ at: '2026-03-01T00:00:00Z', passed: 0, failed: 1 }],
          failing: [
            {
              name: `${text}!`,
              column: `${text}#`,
              observed: `${text}.`,
              message: `${text};`,
              since: '2026-03-01T23:30:00-11:00',
            },
          ],
        }),
      ],
    });
    expect(await screen.findByRole('heading', { name: text })).toBeVisible();
    for (const mark of ['?', '!', '#', '.', ';']) {
      expect(screen.getAllByText(`${text}${mark}`).length).toBeGreaterThan(0);
    }
    expect(
      await screen.findByRole('img', {
        name: name => name.startsWith(`${text}: 1 value at `),
      }),
    ).toBeVisible();
    expect(document.querySelector('img, script[src]')).toBeNull();
  });
});
