import { mockServices } from '@backstage/backend-test-utils';
import { audited } from './audited';

function open() {
  const success = jest.fn(async () => {});
  const fail = jest.fn(async () => {});
  const auditor = mockServices.auditor.mock({
    createEvent: async () => ({ success, fail }),
  });
  return {
    auditor,
    success,
    fail,
    options: { auditor, eventId: 'thing-change', meta: { id: '7' }, asker: {} },
  };
}

describe('audited', () => {
  it('keeps what was done, with what was noted on the way', async () => {
    const { options, auditor, success, fail } = open();

    const answer = await audited(options, async note => {
      note({ user: 'user:default/ada' });
      return 42;
    });

    expect(answer).toBe(42);
    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'thing-change',
      severityLevel: 'medium',
      request: undefined,
      meta: { id: '7' },
    });
    expect(success).toHaveBeenCalledWith({
      meta: { user: 'user:default/ada' },
    });
    expect(fail).not.toHaveBeenCalled();
  });

  it('keeps what was refused, and refuses it', async () => {
    const { options, success, fail } = open();
    const refusal = new Error('Not yours');

    await expect(
      audited(options, async () => {
        throw refusal;
      }),
    ).rejects.toBe(refusal);
    expect(fail).toHaveBeenCalledWith({ error: refusal, meta: {} });
    expect(success).not.toHaveBeenCalled();
  });
});
