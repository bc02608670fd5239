import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RunPoint, RunState } from '@waymark/plugin-mlops-common';
import { HARD_TEXTS, makeOverview, makePipeline } from '../../../fixtures';
import {
  cellsOf,
  renderOnEntityPage,
} from '../__testUtils__/renderOnEntityPage';
import { PipelineAboutCard } from './PipelineAboutCard';

const fact = (label: string) =>
  screen.getByText(label, { selector: 'dt' }).parentElement!;

const run = (id: string, state: RunState, rest: Partial<RunPoint> = {}) => ({
  id,
  state,
  startedAt: '2026-03-01T06:00:00Z',
  ...rest,
});

function render(
  overview: Parameters<typeof makeOverview>[0],
  entity = makePipeline(),
) {
  const getOverview = jest.fn(async () => makeOverview(overview));
  renderOnEntityPage(<PipelineAboutCard />, { entity, api: { getOverview } });
  return getOverview;
}

describe('the card of a pipeline', () => {
  it('says when it runs, how that goes, and where its code is', async () => {
    const getOverview = render(
      {
        runs: {
          recent: [run('1', 'failed')],
          totalRuns: 40,
          successRate: 0.934,
          medianDurationMs: 3_900_000,
          schedule: {
            schedule: '0 6 * * 1-5',
            state: 'late',
            expectedAt: '2026-03-02T06:00:00Z',
            nextAt: '2026-03-03T06:00:00+02:00',
            lateMs: 93_600_000,
          },
        },
        ci: [
          {
            provider: 'github',
            state: 'passed',
            at: '2026-03-01T00:00:00Z',
            url: 'https://ci.example.com/1',
            source: { id: 'repository' },
          },
        ],
      },
      makePipeline({
        spec: { schedule: '0 6 * * 1-5', orchestrator: 'airflow' },
        metadata: {
          annotations: {
            'backstage.io/source-location': 'url:https://git.example.com/churn',
          },
        },
        relations: [
          { type: 'consumes', targetRef: 'dataset:default/raw' },
          { type: 'produces', targetRef: 'model:default/churn' },
        ],
      }),
    );
    expect(
      await screen.findByText('At 06:00, Monday through Friday (UTC)'),
    ).toBeVisible();
    expect(await screen.findByText('Late by 1 day 2 hr')).toBeVisible();
    expect(fact('Orchestrator')).toHaveTextContent('airflow');
    expect(fact('Last run')).toHaveTextContent('Failed');
    expect(fact('Runs that succeed')).toHaveTextContent('93% of those');
    expect(fact('Typical duration')).toHaveTextContent('1 hr 5 min');
    expect(fact('Next run').querySelector('time')).toHaveAttribute(
      'datetime',
      '2026-03-03T06:00:00+02:00',
    );
    expect(
      within(fact('Code')).getByRole('link', { name: /^Open the source/ }),
    ).toHaveAttribute('href', 'https://git.example.com/churn');
    expect(
      within(fact('CI')).getByRole('link', { name: /^Passed/ }),
    ).toHaveAttribute('href', 'https://ci.example.com/1');
    const section = (name: string) => screen.getByRole('region', { name });
    expect(within(section('Reads')).getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/dataset/raw',
    );
    expect(within(section('Writes')).getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/model/churn',
    );
    expect(getOverview).toHaveBeenCalledTimes(1);
  });

  it.each([
    [0.9999, '99.9% of those'],
    [0.995, '99.5% of those'],
    [1, '100% of those'],
    [0, '0% of those'],
  ])('does not round a rate of %d to more than it is', async (rate, words) => {
    render({
      runs: { recent: [run('1', 'finished')], totalRuns: 1, successRate: rate },
    });
    await screen.findByText('Finished', { selector: 'span' });
    expect(fact('Runs that succeed')).toHaveTextContent(words);
  });

  it('shows a schedule it cannot read as it is written', async () => {
    render(
      {
        runs: {
          recent: [],
          totalRuns: 0,
          schedule: { schedule: 'after each import', state: 'unknown' },
        },
      },
      makePipeline({ spec: { schedule: 'after each import' } }),
    );
    expect(await screen.findByText('Cannot be told')).toBeVisible();
    expect(fact('Schedule')).toHaveTextContent('after each import');
    expect(fact('Last run')).toHaveTextContent('No run recorded');
    expect(screen.queryByText('Runs that succeed')).not.toBeInTheDocument();
    expect(screen.getByText('Nothing it reads is known.')).toBeVisible();
  });

  it('knows what the catalog says while the registry does not answer', async () => {
    renderOnEntityPage(<PipelineAboutCard />, {
      entity: makePipeline({ spec: { orchestrator: 'airflow' } }),
      api: {
        getOverview: async () => {
          throw new Error('no route to the database');
        },
      },
    });
    expect(await screen.findByText(/no route to the database/)).toBeVisible();
    expect(fact('Orchestrator')).toHaveTextContent('airflow');
    expect(fact('Schedule')).toHaveTextContent('No schedule stated');
  });
});

describe('the last runs of a pipeline', () => {
  const recent = [
    run('new', 'running', { name: 'nightly' }),
    run('mid', 'failed', { durationMs: 60_000 }),
    run('old', 'finished', { durationMs: 120_000 }),
  ];

  it('are links from the oldest to the newest, named by all that is known', async () => {
    render({ runs: { recent, totalRuns: 3 } });
    const bars = within(
      await screen.findByRole('list', { name: 'The last 3 runs by duration' }),
    ).getAllByRole('link');
    expect(bars.map(bar => bar.getAttribute('href'))).toEqual([
      '/runs?run=old',
      '/runs?run=mid',
      '/runs?run=new',
    ]);
    expect(bars[0]).toHaveAccessibleName(/^old: Finished, 2 min, /);
    expect(bars[1]).toHaveAccessibleName(/^mid: Failed, 1 min, /);
    expect(bars[2]).toHaveAccessibleName(
      /^nightly: Running, duration unknown, /,
    );
  });

  it('are as high as they took long, with a shape for their state', async () => {
    render({ runs: { recent, totalRuns: 3 } });
    const list = await screen.findByRole('list', {
      name: 'The last 3 runs by duration',
    });
    expect(
      [...list.querySelectorAll<HTMLElement>('[data-state]')].map(bar => [
        bar.dataset.state,
        bar.style.height,
      ]),
    ).toEqual([
      ['finished', '100%'],
      ['failed', '50%'],
      ['running', '8%'],
    ]);
  });

  it('can be read as a table', async () => {
    render({ runs: { recent, totalRuns: 3 } });
    await userEvent.click(await screen.findByRole('button', { name: 'Table' }));
    const table = screen.getByRole('table', {
      name: 'The last 3 runs by duration',
    });
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map(row => [cellsOf(row)[0], cellsOf(row)[1], cellsOf(row)[3]]),
    ).toEqual([
      ['Running', 'nightly', '–'],
      ['Failed', 'mid', '1 min'],
      ['Finished', 'old', '2 min'],
    ]);
  });

  it.each(HARD_TEXTS)('may be called by %s', async (_, text) => {
    render({
      runs: { recent: [run(text, 'aborted', { name: text })], totalRuns: 1 },
    });
    const bar = within(
      await screen.findByRole('list', { name: 'The last run by duration' }),
    ).getByRole('link');
    expect(bar.getAttribute('aria-label')).toContain(`${text}: Aborted`);
    expect(bar.getAttribute('href')).toBe(
      `/runs?${new URLSearchParams({ run: text })}`,
    );
  });
});
