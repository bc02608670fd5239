import { withDeadline } from './withDeadline';

/** Ends only when it is told to. */
const endless = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });

describe('withDeadline', () => {
  it('gives what comes in time, and the error that does', async () => {
    const options = { what: 'Git', milliseconds: 60_000 };
    await expect(withDeadline(options, async () => 7)).resolves.toBe(7);
    await expect(
      withDeadline(options, async () => {
        throw new Error('refused');
      }),
    ).rejects.toThrow('refused');
  });

  it('says what did not end in time', async () => {
    await expect(
      withDeadline({ what: 'Git', milliseconds: 10 }, endless),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: 'Git did not answer within 0.01 seconds; try again later',
    });
  });

  it('ends with its caller, for the reason that it has', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const options = { what: 'Git', milliseconds: 60_000, signal };
    const pending = withDeadline(options, endless);
    controller.abort(new Error('cancelled'));
    await expect(pending).rejects.toThrow('cancelled');
    const run = jest.fn();
    await expect(withDeadline(options, run)).rejects.toThrow('cancelled');
    expect(run).not.toHaveBeenCalled();
  });
});
