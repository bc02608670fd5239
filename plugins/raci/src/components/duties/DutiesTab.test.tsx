import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Duty } from '@waymark/plugin-raci-common';
import { currentAddress, renderRaci } from '../../__testUtils__/renderRaci';
import { makeHandover, origins, people, SINCE } from '../../fixtures';
import { RaciContent } from '../page/RaciContent';

const address = '/?tab=mine';

const table = () => screen.findByRole('table', { name: 'Duties' });

function makeDuty(duty: Partial<Duty> = {}): Duty {
  return {
    entityRef: 'model:default/churn',
    title: 'Churn',
    activity: 'training',
    role: 'responsible',
    origin: { level: 'entity', ref: 'model:default/churn' },
    since: SINCE,
    current: false,
    ...duty,
  };
}

const listDuties = async () => ({
  items: [
    makeDuty(),
    makeDuty({
      activity: 'monitoring',
      role: 'accountable',
      origin: origins.system,
      through: people.insight,
      current: true,
    }),
    makeDuty({ activity: 'retirement', role: 'informed' }),
  ],
  pageInfo: {},
  totalItems: 3,
});

async function row(name: RegExp): Promise<HTMLElement> {
  await table();
  return (await screen.findByText(name)).closest('tr') as HTMLElement;
}

async function chooseBen() {
  await userEvent.type(
    await screen.findByRole('combobox', { name: 'To whom' }),
    'ben',
  );
  await userEvent.click(await screen.findByRole('option', { name: /Ben Ito/ }));
  await userEvent.click(
    screen.getByRole('button', { name: 'Show what changes' }),
  );
  await userEvent.click(
    await screen.findByRole('button', { name: 'Ask Ben Ito' }),
  );
}

describe('my duties', () => {
  it('says what, since when, from where, and through which group', async () => {
    renderRaci(<RaciContent />, { address, api: { listDuties } });
    const monitoring = await row(/^Monitoring/);
    expect(monitoring).toHaveTextContent(/Now\s*since .* ago/);
    expect(monitoring).toHaveTextContent('Accountable');
    expect(monitoring).toHaveTextContent('from system billing');
    expect(
      within(monitoring).getByRole('link', { name: 'insight' }),
    ).toHaveAttribute('href', '/catalog/default/group/insight');
    expect(await row(/^Training/)).not.toHaveTextContent('through');
    expect(screen.getByText('3 in all')).toBeInTheDocument();
  });

  it('offers duties that can change hands, and no others', async () => {
    renderRaci(<RaciContent />, { address, api: { listDuties } });
    expect(
      within(await row(/^Training/)).getByRole('button', {
        name: 'Hand over Responsible for Training of Churn',
      }),
    ).toHaveAttribute('aria-haspopup', 'dialog');
    expect(within(await row(/^Retirement/)).queryByRole('button')).toBeNull();
  });

  it('hands over one duty, which is then under way', async () => {
    const api = renderRaci(<RaciContent />, { address, api: { listDuties } });
    const create = jest.spyOn(api, 'createHandover');
    expect(await screen.findByText('No hand-overs')).toBeInTheDocument();
    await userEvent.click(
      within(await row(/^Training/)).getByRole('button', { name: /Hand over/ }),
    );
    await chooseBen();
    await waitFor(() =>
      expect(create).toHaveBeenCalledWith(
        expect.objectContaining({
          from: people.cara,
          to: people.ben,
          items: [
            {
              entityRef: 'model:default/churn',
              activity: 'training',
              role: 'responsible',
            },
          ],
        }),
      ),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
    expect(
      await screen.findByRole('list', { name: 'Hand-overs' }),
    ).toHaveTextContent(/cara.*ben/i);
  });

  it('hands over for the group what the group holds', async () => {
    const api = renderRaci(<RaciContent />, { address, api: { listDuties } });
    const create = jest.spyOn(api, 'createHandover');
    await userEvent.click(
      within(await row(/^Monitoring/)).getByRole('button', {
        name: /Hand over/,
      }),
    );
    await chooseBen();
    await waitFor(() =>
      expect(create).toHaveBeenCalledWith(
        expect.objectContaining({ from: people.insight, to: people.ben }),
      ),
    );
  });

  it('hands over everything, and says in the dialog why it may not', async () => {
    const api = renderRaci(<RaciContent />, {
      address,
      api: {
        listDuties,
        createHandover: () =>
          Promise.reject(
            Object.assign(new Error('Only the owner of churn may do this.'), {
              name: 'NotAllowedError',
              statusCode: 403,
            }),
          ),
      },
    });
    const create = jest.spyOn(api, 'createHandover');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Hand over everything' }),
    );
    await chooseBen();
    expect(
      await within(screen.getByRole('dialog')).findByRole('alert'),
    ).toHaveTextContent('Only the owner of churn may do this.');
    expect(create).toHaveBeenCalledWith(
      expect.objectContaining({ from: people.cara, all: true }),
    );
  });

  it('offers everything only to who holds something itself', async () => {
    const { items } = await listDuties();
    renderRaci(<RaciContent />, {
      address,
      api: {
        listDuties: async () => ({ items: items.slice(1), pageInfo: {} }),
      },
    });
    await row(/^Monitoring/);
    expect(
      screen.queryByRole('button', { name: 'Hand over everything' }),
    ).toBeNull();
  });

  it('shows the roles that are chosen, by the address', async () => {
    const api = renderRaci(<RaciContent />, { address });
    await row(/^Training/);
    const asked = jest.spyOn(api, 'listDuties');
    await userEvent.click(screen.getByRole('button', { name: 'Role: All' }));
    await userEvent.click(screen.getByRole('option', { name: 'Accountable' }));
    expect(
      await screen.findByText('None in the roles that are chosen.'),
    ).toBeInTheDocument();
    expect(currentAddress().getAll('role')).toEqual(['accountable']);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(asked.mock.calls[0][1]).toMatchObject({ role: ['accountable'] });
  });

  it('says what changed', async () => {
    renderRaci(<RaciContent />, { address });
    const changes = await screen.findByRole('list', { name: 'What changed' });
    const [change] = within(changes).getAllByRole('listitem');
    expect(change).toHaveTextContent(
      /Churn: .*became Responsible for Training.*ana.*hand-over/,
    );
  });

  it('shows what waits for an answer of the reader', async () => {
    renderRaci(<RaciContent />, {
      address,
      data: {
        handovers: [
          makeHandover({
            from: people.ana,
            to: people.cara,
            may: ['accept', 'decline'],
          }),
          makeHandover({
            id: 'h-2',
            from: people.ana,
            to: people.ben,
            proposedBy: people.ana,
          }),
        ],
      },
    });
    const list = await screen.findByRole('list', { name: 'Hand-overs' });
    expect(
      within(list).getByRole('button', { name: 'Accept' }),
    ).toBeInTheDocument();
    expect(within(list).getAllByRole('article')).toHaveLength(1);
  });
});
