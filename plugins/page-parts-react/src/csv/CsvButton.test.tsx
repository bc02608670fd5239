import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CsvButton, type CsvButtonProps } from './CsvButton';
import { csvBlob } from './toCsv';

const createObjectURL = jest.fn(() => 'blob:csv');
const revokeObjectURL = jest.fn();

function render(props: Partial<CsvButtonProps>) {
  return renderInTestApp(
    <CsvButton
      load={async () => csvBlob('a\r\n')}
      fileName="gates.csv"
      {...props}
    />,
  );
}

const press = (name: string) =>
  userEvent.click(screen.getByRole('button', { name }));

describe('CsvButton', () => {
  beforeEach(() => {
    jest.clearAllMocks();
    Object.assign(URL, { createObjectURL, revokeObjectURL });
  });

  it('saves what it is given under the name, and can be pressed again', async () => {
    const names: string[] = [];
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function save(this: HTMLAnchorElement) {
        names.push(this.download);
      });
    render({});
    await press('CSV');
    await waitFor(() => expect(names).toEqual(['gates.csv']));
    expect(createObjectURL).toHaveBeenCalledWith(expect.any(Blob));
    expect(revokeObjectURL).toHaveBeenCalledWith('blob:csv');
    expect(await screen.findByRole('button', { name: 'CSV' })).toBeEnabled();
    click.mockRestore();
  });

  it('says why there is none', async () => {
    render({ load: () => Promise.reject(new Error('too many rows')) });
    await press('CSV');
    expect(
      await screen.findByText('The file could not be made: too many rows'),
    ).toBeInTheDocument();
    expect(createObjectURL).not.toHaveBeenCalled();
  });

  it('speaks in the words of whose list it is', async () => {
    let fail: (error: Error) => void = () => {};
    render({
      load: () =>
        new Promise((_, reject) => {
          fail = reject;
        }),
      label: 'Gates',
      words: {
        working: 'Counting gates',
        failed: message => `No gates: ${message}`,
      },
    });
    await press('Gates');
    expect(
      screen.getByRole('button', { name: 'Counting gates' }),
    ).toBeDisabled();
    fail(new Error('closed'));
    expect(await screen.findByText('No gates: closed')).toBeInTheDocument();
  });

  it('gives up when it is left', async () => {
    let seen: AbortSignal | undefined;
    const { unmount } = render({
      load: signal => {
        seen = signal;
        return new Promise(() => {});
      },
    });
    await press('CSV');
    unmount();
    expect(seen?.aborted).toBe(true);
  });
});
