import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { currentAddress, renderRaci } from '../../__testUtils__/renderRaci';
import {
  churnRaci,
  customersRaci,
  makeEntityRaci,
  people,
} from '../../fixtures';
import { RaciContent } from '../page/RaciContent';

const MANY = 5_000;

const table = () => screen.findByRole('table', { name: 'Who acts for what' });

/** The cell of an entity and an activity, found by its headers. */
async function cell(entity: string, activity: string): Promise<HTMLElement> {
  const headers = within(await table())
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent);
  const header = await screen.findByRole('rowheader', {
    name: new RegExp(`^${entity}`),
  });
  const at = headers.indexOf(activity);
  expect(at).toBeGreaterThan(0);
  return header.parentElement?.children[at] as HTMLElement;
}

describe('matrix', () => {
  it('is a table with headers both ways', async () => {
    renderRaci(<RaciContent />);
    const headers = within(await table()).getAllByRole('columnheader');
    expect(headers.map(({ textContent }) => textContent)).toEqual([
      'Entity',
      'Scoping',
      'Data',
      'Training',
      'Evaluation',
      'Deployment',
      'Monitoring',
      'Retirement',
    ]);
    headers.forEach(one => expect(one).toHaveAttribute('scope', 'col'));
    const [churn, customers] = screen.getAllByRole('rowheader');
    expect(churn).toHaveAttribute('scope', 'row');
    expect(
      within(customers).getByRole('link', { name: 'Customers' }),
    ).toHaveAttribute('href', '/catalog/default/dataset/customers');
    expect(within(churn).getByText('insight')).toBeInTheDocument();
    expect(screen.getByText('2 entities')).toHaveAttribute('role', 'status');
  });

  it('says who answers and who works', async () => {
    renderRaci(<RaciContent />);
    expect(await cell('Churn', 'Scoping')).toHaveTextContent(
      /^AAccountable: Ana LopezRResponsible: Insight/,
    );
  });

  it('marks what is inherited, to the eye and in words', async () => {
    renderRaci(<RaciContent />);
    const data = await cell('Churn', 'Data');
    expect(data).toHaveTextContent(
      'Accountable: ↳Ben Ito (from system billing)',
    );
    expect(
      within(data).getByTitle('Ben Ito (from system billing)'),
    ).toBeVisible();
    expect(await cell('Churn', 'Retirement')).toHaveTextContent(
      '(from the default ($owner))',
    );
    expect(await cell('Churn', 'Scoping')).not.toHaveTextContent('↳');
  });

  it('marks what is the reader’s by more than a colour', async () => {
    renderRaci(<RaciContent />);
    const training = await cell('Churn', 'Training');
    // The table asks who the reader is when it is there already.
    await waitFor(() => expect(training).toHaveTextContent('Cara Weiss (You)'));
    const own = within(training).getByText('Cara Weiss');
    expect(getComputedStyle(own).textDecoration).toContain('underline');
    const other = within(training).getByText('Ana Lopez');
    expect(getComputedStyle(other).textDecoration).not.toContain('underline');
    expect(await cell('Churn', 'Scoping')).toHaveTextContent(
      'Insight (Your group)',
    );
  });

  it('tells a stated nobody from what is not stated, and both from a gap', async () => {
    renderRaci(<RaciContent />, { address: '/?role=informed&role=consulted' });
    expect(await cell('Churn', 'Evaluation')).toHaveTextContent(
      /Consulted: Not stated.*Informed: ↳Nobody \(from domain retail\)/,
    );
    expect(await cell('Churn', 'Deployment')).toHaveTextContent(
      'Consulted: ↳Not visible to you (from its system)',
    );
  });

  it('shows gaps in place, the worst with the number of the others', async () => {
    renderRaci(<RaciContent />);
    const monitoring = await cell('Churn', 'Monitoring');
    expect(monitoring).toHaveTextContent('Left +1');
    expect(monitoring).toHaveTextContent('Pat Rowe (Left)');
    expect(monitoring).toHaveTextContent('Legacy (Nobody in it)');
    expect(
      getComputedStyle(within(monitoring).getByText('Pat Rowe')).textDecoration,
    ).toContain('line-through');
    expect(
      within(monitoring).getByTitle(/Pat Rowe left.*Nobody is in/),
    ).toBeInTheDocument();
    expect(await cell('Churn', 'Evaluation')).toHaveTextContent(
      'No Responsible',
    );
    // What is wrong with the declaration as a whole stands with its entity.
    expect(screen.getByRole('rowheader', { name: /^Churn/ })).toHaveTextContent(
      'Unknown activity',
    );
  });

  it('says what is not for a kind, and where an entity is now', async () => {
    renderRaci(<RaciContent />);
    expect(await cell('Customers', 'Training')).toHaveTextContent(
      'Not for this kind',
    );
    expect(await cell('Churn', 'Monitoring')).toHaveTextContent(/^Now\. /);
    expect(await cell('Churn', 'Training')).not.toHaveTextContent('Now');
  });

  it('shows only the activities that are chosen', async () => {
    renderRaci(<RaciContent />, { address: '/?activity=training' });
    await cell('Churn', 'Training');
    expect(screen.getAllByRole('columnheader')).toHaveLength(2);
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
  });

  it('has its columns where the configuration cannot be read', async () => {
    renderRaci(<RaciContent />, {
      api: { listActivities: () => Promise.reject(new Error('no')) },
    });
    expect(await cell('Churn', 'Scoping')).toHaveTextContent('Ana Lopez');
  });

  it('groups, with a heading for those that are in none', async () => {
    const homeless = makeEntityRaci({
      entityRef: 'model:default/homeless',
      title: 'Homeless',
      activities: churnRaci.activities,
    });
    renderRaci(<RaciContent />, {
      data: { entities: [homeless, churnRaci, customersRaci] },
    });
    await table();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Group by' }),
      'System',
    );
    const heading = await screen.findByRole('link', { name: 'billing' });
    expect(heading.closest('th')).toHaveAttribute('scope', 'colgroup');
    expect(currentAddress().get('group')).toBe('system');
    const rows = within(await table())
      .getAllByRole('row')
      .slice(1)
      .map(row => row.firstElementChild?.textContent);
    expect(rows).toEqual([
      'billing',
      expect.stringMatching(/^Churn/),
      expect.stringMatching(/^Customers/),
      'None',
      expect.stringMatching(/^Homeless/),
    ]);
  });

  it('draws the rows in sight alone, and asks for more before they are', async () => {
    const entities = Array.from({ length: MANY }, (_, index) =>
      makeEntityRaci({
        ...churnRaci,
        entityRef: `model:default/m-${index}`,
        title: `Model ${index}`,
      }),
    );
    const api = renderRaci(<RaciContent />, { data: { entities } });
    const asked = jest.spyOn(api, 'getMatrix');
    expect(await table()).toHaveAttribute('aria-rowcount', `${MANY + 1}`);
    await screen.findByRole('rowheader', { name: /^Model 0/ });
    expect(screen.getAllByRole('rowheader').length).toBeLessThan(40);
    expect(asked).not.toHaveBeenCalled();

    const frame = screen.getByRole('group', { name: 'Who acts for what' });
    expect(frame).toHaveAttribute('tabindex', '0');
    // The box of the table is what scrolls, with its headers.
    frame.scrollTop = 80 * 76;
    fireEvent.scroll(frame);
    const row = await screen.findByRole('rowheader', { name: /^Model 85/ });
    expect(row.parentElement).toHaveAttribute('aria-rowindex', '87');
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    expect(asked.mock.calls[0][0]).toMatchObject({ cursor: '100' });
    expect(screen.queryByRole('rowheader', { name: /^Model 0i/ })).toBeNull();
    expect(screen.getAllByRole('rowheader').length).toBeLessThan(40);
  });

  it('keeps its rows where the next page fails, and asks again', async () => {
    const entities = Array.from({ length: 101 }, (_, index) =>
      makeEntityRaci({
        entityRef: `model:default/m-${index}`,
        title: `Model ${index}`,
        activities: [],
      }),
    );
    const api = renderRaci(<RaciContent />, { data: { entities } });
    const { getMatrix } = api;
    const asked = jest
      .spyOn(api, 'getMatrix')
      .mockRejectedValueOnce(new Error('too busy'))
      .mockImplementation(getMatrix);
    await screen.findByRole('rowheader', { name: /^Model 0/ });
    const frame = screen.getByRole('group', { name: 'Who acts for what' });
    frame.scrollTop = 80 * 76;
    fireEvent.scroll(frame);
    const retry = await screen.findByRole('button', { name: /again/i });
    expect(screen.getByText(/too busy/)).toBeInTheDocument();
    expect(screen.getAllByRole('rowheader').length).toBeGreaterThan(5);
    await userEvent.click(retry);
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
    await waitFor(() => expect(retry).not.toBeInTheDocument());
  });

  it('explains its signs', async () => {
    renderRaci(<RaciContent />);
    await table();
    expect(
      screen.getByText(/^A Accountable, R Responsible, ↳ inherited/),
    ).toBeInTheDocument();
  });

  it('finds what a person has, by the address', async () => {
    const api = renderRaci(<RaciContent />, {
      address: `/?party=${people.crm}&kind=dataset`,
    });
    await cell('Customers', 'Data');
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
    expect(api).toBeDefined();
  });
});
