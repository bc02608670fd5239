import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { currentAddress, renderRaci } from '../../__testUtils__/renderRaci';
import { people } from '../../fixtures';
import { RaciContent } from '../page/RaciContent';

const matrix = () => screen.findByRole('table', { name: 'Who acts for what' });
const entities = () =>
  screen.getAllByRole('rowheader').map(one => one.textContent);
const choose = async (field: RegExp, option: RegExp) => {
  await userEvent.click(await screen.findByRole('button', { name: field }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
  await userEvent.keyboard('{Escape}');
};

describe('filters of entities', () => {
  it('asks once per change, and shows how many there are of the others', async () => {
    const api = renderRaci(<RaciContent />);
    await matrix();
    const asked = jest.spyOn(api, 'getMatrix');
    await choose(/^Kind/, /dataset \(1\)/);
    await waitFor(() => expect(entities()).toHaveLength(1));
    expect(entities()[0]).toMatch(/^Customers/);
    expect(currentAddress().getAll('kind')).toEqual(['dataset']);
    expect(asked).toHaveBeenCalledTimes(1);
    await userEvent.click(
      screen.getByRole('button', { name: 'Kind: dataset' }),
    );
    expect(
      await screen.findByRole('option', { name: 'model (1)' }),
    ).toBeInTheDocument();
  });

  it('asks for words when the typing ends, not for each letter', async () => {
    const api = renderRaci(<RaciContent />);
    await matrix();
    const asked = jest.spyOn(api, 'getMatrix');
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search by name' }),
      'churn',
      // A pause between letters, as a busy machine makes it, ends the typing.
      { delay: null },
    );
    await waitFor(() => expect(entities()).toHaveLength(1));
    expect(currentAddress().get('q')).toBe('churn');
    expect(asked).toHaveBeenCalledTimes(1);
    expect(asked.mock.calls[0][0]).toMatchObject({ q: 'churn' });
  });

  it('asks for a person, their groups too, and lets go of them', async () => {
    const api = renderRaci(<RaciContent />);
    await matrix();
    const asked = jest.spyOn(api, 'getMatrix');
    await userEvent.type(
      screen.getByRole('combobox', { name: 'Person or group' }),
      'ben',
    );
    await userEvent.click(await screen.findByRole('option', { name: /Ben/ }));
    await waitFor(() => expect(currentAddress().get('party')).toBe(people.ben));
    await waitFor(() => expect(entities()).toHaveLength(1));
    expect(asked.mock.calls[0][0]).toMatchObject({
      party: people.ben,
      throughGroups: true,
    });
    await userEvent.click(screen.getByRole('button', { name: 'Not only ben' }));
    await waitFor(() => expect(entities()).toHaveLength(2));
    expect(currentAddress().has('party')).toBe(false);
  });

  it('clears all of them at once', async () => {
    renderRaci(<RaciContent />, {
      address:
        '/?kind=model&q=churn&gap=any&role=accountable&activity=scoping&group=owner',
    });
    await waitFor(() => expect(entities()).toHaveLength(1));
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(() => expect(entities().length).toBeGreaterThan(1));
    // How it is ordered is no filter.
    expect(currentAddress().toString()).toBe('group=owner');
    expect(screen.queryByRole('button', { name: 'Clear filters' })).toBeNull();
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  it('shows what was chosen and exists no more', async () => {
    renderRaci(<RaciContent />, {
      address: '/?owner=group:default/gone',
    });
    expect(
      await screen.findByText('Nothing fits these filters'),
    ).toBeInTheDocument();
    await choose(/^Owner: gone/, /^gone$/);
    await waitFor(() => expect(entities()).toHaveLength(2));
  });

  it('offers what is in sight to who may not count', async () => {
    const api = renderRaci(<RaciContent />, { address: '/?tab=people' });
    const { getMatrix } = api;
    jest.spyOn(api, 'getMatrix').mockImplementation(async (...args) => ({
      ...(await getMatrix(...args)),
      facets: undefined,
      totalItems: undefined,
    }));
    await userEvent.click(await screen.findByRole('tab', { name: 'Matrix' }));
    await matrix();
    await choose(/^Kind/, /^dataset$/);
    await waitFor(() => expect(entities()).toHaveLength(1));
  });
});
