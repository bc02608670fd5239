import { mockServices } from '@backstage/backend-test-utils';
import { answer, ReceiptsInMemory } from '../__testUtils__/ReceiptsInMemory';
import { TEMPLATE_INFO } from '../__testUtils__/runAction';
import { createWithReceipt } from './createWithReceipt';
import type { ReceiptContext, Thing } from './types';

const thing: Thing = {
  key: 'repository:local/churn',
  kind: 'repository',
  title: 'Repository churn',
  action: 'mlops:git:publish',
  undo: { name: 'churn' },
};

function context(change: Partial<ReceiptContext> = {}) {
  const log: string[] = [];
  const say = (message: string) => log.push(message);
  const ctx: ReceiptContext = {
    logger: Object.assign(mockServices.logger.mock(), { info: say, warn: say }),
    task: { id: 'task-1' },
    templateInfo: TEMPLATE_INFO,
    user: { ref: 'user:default/ann' },
    ...change,
  };
  return { ctx, log };
}

describe('making something with a receipt', () => {
  let receipts: ReceiptsInMemory;
  beforeEach(() => {
    receipts = new ReceiptsInMemory();
  });

  const making = (ctx: ReceiptContext) =>
    createWithReceipt(receipts.book())(ctx);

  it('is named before it is made, and again after', async () => {
    const { ctx } = context();
    const seen: unknown[] = [];
    const value = await making(ctx).making(thing, async () => {
      seen.push(receipts.items());
      return { value: { id: 7 }, url: 'https://git.example.org/churn' };
    });
    expect(value).toEqual({ id: 7 });
    expect(seen).toEqual([
      [expect.objectContaining({ ...thing, state: 'planned' })],
    ]);
    expect(receipts.items()).toEqual([
      expect.objectContaining({
        ...thing,
        url: 'https://git.example.org/churn',
        state: 'created',
      }),
    ]);
  });

  it('opens the receipt of a run that was not recorded', async () => {
    const { ctx } = context();
    await making(ctx).making(thing, async () => ({ value: 1 }));
    expect(receipts.starts.get('task-1')).toEqual({
      templateRef: 'template:default/training',
      templateVersion: '1.2.0',
      createdBy: 'user:default/ann',
      minutesSaved: 480,
    });
  });

  it('is planned still when it could not be made', async () => {
    const { ctx } = context();
    await expect(
      making(ctx).making(thing, async () => {
        throw new Error('No space left');
      }),
    ).rejects.toThrow('No space left');
    expect(receipts.states()).toEqual({ [thing.key]: 'planned' });
  });

  it('is left, with the reason and nothing to undo, when it was there', async () => {
    const { ctx } = context();
    await making(ctx).making(thing, async () => ({
      value: 1,
      wasThere: 'It was there before.',
    }));
    const [item] = receipts.items();
    expect(item).toMatchObject({
      state: 'left',
      reason: 'It was there before.',
    });
    expect(item.undo).toBeUndefined();
  });

  it('is not made when the receipt cannot be written', async () => {
    const { ctx } = context();
    receipts.trouble = () => new Error('connect ECONNREFUSED');
    const make = jest.fn();
    await expect(making(ctx).making(thing, make)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(
        /Repository churn was not made: connect ECONNREFUSED/,
      ),
    });
    expect(make).not.toHaveBeenCalled();
  });

  it('is tried to be named again, and then said in the log', async () => {
    const { ctx, log } = context();
    let failures = 2;
    receipts.trouble = call => {
      failures -= call.endsWith('created') ? 1 : 0;
      return call.endsWith('created') && failures >= 0
        ? new Error('hiccup')
        : undefined;
    };
    await making(ctx).making(thing, async () => ({ value: 1 }));
    expect(receipts.states()).toEqual({ [thing.key]: 'created' });
    expect(log).toEqual([]);

    failures = 3;
    await making(ctx).making({ ...thing, key: 'b' }, async () => ({
      value: 1,
    }));
    expect(receipts.states()).toMatchObject({ b: 'planned' });
    expect(log).toEqual([expect.stringMatching(/was made, but the receipt/)]);
  });

  it('goes without a receipt where golden paths is not installed', async () => {
    const { ctx, log } = context();
    receipts.isInstalled = false;
    await expect(
      making(ctx).making(thing, async () => ({ value: 'made' })),
    ).resolves.toBe('made');
    expect(log).toEqual([expect.stringMatching(/is not installed/)]);
  });

  it('takes an answer other than 404 for trouble', async () => {
    const { ctx } = context();
    const refusal = await answer(403);
    receipts.trouble = () => refusal;
    await expect(
      making(ctx).making(thing, async () => ({ value: 1 })),
    ).rejects.toThrow(/was not made/);
  });

  it('is looked for again by a run that is tried again', async () => {
    const { ctx } = context();
    const make = jest.fn(async () => ({ value: 'there' }));
    for (const _ of ['first', 'again']) {
      await expect(making(ctx).making(thing, make)).resolves.toBe('there');
    }
    expect(make).toHaveBeenCalledTimes(2);
    expect(receipts.states()).toEqual({ [thing.key]: 'created' });
  });

  it('stops before it is made when the run is given up', async () => {
    const controller = new AbortController();
    const { ctx } = context({ signal: controller.signal });
    const make = jest.fn();
    receipts.trouble = () => {
      controller.abort(new Error('cancelled'));
      return undefined;
    };
    await expect(making(ctx).making(thing, make)).rejects.toThrow('cancelled');
    expect(make).not.toHaveBeenCalled();
  });

  it('is told of although the run was given up meanwhile', async () => {
    const controller = new AbortController();
    const { ctx } = context({ signal: controller.signal });
    await making(ctx).making(thing, async () => {
      controller.abort();
      return { value: 1 };
    });
    expect(receipts.states()).toEqual({ [thing.key]: 'created' });
  });

  it('is a mistake of the action in a dry run', async () => {
    const { ctx } = context({ isDryRun: true });
    await expect(
      making(ctx).making(thing, async () => ({ value: 1 })),
    ).rejects.toThrow(/in a dry run/);
    expect(receipts.calls).toEqual([]);
  });
});
