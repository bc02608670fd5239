import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderMaturity } from '../../__testUtils__/renderMaturity';
import { churnMlops, churnTrend } from '../../fixtures';
import { LevelTrend } from './LevelTrend';

const trend = <LevelTrend entityRef="model:default/churn" score={churnMlops} />;

const SENTENCE =
  'From 2026-10-01 to 2026-11-21: level 0 at first, 1 in the end.';

describe('LevelTrend', () => {
  it('is a picture, told in a sentence', async () => {
    renderMaturity(trend);
    const picture = await screen.findByRole('img', { name: SENTENCE });
    // The chart draws its points in steps of its own.
    await waitFor(() =>
      expect(picture.querySelectorAll('.recharts-line-dot')).toHaveLength(3),
    );
  });

  it('is a table that says the same', async () => {
    renderMaturity(trend);
    await userEvent.click(await screen.findByRole('button', { name: 'Table' }));
    const table = screen.getByRole('table', { name: 'Level over time' });
    expect(
      within(table)
        .getAllByRole('row')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'DayLevelPoints',
      '2026-11-2118 of 15 points (53%)',
      '2026-11-02211 of 15 points (73%)',
      '2026-10-0104 of 15 points (26%)',
    ]);
  });

  it('says when there is no day yet', async () => {
    renderMaturity(trend, { data: { trend: { ...churnTrend, items: [] } } });
    expect(
      await screen.findByText('There is no day yet to draw.'),
    ).toBeInTheDocument();
  });

  it('says when it cannot be read', async () => {
    renderMaturity(trend, {
      api: { getTrend: () => Promise.reject(new Error('no')) },
    });
    expect(await screen.findByRole('alert')).toBeInTheDocument();
  });
});
