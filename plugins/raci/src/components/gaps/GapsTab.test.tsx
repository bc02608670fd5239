import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onPhone } from '@waymark/plugin-test-parts/page';
import { currentAddress, renderRaci } from '../../__testUtils__/renderRaci';
import { people } from '../../fixtures';
import { RaciContent } from '../page/RaciContent';

const table = () => screen.findByRole('table', { name: 'Gaps' });
const rows = () => screen.getAllByRole('rowheader');
const bar = (name: RegExp) => screen.getByRole('button', { name });

describe('gaps', () => {
  it('says of each what is wrong, what to do, and where it stands', async () => {
    renderRaci(<RaciContent />, { address: '/?tab=gaps' });
    await table();
    const row = screen
      .getByText(/Pat Rowe left and is still/)
      .closest('tr') as HTMLElement;
    expect(row).toHaveTextContent('Gap: Pat Rowe left');
    expect(row).toHaveTextContent('Hand it over to somebody');
    expect(row).toHaveTextContent('from system billing');
    expect(within(row).getByRole('link', { name: 'Churn' })).toHaveAttribute(
      'href',
      '/catalog/default/model/churn',
    );
    expect(within(row).getByText('Monitoring')).toBeInTheDocument();
    const whole = screen
      .getByText(/names the activity "trainig"/)
      .closest('tr') as HTMLElement;
    expect(whole).toHaveTextContent('The declaration');
    expect(whole).toHaveTextContent('Warning:');
  });

  it('counts them by code, in how many entities', async () => {
    renderRaci(<RaciContent />, { address: '/?tab=gaps' });
    await table();
    expect(screen.getByText('5 gaps, in entities: 1')).toHaveAttribute(
      'role',
      'status',
    );
    const counts = within(screen.getByRole('list', { name: 'Gaps by kind' }));
    expect(counts.getAllByRole('button')).toHaveLength(5);
    counts
      .getAllByRole('button')
      .forEach(one => expect(one).toHaveAttribute('aria-pressed', 'false'));
  });

  it('shows those of one code at a press, and of another with it', async () => {
    const api = renderRaci(<RaciContent />, { address: '/?tab=gaps' });
    await table();
    const asked = jest.spyOn(api, 'listGaps');
    await userEvent.click(bar(/^Left/));
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(currentAddress().getAll('gap')).toEqual(['party-left']);
    expect(bar(/^Left/)).toHaveAttribute('aria-pressed', 'true');
    expect(asked).toHaveBeenCalledTimes(1);
    // The others are still counted, and can be added by keyboard.
    bar(/^Empty group/).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(rows()).toHaveLength(2));
    await userEvent.click(bar(/^Left/));
    await waitFor(() =>
      expect(currentAddress().getAll('gap')).toEqual(['empty-group']),
    );
  });

  it('lets go of a code that there is none of', async () => {
    renderRaci(<RaciContent />, {
      address: '/?tab=gaps&gap=several-accountable',
    });
    expect(await screen.findByText('No gaps')).toBeInTheDocument();
    await userEvent.click(bar(/^Several Accountable\s*0$/));
    await waitFor(() => expect(rows()).toHaveLength(5));
  });

  it('counts the values of its filters among entities with such gaps', async () => {
    const api = renderRaci(<RaciContent />, {
      address: '/?tab=gaps&role=informed&group=owner&lifecycle=production',
    });
    const asked = jest.spyOn(api, 'getMatrix');
    await table();
    await userEvent.click(bar(/^Left/));
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    expect(asked.mock.calls[0][0]).toEqual({
      gap: ['party-left'],
      lifecycle: ['production'],
      limit: 1,
    });
    expect(
      await screen.findByRole('button', { name: 'Lifecycle: production' }),
    ).toBeInTheDocument();
  });

  it('lets who may not count choose codes from a list', async () => {
    renderRaci(<RaciContent />, {
      address: `/?tab=gaps&party=${people.pat}`,
      api: {
        listGaps: async () => ({ items: [], pageInfo: {} }),
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Gap: All' }),
    );
    await userEvent.click(screen.getByRole('option', { name: 'Left' }));
    await waitFor(() =>
      expect(currentAddress().getAll('gap')).toEqual(['party-left']),
    );
  });

  it('saves what is filtered as CSV', async () => {
    const createObjectURL = jest.fn(() => 'blob:csv');
    Object.assign(URL, { createObjectURL, revokeObjectURL: jest.fn() });
    const fetch = jest.fn(async () => new Response('entityRef,code\r\n'));
    renderRaci(<RaciContent />, {
      address: '/?tab=gaps&gap=party-left&kind=model',
      fetch,
    });
    await userEvent.click(await screen.findByRole('button', { name: /CSV/ }));
    await waitFor(() => expect(createObjectURL).toHaveBeenCalledTimes(1));
    expect(fetch).toHaveBeenCalledWith(
      'plugin://raci/v1/gaps?kind=model&code=party-left&limit=200',
      expect.objectContaining({ headers: { accept: 'text/csv' } }),
    );
  });
});

describe('gaps on a phone', () => {
  onPhone();

  it('are a list, with all of their words', async () => {
    renderRaci(<RaciContent />, { address: '/?tab=gaps&gap=party-left' });
    const list = await screen.findByRole('list', { name: 'Gaps' });
    const [gap] = within(list).getAllByRole('listitem');
    expect(gap).toHaveTextContent(
      /Churn · Monitoring.*Pat Rowe left.*Hand it over.*from system billing.*Owner: insight/i,
    );
    expect(screen.queryByRole('table')).toBeNull();
  });
});
