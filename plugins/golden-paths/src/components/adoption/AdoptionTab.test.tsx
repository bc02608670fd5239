import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  currentAddress,
  renderGoldenPaths,
} from '../../__testUtils__/renderGoldenPaths';
import { refs } from '../../fixtures';
import { GoldenPathsContent } from '../page/GoldenPathsContent';

type Options = NonNullable<Parameters<typeof renderGoldenPaths>[1]>;

const render = (query = '', options: Options = {}) =>
  renderGoldenPaths(<GoldenPathsContent />, {
    address: `/?tab=adoption${query}`,
    ...options,
  });

const term = (name: string) => screen.findByText(name, { selector: 'dt' });

describe('the adoption', () => {
  it('is a few figures, a picture, and a table that says the same', async () => {
    render();
    expect((await term('Projects today')).nextSibling).toHaveTextContent(
      '2, 1 on 2026-11-20',
    );
    expect((await term('Up to date today')).nextSibling).toHaveTextContent(
      '1 of 2 (50%)',
    );
    expect((await term('Runs that succeeded')).nextSibling).toHaveTextContent(
      '2 of 3 (67%)',
    );
    expect((await term('Time saved')).nextSibling).toHaveTextContent('16 h');
    const picture = await screen.findByRole('img', {
      name: 'Projects from 2026-11-20 to 2026-11-22, 2 at last',
    });
    await waitFor(() => expect(picture.querySelector('svg')).not.toBeNull());
    // The legend follows the picture, once the lines have told of themselves.
    await waitFor(() =>
      expect(picture).toHaveTextContent(
        /Projects.*Up to date.*Behind.*Drifted/,
      ),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    const table = await screen.findByRole('table', {
      name: 'Projects over time',
    });
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(one => one.textContent),
    ).toEqual(['2026-11-22', '2026-11-21', '2026-11-20']);
    expect(
      within(table).getByRole('row', { name: /2026-11-22/ }),
    ).toHaveTextContent('2026-11-2221110');
  });

  it('is of one template and one year, where the address says so', async () => {
    const getAdoption = jest.fn(async () => ({ items: [] }));
    render(`&template=${refs.training}`, { api: { getAdoption } });
    expect(
      await screen.findByText('Nothing is counted yet'),
    ).toBeInTheDocument();
    expect(getAdoption).toHaveBeenLastCalledWith(
      { template: refs.training, days: 90 },
      expect.anything(),
    );
    await userEvent.click(screen.getByRole('button', { name: 'One year' }));
    await waitFor(() =>
      expect(getAdoption).toHaveBeenLastCalledWith(
        { template: refs.training, days: 365 },
        expect.anything(),
      ),
    );
    expect(currentAddress().query.get('period')).toBe('year');
  });
});
