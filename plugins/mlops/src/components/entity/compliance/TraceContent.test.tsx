import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { TraceStep } from '@waymark/plugin-mlops-common';
import { makeStep } from '../../../fixtures';
import { renderTrace, titles } from './__testUtils__/renderTrace';

// A version on its way into production, newest first.
const story: TraceStep[] = [
  makeStep({
    id: '5',
    at: '2026-03-05T10:00:00Z',
    action: 'deployed',
    version: '2',
    by: 'user:default/jonas.weber',
    commit: 'aad79eedebc07f4c42d04a472f431e6da82167da',
    environment: 'production',
    region: 'eu-central',
    endpoint: 'component:default/churn-service',
    goneSince: '2026-04-01T00:00:00Z',
  }),
  makeStep({
    id: '4',
    at: '2026-03-04T10:00:00Z',
    action: 'promoted',
    version: '2',
    alias: 'champion',
    timeFrom: 'observed',
  }),
  makeStep({
    id: '3',
    at: '2026-03-04T10:00:00Z',
    action: 'demoted',
    version: '1',
    alias: 'champion',
    timeFrom: 'observed',
  }),
  makeStep({
    id: '2',
    at: '2026-03-01T23:30:00+05:30',
    action: 'trained',
    version: '2',
    runId: 'f3a5b7c9d1e2f3a5',
    job: 'customer-churn-training',
    by: 'ci@example.org',
    data: [
      {
        name: 'customers.csv',
        digest: 'md5:0123456789abcdef',
        role: 'training',
        part: 'until June',
        entityRef: 'dataset:default/customers',
      },
      { name: 'holidays', role: 'training' },
    ],
  }),
  makeStep({ id: '1', action: 'failed', job: 'customer-churn-training' }),
];

describe('the trace', () => {
  it('tells in words what happened, newest first', async () => {
    renderTrace({ steps: story });
    expect(await titles()).toEqual([
      'Deployed version 2 to production',
      'Gave the alias “champion” to version 2',
      'Took the alias “champion” from version 1',
      'Trained version 2',
      'Failed: customer-churn-training',
    ]);
    expect(
      screen.getByRole('list', { name: 'Steps, newest first' }).tagName,
    ).toBe('OL');
  });

  it('tells who, from which commit and data, where, and what is known no more', async () => {
    renderTrace({ steps: story });
    await titles();
    const [deployed, promoted, , training] = screen
      .getByRole('list', { name: 'Steps, newest first' })
      .querySelectorAll<HTMLElement>(':scope > li');
    expect(
      await within(deployed).findByRole('link', { name: /jonas.weber/ }),
    ).toHaveAttribute('href', '/catalog/default/user/jonas.weber');
    expect(deployed).toHaveTextContent('Commitaad79eed');
    expect(deployed).toHaveTextContent('production · eu-central · ');
    expect(deployed).toHaveTextContent('The source no longer says so, noticed');
    expect(promoted).toHaveTextContent('Bythe source does not say');
    expect(
      within(training).getByRole('link', { name: 'f3a5b7c9' }),
    ).toHaveAttribute('href', '/runs?run=f3a5b7c9d1e2f3a5');
    expect(training).toHaveTextContent('Byci@example.org');
    expect(training).toHaveTextContent('training, until June01234567');
    expect(training).toHaveTextContent('holidaystrainingno digest recorded');
  });

  it('says when, in the reader’s zone, and whose time it is', async () => {
    renderTrace({ steps: story });
    await titles();
    const [, promoted, , training] = screen
      .getByRole('list', { name: 'Steps, newest first' })
      .querySelectorAll<HTMLElement>(':scope > li');
    const [exact] = training.querySelectorAll('time');
    expect(exact).toHaveAttribute('datetime', '2026-03-01T23:30:00+05:30');
    // A time with a zone, whichever that of the reader is.
    expect(exact).toHaveTextContent(/2026.*:\d\d:\d\d.*(UTC|GMT|[A-Z]{3,4})/);
    expect(training).toHaveTextContent('Time as the source gives it');
    expect(promoted).toHaveTextContent(
      'Time when the portal noticed it; it may have happened earlier',
    );
  });

  it('grows page by page', async () => {
    const steps = Array.from({ length: 60 }, (_, i) =>
      makeStep({ id: String(i) }),
    );
    const { getTrace } = renderTrace({ steps });
    const list = await screen.findByRole('list', {
      name: 'Steps, newest first',
    });
    expect(list.children).toHaveLength(50);
    await userEvent.click(screen.getByText('Show more'));
    await waitFor(() => expect(list.children).toHaveLength(60));
    expect(getTrace).toHaveBeenCalledTimes(2);
  });
});

describe('the trace of one version', () => {
  it('is read from the address, and let go of', async () => {
    const { getTrace } = renderTrace({ steps: story, address: '/?version=1' });
    expect(await titles()).toEqual([
      'Took the alias “champion” from version 1',
    ]);
    expect(getTrace.mock.calls[0][1]).toMatchObject({ version: '1' });
    expect(
      screen.getByText('Only what happened to version 1.'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all versions' }),
    );
    await waitFor(async () => expect(await titles()).toHaveLength(5));
    expect(screen.getByLabelText('Only version')).toHaveValue('');
  });

  it('is chosen by a click on a version, or by typing one', async () => {
    renderTrace({ steps: story });
    await titles();
    await userEvent.click(screen.getByRole('link', { name: 'version 1' }));
    await waitFor(async () =>
      expect(await titles()).toEqual([
        'Took the alias “champion” from version 1',
      ]),
    );
    const field = screen.getByLabelText('Only version');
    expect(field).toHaveValue('1');
    await userEvent.clear(field);
    await userEvent.type(field, '2{Enter}');
    await waitFor(async () => expect(await titles()).toHaveLength(3));
  });

  it('says so where nothing happened to it', async () => {
    renderTrace({ steps: story, address: '/?version=99' });
    expect(
      await screen.findByText('Nothing is recorded of version 99'),
    ).toBeInTheDocument();
  });
});

it('is saved as a file of what is shown', async () => {
  const createObjectURL = jest.fn(() => 'blob:csv');
  Object.assign(URL, { createObjectURL, revokeObjectURL: jest.fn() });
  const fetch = jest.fn(async () => new Response('at,action\r\n'));
  renderTrace({ steps: story, address: '/?version=2', fetch });
  await titles();
  await userEvent.click(screen.getByRole('button', { name: 'Download CSV' }));
  await waitFor(() => expect(createObjectURL).toHaveBeenCalledTimes(1));
  expect(fetch).toHaveBeenCalledWith(
    expect.stringMatching(/model\/default\/churn\/trace\?.*version=2/),
    expect.anything(),
  );
});
