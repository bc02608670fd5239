import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findViolations } from '@waymark/plugin-test-parts/page';
import {
  currentAddress,
  renderMaturity,
} from '../../__testUtils__/renderMaturity';
import { MaturityContent } from '../page/MaturityContent';

type Options = NonNullable<Parameters<typeof renderMaturity>[1]>;

const render = (query = '', options: Options = {}) =>
  renderMaturity(<MaturityContent />, {
    address: `/?tab=entities&rubric=mlops${query}`,
    ...options,
  });

const rows = async () =>
  within(
    await screen.findByRole('table', { name: 'Entities and their levels' }),
  ).getAllByRole('row');

const cells = (row: HTMLElement) =>
  [...row.children].map(cell => cell.textContent);

describe('the entities', () => {
  it('are listed with level, points and what is open', async () => {
    render();
    const [head, churn] = await rows();
    expect(cells(head)).toEqual([
      'Entity',
      'Owner',
      'Level',
      'Points',
      'Open checks',
    ]);
    expect(cells(churn)).toEqual([
      'Churn',
      'insight',
      'Level 1 · Started',
      '8 of 15 points (53%)',
      '4',
    ]);
    expect(within(churn).getByRole('link', { name: 'Churn' })).toHaveAttribute(
      'href',
      '/catalog/default/model/churn/maturity?rubric=mlops',
    );
    await waitFor(async () => expect(await findViolations()).toEqual([]));
  });

  it('are listed with their level of one track', async () => {
    render('&track=cicd');
    const [head, churn] = await rows();
    expect(cells(head)[3]).toBe('CI/CD');
    expect(cells(churn)[3]).toBe('Level 2');
  });

  it('say where a track does not apply', async () => {
    render('&track=devices');
    expect(cells((await rows())[1])[3]).toBe('Does not apply');
  });

  it('are asked for by level, check and order', async () => {
    const { maturity } = render('&level=3');
    expect(
      await screen.findByText('No entity is like this'),
    ).toBeInTheDocument();
    const asked = jest.spyOn(maturity, 'listEntities');
    await userEvent.click(screen.getByRole('button', { name: 'Lowest level' }));
    await waitFor(() =>
      expect(asked).toHaveBeenCalledWith(
        expect.objectContaining({ level: [3], sort: 'level' }),
        expect.anything(),
      ),
    );
    expect(currentAddress().get('sort')).toBe('level');
  });

  it('name the check that they are asked for by, and let go of it', async () => {
    render('&check=monitor-declared&result=fail');
    expect(
      await screen.findByText('Check: A monitor is declared – Fails'),
    ).toBeInTheDocument();
    expect(await rows()).toHaveLength(2);
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(() => expect(screen.queryByText(/^Check:/)).toBeNull());
    expect(currentAddress().has('result')).toBe(false);
  });

  it('are none where the check is answered otherwise', async () => {
    render('&check=monitor-declared&result=pass');
    expect(
      await screen.findByText('No entity is like this'),
    ).toBeInTheDocument();
  });

  it('are shown by what is open, with reason and cure', async () => {
    render();
    await rows();
    await userEvent.click(screen.getByRole('button', { name: 'What is open' }));
    const list = await screen.findByRole('list', { name: 'Open checks' });
    const items = within(list)
      .getAllByRole('listitem')
      .filter(item => item.parentElement === list);
    expect(items).toHaveLength(4);
    expect(currentAddress().get('view')).toBe('failing');
    const declared = items.find(item =>
      item.textContent?.includes('A monitor is declared'),
    )!;
    expect(declared).toHaveTextContent('Fails');
    expect(declared).toHaveTextContent(
      'Churn: a monitor declared is no, expected yes',
    );
    expect(
      within(declared).getByRole('link', { name: 'Churn' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/model/churn/maturity?rubric=mlops&track=monitoring&check=monitor-declared',
    );
    await waitFor(async () => expect(await findViolations()).toEqual([]));
  });

  it('say when nothing is open', async () => {
    render('&view=failing&track=devices');
    expect(await screen.findByText('Nothing is open here')).toBeInTheDocument();
  });

  it('are taken along as a file of what is filtered', async () => {
    const asked: string[] = [];
    const fetch = jest.fn(async (address: unknown) => {
      asked.push(String(address));
      return new Response('entity,level\n', { status: 200 });
    });
    const save = jest.fn(() => 'blob:csv');
    Object.assign(window.URL, {
      createObjectURL: save,
      revokeObjectURL: jest.fn(),
    });
    render('&level=1&q=churn', { fetch: fetch as typeof window.fetch });
    await rows();
    await userEvent.click(screen.getByRole('button', { name: /CSV/ }));
    await waitFor(() => expect(save).toHaveBeenCalled());
    const { pathname, searchParams } = new URL(
      asked[0].replace(/^plugin:/, 'http:'),
      'http://portal.example.org',
    );
    expect(pathname).toMatch(/\/v1\/entities$/);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      rubric: 'mlops',
      level: '1',
      q: 'churn',
    });
  });

  it('say when they cannot be told, and try again', async () => {
    const listEntities = jest
      .fn()
      .mockRejectedValueOnce(new Error('too busy'))
      .mockResolvedValue({
        items: [],
        pageInfo: {},
        rubric: 'mlops',
        version: '1',
      });
    render('', { api: { listEntities } });
    expect(await screen.findByText(/too busy/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /again/ }));
    expect(
      await screen.findByText('No entity is like this'),
    ).toBeInTheDocument();
  });
});
