import { mockServices } from '@backstage/backend-test-utils';
import type { ReceiptItemChange } from '@waymark/plugin-golden-paths-common';
import { answer, ReceiptsInMemory } from '../__testUtils__/ReceiptsInMemory';
import { runLog } from '../__testUtils__/runLog';
import { runAction, type RunOptions } from '../__testUtils__/runAction';
import type { UndoByKind } from '../receipts/types';
import { createRollbackAction } from './createRollbackAction';

const FOREIGN = [{ title: 'Step 0', action: 'publish:github' }];

describe('mlops:rollback', () => {
  let scaffolder: ReturnType<typeof runLog>;
  let receipts: ReceiptsInMemory;
  let asked: string[];
  let undoByKind: UndoByKind;

  beforeEach(async () => {
    receipts = new ReceiptsInMemory();
    asked = [];
    scaffolder = runLog(
      'publish:github',
      'mlops:git:publish',
      'fetch:template',
    );
    undoByKind = {
      thing: async ({ key }, { taskId }) => {
        asked.push(`${key} of ${taskId}`);
        return { state: 'undone' };
      },
    };
    await receipts.startReceipt('task-1', {
      templateRef: 'template:default/training',
      project: 'model:default/churn',
    });
  });

  async function make(key: string, change: Partial<ReceiptItemChange> = {}) {
    await receipts.putReceiptItem('task-1', key, {
      kind: 'thing',
      title: `The ${key}`,
      action: 'mlops:make',
      state: 'created',
      undo: { key },
      ...change,
    });
  }

  const rollback = (options: RunOptions = {}, isRecovering = false) =>
    runAction(
      createRollbackAction({
        auth: mockServices.auth({ pluginId: 'scaffolder' }),
        book: receipts.book(),
        isRecovering,
        scaffolder,
        undoByKind,
      }),
      {},
      options,
    );

  it('undoes what was made and what was about to be, the last first', async () => {
    await make('a');
    await make('b');
    await make('c', { state: 'planned' });
    const { output, log } = await rollback();
    expect(asked).toEqual(['c of task-1', 'b of task-1', 'a of task-1']);
    expect(output).toEqual({
      undone: ['The c', 'The b', 'The a'],
      left: [],
      foreign: FOREIGN,
    });
    expect(receipts.states()).toEqual({
      a: 'undone',
      b: 'undone',
      c: 'undone',
    });
    expect(log.slice(0, 3)).toEqual([
      'Undone: The c',
      'Undone: The b',
      'Undone: The a',
    ]);
  });

  it('warns of a retry that would pass over what was undone', async () => {
    await make('a');
    const { log } = await rollback({}, true);
    expect(log).toContainEqual(expect.stringMatching(/^Start the template/));
    const again = await rollback({}, true);
    expect(again.log).not.toContainEqual(
      expect.stringMatching(/^Start the template/),
    );
  });

  it('does nothing the second time, and tries again what was left', async () => {
    await make('a');
    await make('b');
    let isStuck = true;
    undoByKind = {
      thing: async item => {
        asked.push(item.key);
        return item.key === 'a' && isStuck
          ? { state: 'left', reason: 'It is in use.' }
          : { state: 'undone' };
      },
    };
    const first = await rollback();
    expect(first.output.left).toEqual([
      { title: 'The a', reason: 'It is in use.' },
    ]);
    expect(first.log).toContain('Left: The a. It is in use.');
    expect(receipts.items()[0]).toMatchObject({
      state: 'left',
      reason: 'It is in use.',
      undo: { key: 'a' },
    });
    isStuck = false;
    asked = [];
    await rollback();
    await rollback();
    expect(asked).toEqual(['a']);
    expect(receipts.states()).toEqual({ a: 'undone', b: 'undone' });
    expect(receipts.items()[0].reason).toBeUndefined();
  });

  it('names what others made, and touches neither it nor what was there', async () => {
    await make('a', { state: 'foreign', undo: undefined });
    await make('b', { state: 'left', undo: undefined, reason: 'Was there.' });
    const { output, log } = await rollback();
    expect(asked).toEqual([]);
    expect(output).toEqual({ undone: [], left: [], foreign: FOREIGN });
    expect(log).toEqual([
      expect.stringMatching(
        /^Not ours to undo: Step 0\. 'publish:github' made/,
      ),
    ]);
  });

  it('undoes what it can when the log of the run cannot be read', async () => {
    await make('a');
    scaffolder.getLogs = async () => {
      throw new Error('No log today');
    };
    const { output, log } = await rollback();
    expect(output).toEqual({ undone: ['The a'], left: [], foreign: [] });
    expect(log).toContain(
      'What other actions made in this run is not known: No log today',
    );
  });

  it('says what is there for good', async () => {
    await make('a', { undo: undefined });
    const { output } = await rollback();
    expect(output).toMatchObject({
      undone: [],
      left: [{ title: 'The a', reason: expect.stringMatching(/by hand/) }],
    });
    expect(receipts.states()).toEqual({ a: 'created' });
  });

  it('goes on after a thing that cannot be undone', async () => {
    await make('a');
    await make('b', { kind: 'constructor' });
    await make('c');
    const { thing } = undoByKind;
    undoByKind = {
      thing: async (item, options) => {
        if (item.key === 'c') {
          throw new Error('Refused');
        }
        return thing(item, options);
      },
    };
    const { output } = await rollback();
    expect(output).toMatchObject({
      undone: ['The a'],
      left: [
        { title: 'The c', reason: 'Undoing it failed: Refused' },
        {
          title: 'The b',
          reason: expect.stringMatching(/how a constructor is undone/),
        },
      ],
    });
  });

  it('undoes the rest when the receipt cannot be told of one', async () => {
    await make('a');
    await make('b');
    receipts.trouble = call =>
      call === 'put b undone' ? new Error('down') : undefined;
    const { output, log } = await rollback();
    expect(output.undone).toEqual(['The b', 'The a']);
    expect(receipts.states()).toEqual({ a: 'undone', b: 'created' });
    expect(log).toContain(
      'The receipt does not know of it, run this again: down',
    );
  });

  it('opens the receipt of a run that failed before it was recorded', async () => {
    await rollback({ taskId: 'task-2' });
    expect(receipts.starts.get('task-2')).toMatchObject({
      templateRef: 'template:default/training',
      createdBy: 'user:default/ann',
    });
    // What a step said of the project stays.
    await rollback();
    expect(receipts.starts.get('task-1')?.project).toBe('model:default/churn');
  });

  it('says that it cannot know where golden paths is not installed', async () => {
    receipts.isInstalled = false;
    const { output, log } = await rollback();
    expect(output).toEqual({ undone: [], left: [], foreign: FOREIGN });
    expect(log[0]).toMatch(/nobody knows what this run/);
  });

  it('fails when the receipt cannot be read', async () => {
    const trouble = await answer(503);
    receipts.trouble = () => trouble;
    await expect(rollback()).rejects.toThrow(/Nothing was undone, since/);
  });

  it('stops when the run is given up', async () => {
    await make('a');
    const controller = new AbortController();
    controller.abort(new Error('cancelled'));
    await expect(rollback({ signal: controller.signal })).rejects.toThrow(
      'cancelled',
    );
    expect(asked).toEqual([]);
    expect(receipts.states()).toEqual({ a: 'created' });
  });

  it('does nothing in a dry run', async () => {
    const before = receipts.calls.length;
    const { output } = await rollback({ isDryRun: true });
    expect(output).toEqual({ undone: [], left: [], foreign: [] });
    expect(receipts.calls).toHaveLength(before);
  });
});
