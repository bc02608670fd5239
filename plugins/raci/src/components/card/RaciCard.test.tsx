import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderRaci } from '../../__testUtils__/renderRaci';
import {
  churnGaps,
  churnModel,
  churnRaci,
  makeEntityRaci,
  people,
} from '../../fixtures';
import { RaciCard } from './RaciCard';

const table = () =>
  screen.findByRole('table', {
    name: 'Who acts for Churn, by activity and role',
  });

/** The cell of an activity and a role, found by its headers as a reader would. */
async function cell(activity: string, role: string): Promise<HTMLElement> {
  const found = await table();
  const headers = within(found)
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent);
  const row = within(found)
    .getByRole('rowheader', { name: new RegExp(`^${activity}`) })
    .closest('tr') as HTMLElement;
  return row.children[headers.indexOf(role)] as HTMLElement;
}

function fail(name: string, statusCode: number): Error {
  return Object.assign(new Error('no'), { name, statusCode });
}

describe('RaciCard', () => {
  it('is a table of activities and roles, with links to people', async () => {
    renderRaci(<RaciCard />, { entity: churnModel });
    const scoping = await cell('Scoping', 'Accountable');
    expect(
      within(scoping).getByRole('link', { name: 'Ana Lopez' }),
    ).toHaveAttribute('href', '/catalog/default/user/ana');
    const rows = within(await table()).getAllByRole('rowheader');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'Scoping',
      'Data',
      'Training',
      'Evaluation',
      'Deployment',
      'MonitoringNow',
      'Retirement',
    ]);
  });

  it('says where what is inherited comes from', async () => {
    renderRaci(<RaciCard />, { entity: churnModel });
    expect(await cell('Data', 'Accountable')).toHaveTextContent(
      /Ben Ito.*from system billing/,
    );
    expect(await cell('Retirement', 'Responsible')).toHaveTextContent(
      'from the default ($owner)',
    );
    expect(await cell('Scoping', 'Accountable')).not.toHaveTextContent('from');
  });

  it('tells a stated nobody, nothing said, and a gap apart', async () => {
    renderRaci(<RaciCard />, { entity: churnModel });
    expect(await cell('Evaluation', 'Responsible')).toHaveTextContent(
      /Nobody.*stated here.*No Responsible/,
    );
    expect(await cell('Evaluation', 'Informed')).toHaveTextContent(
      /Nobody.*from domain retail/,
    );
    expect(await cell('Scoping', 'Consulted')).toHaveTextContent('Not stated');
    expect(await cell('Deployment', 'Accountable')).toHaveTextContent(
      /^No Accountable$/,
    );
  });

  it('says under the activity what is wrong and how to mend it', async () => {
    renderRaci(<RaciCard />, { entity: churnModel });
    const header = within(await table()).getByRole('rowheader', {
      name: /^Monitoring/,
    });
    const note = screen
      .getByText(churnGaps.left.mend)
      .closest('td') as HTMLElement;
    expect(note).toHaveTextContent(churnGaps.left.message);
    expect(note).toHaveTextContent(churnGaps.empty.message);
    expect(note).toHaveAttribute('headers', header.id);
    expect(screen.getByText('5 gaps')).toBeInTheDocument();
    expect(screen.getByText(churnGaps.unknown.mend)).toBeInTheDocument();
  });

  it('marks who left, and an empty group, and does not link to who is gone', async () => {
    renderRaci(<RaciCard />, { entity: churnModel });
    const left = await cell('Monitoring', 'Accountable');
    expect(left).toHaveTextContent(/Pat Rowe.*Left/);
    expect(within(left).queryByRole('link', { name: 'Pat Rowe' })).toBeNull();
    expect(await cell('Monitoring', 'Responsible')).toHaveTextContent(
      /Legacy.*Nobody in it/,
    );
  });

  it('marks in words what is the reader’s own', async () => {
    renderRaci(<RaciCard />, { entity: churnModel });
    await waitFor(async () =>
      expect(await cell('Training', 'Responsible')).toHaveTextContent(
        /Cara Weiss.*\(You\)/,
      ),
    );
    expect(await cell('Scoping', 'Responsible')).toHaveTextContent(
      /Insight.*\(Your group\)/,
    );
    expect(await cell('Data', 'Responsible')).not.toHaveTextContent('You');
  });

  it('marks the activity that the entity is in', async () => {
    renderRaci(<RaciCard />, { entity: churnModel });
    const rows = within(await table()).getAllByRole('row');
    const current = rows.filter(row => row.hasAttribute('aria-current'));
    expect(current).toHaveLength(1);
    expect(current[0]).toHaveTextContent(/^MonitoringNow/);
  });

  it('says that somebody is there whom the reader may not see', async () => {
    renderRaci(<RaciCard />, { entity: churnModel });
    const hidden = await cell('Deployment', 'Consulted');
    expect(hidden).toHaveTextContent(/Not visible to you.*from its system/);
  });

  it('opens what is known of an activity, and takes focus back', async () => {
    renderRaci(<RaciCard />, { entity: churnModel });
    await table();
    const button = screen.getByRole('button', { name: 'Training' });
    await userEvent.click(button);
    const dialog = await screen.findByRole('dialog', {
      name: 'Training of Churn',
    });
    expect(
      await within(dialog).findByText(/Build the pipeline/),
    ).toBeInTheDocument();
    expect(
      await within(dialog).findByRole('list', { name: 'History' }),
    ).toHaveTextContent(/cara.*became Responsible for Training.*by.*ana/);
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Close' }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(button).toHaveFocus();
  });

  it('offers to hand over what the backend says may be', async () => {
    renderRaci(<RaciCard />, { entity: churnModel });
    await table();
    await userEvent.click(screen.getByRole('button', { name: 'Monitoring' }));
    const dialog = await screen.findByRole('dialog');
    expect(
      within(dialog).getByRole('button', {
        name: 'Hand over Accountable for Monitoring from Pat Rowe',
      }),
    ).toBeInTheDocument();
    expect(
      within(dialog).queryByRole('button', { name: /from Legacy/ }),
    ).toBeNull();
  });

  it('says what is on its way already, and does not offer it again', async () => {
    renderRaci(<RaciCard />, { entity: churnModel });
    await table();
    await userEvent.click(screen.getByRole('button', { name: 'Training' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/offered to/)).toHaveTextContent('ben');
    expect(
      within(dialog).queryByRole('button', { name: /^Hand over/ }),
    ).toBeNull();
  });

  it('says when nothing is stated here, and when there are no gaps', async () => {
    renderRaci(<RaciCard />, {
      entity: {
        ...churnModel,
        kind: 'Dataset',
        metadata: { name: 'customers' },
      },
    });
    expect(await screen.findByText('No gaps')).toBeInTheDocument();
    expect(screen.getByText(/Nothing is stated here/)).toBeInTheDocument();
  });

  it('says when no activity is for the kind', async () => {
    const nothing = makeEntityRaci({ ...churnRaci, activities: [], gaps: [] });
    renderRaci(<RaciCard />, {
      entity: churnModel,
      data: { entities: [nothing] },
    });
    expect(
      await screen.findByText(/No activity is meant for this kind/),
    ).toBeInTheDocument();
  });

  it.each([
    ['NotAllowedError', 403, 'You may not see this'],
    ['NotFoundError', 404, 'RACI does not know this'],
    ['ServiceUnavailableError', 503, 'RACI does not answer'],
  ])('says what %s means', async (name, status, title) => {
    renderRaci(<RaciCard />, {
      entity: churnModel,
      api: { getEntityRaci: () => Promise.reject(fail(name, status)) },
    });
    expect(await screen.findByText(title)).toBeInTheDocument();
  });

  it('takes another title, and knows groups of a reader without groups', async () => {
    renderRaci(<RaciCard title="Who acts" />, {
      entity: churnModel,
      ownership: [people.dora],
    });
    expect(await screen.findByText('Who acts')).toBeInTheDocument();
    await waitFor(async () =>
      expect(await cell('Evaluation', 'Accountable')).toHaveTextContent(
        '(You)',
      ),
    );
    expect(screen.queryByText('(Your group)')).toBeNull();
  });
});
