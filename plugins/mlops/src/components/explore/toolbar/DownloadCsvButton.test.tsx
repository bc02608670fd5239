import { fetchApiRef } from '@backstage/core-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DownloadCsvButton } from './DownloadCsvButton';

const createObjectURL = jest.fn(() => 'blob:csv');
const revokeObjectURL = jest.fn();

function render(fetch: typeof window.fetch) {
  return renderInTestApp(
    <DownloadCsvButton state={{ q: 'churn', filters: { kind: ['Model'] } }} />,
    { apis: [[fetchApiRef, { fetch }]] },
  );
}

describe('DownloadCsvButton', () => {
  beforeEach(() => {
    jest.clearAllMocks();
    Object.assign(URL, { createObjectURL, revokeObjectURL });
  });

  it('asks for the list with its filters, and saves it', async () => {
    const fetch = jest.fn(async () => new Response('entityRef,title\r\n'));
    render(fetch);
    await userEvent.click(screen.getByRole('button', { name: 'Download CSV' }));
    await waitFor(() => expect(createObjectURL).toHaveBeenCalledTimes(1));
    expect(fetch).toHaveBeenCalledWith(
      'plugin://mlops/v1/explore?q=churn&kind=Model&limit=200',
      expect.objectContaining({ headers: { accept: 'text/csv' } }),
    );
    expect(revokeObjectURL).toHaveBeenCalledWith('blob:csv');
    expect(
      await screen.findByRole('button', { name: 'Download CSV' }),
    ).toBeEnabled();
  });

  it('says why there is none', async () => {
    const error = { name: 'InputError', message: 'too many filters' };
    render(
      async () =>
        new Response(JSON.stringify({ error, response: { statusCode: 400 } }), {
          status: 400,
          headers: { 'content-type': 'application/json' },
        }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Download CSV' }));
    expect(
      await screen.findByText('The CSV could not be made: too many filters'),
    ).toBeInTheDocument();
    expect(createObjectURL).not.toHaveBeenCalled();
  });

  it('gives up when it is left', async () => {
    let signal: AbortSignal | null | undefined;
    const { unmount } = render((_, init) => {
      signal = init?.signal;
      return new Promise(() => {});
    });
    await userEvent.click(screen.getByRole('button', { name: 'Download CSV' }));
    expect(
      screen.getByRole('button', { name: 'Preparing the CSV' }),
    ).toBeDisabled();
    unmount();
    expect(signal?.aborted).toBe(true);
  });
});
