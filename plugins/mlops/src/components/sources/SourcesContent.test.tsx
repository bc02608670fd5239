import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mlopsApiRef } from '../../api';
import {
  fakeMlopsApi,
  makeSource,
  manyProblems,
  pageOf,
  sourcesInEveryState,
  type FakeMlopsData,
} from '../../fixtures';
import { SourcesContent } from './SourcesContent';

const NOW = Date.now();
const sources = sourcesInEveryState(NOW);

function render(data: FakeMlopsData) {
  return renderInTestApp(<SourcesContent />, {
    apis: [[mlopsApiRef, fakeMlopsApi(data)], mockApis.permission()],
  });
}

const card = (name: string) => screen.findByRole('region', { name });

async function pressRefresh() {
  const button = () => screen.getByRole('button', { name: 'Refresh' });
  // It is disabled until the permission is known.
  await waitFor(() => expect(button()).toBeEnabled());
  await userEvent.click(button());
}

describe('Sources', () => {
  it('says how every connection stands, those in need first', async () => {
    render({ sources });
    expect(
      await screen.findByText('5 connections · 1 failing · 43 problems'),
    ).toBeInTheDocument();
    expect(
      screen
        .getAllByRole('heading', { level: 2 })
        .map(heading => heading.textContent),
    ).toEqual([
      'MLflow, legacy',
      'MLflow, production',
      'MLflow, research',
      'Files in repositories',
      'MLflow, sandbox',
    ]);
    const legacy = within(await card('MLflow, legacy'));
    expect(legacy.getByText('Failing')).toBeInTheDocument();
    expect(legacy.getByRole('alert')).toHaveTextContent(
      /answered 401 Unauthorized.*Check mlops\.mlflow\.connections\.legacy\.auth/,
    );
    const production = within(await card('MLflow, production'));
    expect(production.getByText('Up to date')).toBeInTheDocument();
    expect(production.getByText('96,112')).toBeInTheDocument();
    expect(production.getByText('4 minutes ago')).toHaveAttribute('datetime');
    const research = within(await card('MLflow, research'));
    expect(
      research.getByText(/Full pass: 4,210 records so far, started/),
    ).toBeInTheDocument();
  });

  it('lists problems with place, message and cure, page by page', async () => {
    render({ sources, problems: { repository: manyProblems(43, NOW) } });
    await userEvent.click(
      await screen.findByRole('button', { name: '43 problems' }),
    );
    const list = await screen.findByRole('list', {
      name: 'Problems of Files in repositories',
    });
    const entries = () => within(list).getAllByRole('listitem');
    await waitFor(() => expect(entries()).toHaveLength(20));
    expect(entries()[0]).toHaveTextContent(
      /projects\/project-0\/dvc\.lock:3.*expected a text of 32.*dvc repro/,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(entries()).toHaveLength(40));
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(entries()).toHaveLength(43));
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('refreshes what changed at once, everything only after a question', async () => {
    const refreshSource = jest.fn(async () => {});
    render({ sources: [makeSource()], overrides: { refreshSource } });
    await pressRefresh();
    expect(
      await screen.findByText('Refresh requested. It starts in a moment.'),
    ).toBeInTheDocument();
    expect(refreshSource).toHaveBeenLastCalledWith(
      'mlflow-production',
      { full: false },
      expect.anything(),
    );

    await userEvent.click(
      screen.getByRole('button', { name: /Choose how to refresh/ }),
    );
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Read everything again' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(refreshSource).toHaveBeenCalledTimes(1);
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Read everything' }),
    );
    await waitFor(() =>
      expect(refreshSource).toHaveBeenLastCalledWith(
        'mlflow-production',
        { full: true },
        expect.anything(),
      ),
    );
  });

  it('says why a refresh was not accepted', async () => {
    render({
      sources: [makeSource()],
      overrides: {
        refreshSource: () => Promise.reject(new Error('it is disabled')),
      },
    });
    await pressRefresh();
    expect(
      await screen.findByText('The refresh was not accepted: it is disabled'),
    ).toBeInTheDocument();
  });

  it('tells how to connect a first source', async () => {
    render({ sources: [] });
    expect(
      await screen.findByText('No source is connected'),
    ).toBeInTheDocument();
    expect(screen.getByRole('article')).toHaveTextContent(
      /mlflow:.*baseUrl:.*@waymark\/plugin-mlops-backend-module-mlflow/,
    );
  });

  it('says what went wrong and tries again', async () => {
    const getSources = jest
      .fn(fakeMlopsApi({ sources }).getSources)
      .mockRejectedValueOnce(new TypeError('Failed to fetch'));
    render({ overrides: { getSources } });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await card('MLflow, legacy')).toBeInTheDocument();
  });

  it('follows a running pass, and stops when it is left', async () => {
    jest.useFakeTimers();
    try {
      const getSources = jest
        .fn(async () => pageOf([makeSource()]))
        .mockResolvedValueOnce(pageOf([makeSource({ state: 'running' })]));
      const { unmount } = render({ overrides: { getSources } });
      await act(() => jest.advanceTimersByTimeAsync(0));
      expect(screen.getByText('Synchronising')).toBeInTheDocument();
      await act(() => jest.advanceTimersByTimeAsync(2000));
      expect(screen.getByText('Up to date')).toBeInTheDocument();
      const calls = getSources.mock.calls.length;
      unmount();
      await jest.advanceTimersByTimeAsync(120_000);
      expect(getSources).toHaveBeenCalledTimes(calls);
    } finally {
      jest.useRealTimers();
    }
  });
});
