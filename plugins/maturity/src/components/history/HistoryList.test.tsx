import type {
  ChangeCause,
  HistoryQuery,
} from '@waymark/plugin-maturity-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderMaturity } from '../../__testUtils__/renderMaturity';
import { makeChange } from '../../fixtures';
import { HistoryList } from './HistoryList';

const query: HistoryQuery = {
  entityRef: 'model:default/churn',
  rubric: 'mlops',
};

const items = async () =>
  [...(await screen.findByRole('list', { name: 'History' })).children].map(
    item => item as HTMLElement,
  );

describe('HistoryList', () => {
  it('says what changed, and whether for the better', async () => {
    renderMaturity(<HistoryList query={query} />);
    const [check, level, waived] = await items();
    expect(check).toHaveTextContent(
      'A monitor is declared went from passing to failing',
    );
    expect(within(check).getByTitle('Worse')).toBeInTheDocument();
    expect(level).toHaveTextContent(
      'MLOps adoption went from level 2 to level 1',
    );
    expect(waived).toHaveTextContent('a waiver was approved');
    expect(within(waived).getByTitle('Better')).toBeInTheDocument();
  });

  it('names the fact before and after, with where to look', async () => {
    renderMaturity(<HistoryList query={query} />);
    const [check] = await items();
    expect(check).toHaveTextContent(
      'a monitor declared went from “yes” to “no” as of',
    );
    expect(
      within(check).getByRole('link', {
        name: /^Evidence of “a monitor declared”/,
      }),
    ).toHaveAttribute('href', 'https://git.example.org/churn/commit/4711');
  });

  it.each<[ChangeCause, RegExp]>([
    [{ type: 'fact', fact: 'a/b', after: '3' }, /a\/b became known: “3”/],
    [
      { type: 'fact', fact: 'a/b', title: 'runs', before: '3' },
      /runs is no longer known; it was “3”/,
    ],
    [{ type: 'fact', fact: 'a/b' }, /a\/b changed/],
    [
      { type: 'stale', fact: 'a/b', title: 'runs', at: '2026-01-01T00:00:00Z' },
      /runs of .* grew too old/,
    ],
    [
      { type: 'rubric', before: '1', after: '2' },
      /the rubric went from version 1 to 2/,
    ],
    [{ type: 'rubric', after: '2' }, /the rubric came in version 2/],
    [{ type: 'waiver', id: 'w', state: 'expired' }, /a waiver expired/],
    [{ type: 'entity' }, /the entity itself changed/],
  ])('says what %o means', async (cause, words) => {
    renderMaturity(<HistoryList query={query} />, {
      data: { history: [makeChange({ causes: [cause] })] },
    });
    const [item] = await items();
    expect(item).toHaveTextContent(words);
    expect(within(item).queryByRole('link')).toBeNull();
  });

  it('says what a check is at first', async () => {
    renderMaturity(<HistoryList query={query} />, {
      data: {
        history: [makeChange({ before: undefined, after: 'no-data' })],
      },
    });
    expect((await items())[0]).toHaveTextContent(
      'A monitor is declared is no data',
    );
  });

  it('names the entity where they are of several', async () => {
    renderMaturity(<HistoryList query={query} withEntity />, {
      data: { history: [makeChange()] },
    });
    const [item] = await items();
    expect(
      await within(item).findByRole('link', { name: /churn/i }),
    ).toHaveAttribute('href', '/catalog/default/model/churn');
  });

  it('asks for older changes page by page', async () => {
    renderMaturity(<HistoryList query={query} />, {
      data: {
        history: Array.from({ length: 30 }, (_, index) =>
          makeChange({ id: `c-${index}` }),
        ),
      },
    });
    expect(await items()).toHaveLength(20);
    await userEvent.click(
      screen.getByRole('button', { name: 'Older changes' }),
    );
    await waitFor(async () => expect(await items()).toHaveLength(30));
    expect(screen.queryByRole('button', { name: 'Older changes' })).toBeNull();
  });

  it('says when nothing changed, and when it cannot be read', async () => {
    const { unmount } = renderMaturity(<HistoryList query={query} />, {
      data: { history: [] },
    });
    expect(await screen.findByText(/^Nothing changed/)).toBeInTheDocument();
    unmount();
    renderMaturity(<HistoryList query={query} />, {
      api: { listHistory: () => Promise.reject(new Error('no')) },
    });
    expect(await screen.findByRole('alert')).toBeInTheDocument();
  });
});
