import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findViolations } from '@waymark/plugin-test-parts/page';
import { renderMaturity } from '../../__testUtils__/renderMaturity';
import {
  churnMlops,
  churnModel,
  churnOwnership,
  churnScorecard,
  makeRubricScore,
  makeScorecard,
} from '../../fixtures';
import { ScorecardCard } from './ScorecardCard';

function fail(name: string, statusCode: number): Error {
  return Object.assign(new Error('no'), { name, statusCode });
}

const rubrics = () => screen.findAllByRole('heading', { level: 4 });

describe('ScorecardCard', () => {
  it('has level, points and other frameworks of each rubric', async () => {
    renderMaturity(<ScorecardCard />, { entity: churnModel });
    const [mlops, ownership] = await rubrics();
    expect(mlops).toHaveTextContent('MLOps adoption version 1.2.0');
    expect(mlops.parentElement).toHaveTextContent(
      'Level 1 · Started · 8 of 15 points (53%)',
    );
    expect(ownership.parentElement).toHaveTextContent(
      'Level 2 · Kept · 2 of 2 points (100%)',
    );
    expect(
      screen.getByText('Google MLOps: level 1 · Automated training'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('img', { name: 'Level 1 of 3' }),
    ).toBeInTheDocument();
  });

  it('has the level of each track in words and numbers', async () => {
    renderMaturity(<ScorecardCard />, { entity: churnModel });
    const list = await screen.findByRole('list', {
      name: 'Tracks of MLOps adoption',
    });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Tracking 2 of 3',
      'CI/CD (1 waived)2 of 3',
      'Monitoring 1 of 3',
      'Devices Does not apply',
    ]);
  });

  it('says when the level itself stands on a waiver', async () => {
    renderMaturity(<ScorecardCard />, {
      entity: churnModel,
      data: {
        scorecards: [
          makeScorecard({
            rubrics: [
              makeRubricScore({ level: 2, levelName: 'Repeatable', waived: 1 }),
            ],
          }),
        ],
      },
    });
    const [rubric] = await rubrics();
    expect(rubric.parentElement).toHaveTextContent(
      'Level 2 · Repeatable (1 waived)',
    );
  });

  it('has the one step that helps most, with its effect', async () => {
    renderMaturity(<ScorecardCard />, { entity: churnModel });
    const step = await screen.findByRole('link', {
      name: 'A monitor is declared',
    });
    expect(step).toHaveAttribute(
      'href',
      '/tab?rubric=mlops&track=monitoring&check=monitor-declared',
    );
    expect(
      screen.getByText(
        'leads to level 2 · leads Monitoring to level 2 · +3 points',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText('The deployment is automated')).toBeNull();
    expect(
      screen.getByText('Every check that applies passes or is waived.'),
    ).toBeInTheDocument();
  });

  it('leads to the tab', async () => {
    renderMaturity(<ScorecardCard />, { entity: churnModel });
    expect(
      await screen.findByRole('button', { name: 'All checks' }),
    ).toHaveAttribute('href', '/tab');
  });

  it.each([
    [0, []],
    [1, [churnOwnership]],
    [3, [churnMlops, churnOwnership, makeRubricScore({ id: 'data' })]],
  ])('shows %d rubrics', async (count, some) => {
    renderMaturity(<ScorecardCard />, {
      entity: churnModel,
      data: { scorecards: [makeScorecard({ rubrics: some })] },
    });
    await screen.findByRole('button', { name: 'All checks' });
    expect(screen.queryAllByRole('heading', { level: 4 })).toHaveLength(count);
    expect(screen.queryAllByText('No rubric is meant for this.')).toHaveLength(
      count === 0 ? 1 : 0,
    );
  });

  it.each([
    [['registry'], 'Gathering facts: registry has not answered yet.'],
    [
      ['registry', 'lineage'],
      'Gathering facts: registry and lineage have not answered yet.',
    ],
  ])('says that %s did not answer yet', async (gathering, text) => {
    renderMaturity(<ScorecardCard />, {
      entity: churnModel,
      data: { scorecards: [makeScorecard({ rubrics: [], gathering })] },
    });
    expect(await screen.findByText(text)).toBeInTheDocument();
    expect(screen.queryByText('No rubric is meant for this.')).toBeNull();
  });

  it('asks again by itself until all have answered', async () => {
    jest.useFakeTimers();
    try {
      const getScorecard = jest
        .fn()
        .mockResolvedValueOnce(
          makeScorecard({ rubrics: [], gathering: ['registry'] }),
        )
        .mockResolvedValue(churnScorecard);
      renderMaturity(<ScorecardCard />, {
        entity: churnModel,
        api: { getScorecard },
      });
      expect(
        await screen.findByText(/registry has not answered yet/),
      ).toBeInTheDocument();
      await act(() => jest.advanceTimersByTimeAsync(20_000));
      expect(await rubrics()).toHaveLength(2);
      await act(() => jest.advanceTimersByTimeAsync(60_000));
      expect(getScorecard).toHaveBeenCalledTimes(2);
    } finally {
      jest.useRealTimers();
    }
  });

  it('has facts gathered anew, and shows what came of it', async () => {
    let level = 1;
    renderMaturity(<ScorecardCard />, {
      entity: churnModel,
      api: {
        getScorecard: async () =>
          makeScorecard({
            rubrics: [makeRubricScore({ level, levelName: `L${level}` })],
          }),
        refresh: async () => {
          level = 2;
          return churnScorecard;
        },
      },
    });
    expect(await screen.findByText(/Level 1 · L1/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByText(/Level 2 · L2/)).toBeInTheDocument();
    expect(
      screen.getByText('The facts were gathered anew.'),
    ).toBeInTheDocument();
  });

  it('says why facts could not be gathered, and keeps what is shown', async () => {
    renderMaturity(<ScorecardCard />, {
      entity: churnModel,
      api: { refresh: () => Promise.reject(new Error('too many at once')) },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Refresh' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The facts could not be gathered: too many at once',
    );
    expect(await rubrics()).toHaveLength(2);
  });

  it('does not offer to refresh to who may not', async () => {
    renderMaturity(<ScorecardCard />, {
      entity: churnModel,
      data: {
        scorecards: [
          { ...churnScorecard, may: { requestWaiver: false, refresh: false } },
        ],
      },
    });
    await rubrics();
    expect(screen.queryByRole('button', { name: 'Refresh' })).toBeNull();
  });

  it.each([
    ['NotAllowedError', 403, 'You may not see this'],
    ['NotFoundError', 404, 'Maturity does not know this'],
    ['ServiceUnavailableError', 503, 'Maturity does not answer'],
  ])('says what %s means', async (name, status, title) => {
    renderMaturity(<ScorecardCard />, {
      entity: churnModel,
      api: { getScorecard: () => Promise.reject(fail(name, status)) },
    });
    expect(await screen.findByText(title)).toBeInTheDocument();
  });

  it('takes another title', async () => {
    renderMaturity(<ScorecardCard title="How far it is" />, {
      entity: churnModel,
    });
    expect(await screen.findByText('How far it is')).toBeInTheDocument();
  });

  it('has nothing that axe finds wrong', async () => {
    renderMaturity(<ScorecardCard />, { entity: churnModel });
    await rubrics();
    await waitFor(async () => expect(await findViolations()).toEqual([]));
  });
});
