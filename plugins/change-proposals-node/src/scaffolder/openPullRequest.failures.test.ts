import { setTimeout as pause } from 'node:timers/promises';
import type { JsonObject } from '@backstage/types';
import { readShippedTemplate } from '../__testUtils__/startScaffolder';
import { github } from '../__testUtils__/githubAction';
import { start } from './__testUtils__/startOpening';

jest.setTimeout(60_000);

describe('openPullRequest, where no pull request comes of it', () => {
  it('tells what the host said, and where to look', async () => {
    const { open, stop } = await start({ ...github, trouble: 'fails' });
    await expect(open()).rejects.toThrow(
      /^template:default\/propose-change-github did not open a pull request: .*Resource not accessible by integration; see http:\/\/portal\.example\.org\/create\/tasks\//,
    );
    await stop();
  });

  it('tells that a template is not there', async () => {
    const { open, stop } = await start(github, []);
    await expect(open()).rejects.toThrow(
      /could not be started: .*not found.*; see that the template is in the catalog/,
    );
    await stop();
  });

  it('leads to the task that takes its time', async () => {
    const { open, published, stop } = await start({
      ...github,
      trouble: 'hangs',
    });
    // However long the task takes to get there, patience ends amid its work.
    const patience = new AbortController();
    const timeout = jest
      .spyOn(AbortSignal, 'timeout')
      .mockReturnValueOnce(patience.signal);
    const opened = open({}, { waitMs: 1500 });
    expect(timeout.mock.calls).toEqual([[1500]]);
    timeout.mockRestore();
    await waitFor(() => published.length === 1);
    patience.abort(new Error('waited for long enough'));
    const { url } = await opened;
    expect(url).toMatch(/\/create\/tasks\/[0-9a-f-]{36}$/);
    expect(published).toHaveLength(1);
    await stop();
  });

  it('cancels the task when nobody wants it any more', async () => {
    const { open, published, cancelled, stop } = await start({
      ...github,
      trouble: 'hangs',
    });
    const controller = new AbortController();
    const opened = open({}, { signal: controller.signal });
    await waitFor(() => published.length === 1);
    controller.abort(new Error('went away'));
    await expect(opened).rejects.toThrow('went away');
    await waitFor(() => cancelled.length === 1);
    expect(cancelled).toHaveLength(1);
    await stop();
  });

  it('refuses to leave files where a template would not remove them', async () => {
    const template = await readShippedTemplate('propose-change-github');
    const [form] = template.spec?.parameters
      ? [template.spec.parameters as { properties: JsonObject }]
      : [];
    delete form?.properties.filesToDelete;
    const { open, published, stop } = await start(github, [template]);
    await expect(open({ filesToDelete: ['two.txt'] })).rejects.toThrow(
      'The change removes two.txt, and template:default/propose-change-github has no parameter filesToDelete',
    );
    expect(published).toEqual([]);
    await stop();
  });

  it('refuses more than the scaffolder takes', async () => {
    const { open, published, stop } = await start(github);
    const content = 'x'.repeat(3 * 1024 * 1024);
    await expect(
      open({
        files: [
          { path: 'a', content },
          { path: 'b', content },
        ],
      }),
    ).rejects.toThrow(
      'The changed files have 6291456 characters together; expected at most 4194304',
    );
    expect(published).toEqual([]);
    await stop();
  });
});

async function waitFor(condition: () => boolean) {
  while (!condition()) {
    await pause(10);
  }
}
