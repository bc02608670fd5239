import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { currentAddress, renderRaci } from '../../__testUtils__/renderRaci';
import { fakeRaciApi, people } from '../../fixtures';
import { RaciContent } from '../page/RaciContent';

const table = () =>
  screen.findByRole('table', { name: 'People and groups with duties' });
const names = async () =>
  within(await table())
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);

describe('people', () => {
  it('counts duties role by role, those with most first', async () => {
    const api = renderRaci(<RaciContent />, { address: '/?tab=people' });
    expect((await names())[0]).toMatch(/^CRM/);
    const asked = jest.spyOn(api, 'listParties');
    const headers = within(await table())
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent);
    const row = screen.getByRole('rowheader', { name: /Ana Lopez/ })
      .parentElement as HTMLElement;
    const of = (column: string) =>
      row.children[headers.indexOf(column)].textContent;
    expect(of('Accountable')).toBe('2');
    expect(of('Responsible')).toBe('0');
    expect(of('Entities')).toBe('1');
    expect(asked).not.toHaveBeenCalled();

    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Order' }),
      'By name',
    );
    await waitFor(async () => expect((await names())[0]).toMatch(/Ana Lopez/));
    expect(asked).toHaveBeenCalledTimes(1);
    expect(currentAddress().get('sort')).toBe('name');
  });

  it('says where there may be more than it counted', async () => {
    const { listParties } = fakeRaciApi();
    renderRaci(<RaciContent />, {
      address: '/?tab=people&q=dora',
      api: {
        listParties: async (...args) => {
          const page = await listParties(...args);
          return {
            ...page,
            items: page.items.map(one => ({ ...one, atLeast: true as const })),
          };
        },
      },
    });
    const row = (await screen.findByRole('rowheader', { name: /Dora/ }))
      .parentElement as HTMLElement;
    expect(
      within(row).getAllByRole('cell', { name: 'at least 1' }),
    ).not.toHaveLength(0);
  });

  it('marks the reader, and who is gone', async () => {
    renderRaci(<RaciContent />, { address: '/?tab=people' });
    // The table asks who the reader is when it is there already.
    await waitFor(async () =>
      expect((await names()).join('\n')).toMatch(/Cara Weiss \(You\)/),
    );
    const all = (await names()).join('\n');
    expect(all).toMatch(/Insight \(Your group\)/);
    expect(all).toMatch(/Pat Rowe\s*Left/);
  });

  it('finds who left and still has duties', async () => {
    renderRaci(<RaciContent />, { address: '/?tab=people' });
    await table();
    await userEvent.click(screen.getByRole('button', { name: 'State: All' }));
    await userEvent.click(screen.getByRole('option', { name: 'Left' }));
    await userEvent.keyboard('{Escape}');
    await waitFor(async () => expect(await names()).toHaveLength(1));
    expect((await names())[0]).toMatch(/Pat Rowe/);
    expect(currentAddress().get('state')).toBe('left');
  });

  it('searches people, not entities', async () => {
    const api = renderRaci(<RaciContent />, { address: '/?tab=people' });
    await table();
    const asked = jest.spyOn(api, 'listParties');
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search people and groups' }),
      'dora',
      // A pause between letters, as a busy machine makes it, ends the typing.
      { delay: null },
    );
    await waitFor(async () => expect(await names()).toHaveLength(1));
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('opens one, hands over what they left behind, and goes back', async () => {
    renderRaci(<RaciContent />, { address: '/?tab=people&state=left' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Duties of Pat Rowe' }),
    );
    await waitFor(() => expect(currentAddress().get('party')).toBe(people.pat));
    expect(
      await screen.findByRole('heading', { name: /Pat Rowe/ }),
    ).toHaveTextContent('Left');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Hand over everything' }),
    );
    expect(
      within(await screen.findByRole('dialog')).getByText(
        'Everything that pat holds directly',
      ),
    ).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await userEvent.click(screen.getByRole('button', { name: 'All people' }));
    await waitFor(async () => expect(await names()).toHaveLength(1));
    expect(currentAddress().has('party')).toBe(false);
    expect(currentAddress().get('state')).toBe('left');
  });

  it('does not offer what another holds who is there', async () => {
    renderRaci(<RaciContent />, {
      address: `/?tab=people&party=${people.ana}`,
    });
    expect(
      await screen.findByRole('table', { name: 'Duties' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('heading', { name: /Ana Lopez/ }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Hand over/ })).toBeNull();
  });

  it('says of somebody unknown that RACI does not know them', async () => {
    renderRaci(<RaciContent />, {
      address: '/?tab=people&party=user:default/nobody',
      api: {
        listDuties: () =>
          Promise.reject(
            Object.assign(new Error('No user is called so'), {
              name: 'NotFoundError',
              statusCode: 404,
            }),
          ),
      },
    });
    expect(
      await screen.findByText('RACI does not know this'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'All people' }),
    ).toBeInTheDocument();
  });
});
