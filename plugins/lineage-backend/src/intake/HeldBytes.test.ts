import { HeldBytes } from './HeldBytes';

describe('HeldBytes', () => {
  it('sends new senders away while much is held', async () => {
    const held = new HeldBytes(100);
    let finish = () => {};
    const first = held.during(async hold => {
      hold(100);
      await new Promise<void>(resolve => {
        finish = resolve;
      });
    });
    await expect(held.during(async () => 'in')).rejects.toMatchObject({
      statusCode: 429,
    });
    finish();
    await first;
    expect(await held.during(async () => 'in')).toBe('in');
  });

  it('stops one that grows too large, and forgets what it held', async () => {
    const held = new HeldBytes(100);
    await expect(
      held.during(async hold => {
        hold(150);
        hold(50);
      }),
    ).rejects.toMatchObject({ statusCode: 429 });
    expect(await held.during(async () => 'in')).toBe('in');
  });
});
