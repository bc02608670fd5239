import { createGate } from './createGate';

/** A task that ends when it is told to. */
function openTask() {
  let end = () => {};
  const ended = new Promise<void>(resolve => {
    end = resolve;
  });
  let started = false;
  return {
    run: () => {
      started = true;
      return ended;
    },
    end,
    get started() {
      return started;
    },
  };
}

describe('createGate', () => {
  it('lets no more tasks through than it has places', async () => {
    const gate = createGate(2);
    const tasks = [openTask(), openTask(), openTask()];
    const results = tasks.map(task => gate(task.run));
    expect(tasks.map(({ started }) => started)).toEqual([true, true, false]);

    tasks[0].end();
    await results[0];
    expect(tasks[2].started).toBe(true);
    tasks[1].end();
    tasks[2].end();
    await Promise.all(results);
  });

  it('frees the place of a task that failed', async () => {
    const gate = createGate(1);
    await expect(
      gate(async () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await expect(gate(async () => 'next')).resolves.toBe('next');
  });
});
