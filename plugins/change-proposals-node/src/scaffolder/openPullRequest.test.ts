import {
  readShippedTemplate,
  type StubbedAction,
} from '../__testUtils__/startScaffolder';
import { github } from '../__testUtils__/githubAction';
import { change, files, start } from './__testUtils__/startOpening';

jest.setTimeout(60_000);

describe('openPullRequest', () => {
  it('runs the shipped GitHub template as the person, with files of any content', async () => {
    const { open, published, stop } = await start(github);
    await expect(open()).resolves.toEqual({
      url: 'https://github.com/acme/shop/pull/7',
    });
    expect(published).toEqual([
      {
        action: 'publish:github:pull-request',
        user: 'user:default/lena',
        executables: [],
        input: {
          repoUrl: 'github.com?owner=acme&repo=shop',
          branchName: 'waymark/raci-1',
          targetBranchName: 'main',
          title: 'Hand over: "training" ${{ user.ref }}',
          description: 'From Lena to Jonas.\n\n- one\n- {{ two }}',
          sourcePath: 'change',
          update: true,
        },
        files: Object.fromEntries(
          files.map(({ path, content }) => [path, content]),
        ),
      },
    ]);
    await stop();
  });

  it('runs the shipped GitLab template, on the default branch where none is named', async () => {
    const { open, published, stop } = await start(
      {
        id: 'publish:gitlab:merge-request',
        inputs: [
          'repoUrl',
          'branchName',
          'targetBranchName',
          'title',
          'description',
          'sourcePath',
          'commitAction',
          'removeSourceBranch',
        ],
        outputs: {
          mergeRequestUrl: 'https://gitlab.com/ml/a/shop/-/merge_requests/3',
        },
      },
      [await readShippedTemplate('propose-change-gitlab')],
    );
    const opened = open({
      target: {
        host: 'gitlab.com',
        template: 'template:default/propose-change-gitlab',
        values: {},
      },
      address: {
        host: 'gitlab.com',
        owner: 'ml/a',
        name: 'shop',
        path: files[0].path,
      },
    });
    await expect(opened).resolves.toEqual({
      url: 'https://gitlab.com/ml/a/shop/-/merge_requests/3',
    });
    expect(published[0].input).toEqual({
      repoUrl: 'gitlab.com?owner=ml%2Fa&repo=shop',
      branchName: 'waymark/raci-1',
      title: 'Hand over: "training" ${{ user.ref }}',
      description: 'From Lena to Jonas.\n\n- one\n- {{ two }}',
      sourcePath: 'change',
      commitAction: 'auto',
      removeSourceBranch: true,
    });
    expect(Object.keys(published[0].files)).toHaveLength(3);
    await stop();
  });

  it('writes files that may be run, and removes files, on GitHub', async () => {
    const { open, published, stop } = await start(github);
    await open({
      files: [
        {
          path: 'scripts/run me.sh',
          content: '#!/bin/sh\n\n',
          executable: true,
        },
        { path: 'a.txt', content: '1', executable: false },
      ],
      filesToDelete: ['old/one.txt', 'two.txt'],
    });
    expect(published).toEqual([
      expect.objectContaining({
        files: { 'scripts/run me.sh': '#!/bin/sh\n\n', 'a.txt': '1' },
        executables: ['scripts/run me.sh'],
        input: expect.objectContaining({
          filesToDelete: ['old/one.txt', 'two.txt'],
        }),
      }),
    ]);
    await open({ files: [], filesToDelete: ['two.txt'] });
    expect(published[1]).toMatchObject({
      files: {},
      input: { filesToDelete: ['two.txt'] },
    });
    await stop();
  });

  it('removes files by a second commit on GitLab', async () => {
    const mergeRequest: StubbedAction = {
      id: 'publish:gitlab:merge-request',
      inputs: [
        'repoUrl',
        'branchName',
        'targetBranchName',
        'title',
        'description',
        'sourcePath',
        'commitAction',
        'removeSourceBranch',
      ],
      outputs: {
        mergeRequestUrl: 'https://gitlab.com/ml/shop/-/merge_requests/3',
      },
    };
    const push: StubbedAction = {
      id: 'gitlab:repo:push',
      inputs: [
        'repoUrl',
        'branchName',
        'commitMessage',
        'sourcePath',
        'commitAction',
      ],
      outputs: {},
    };
    const { open, published, stop } = await start(
      mergeRequest,
      [await readShippedTemplate('propose-change-gitlab')],
      [push],
    );
    await open({
      target: {
        host: 'gitlab.com',
        template: 'template:default/propose-change-gitlab',
        values: {},
      },
      files: [{ path: 'run.sh', content: '1\n', executable: true }],
      filesToDelete: ['old/one.txt', 'two.txt'],
    });
    expect(
      published.map(({ action, files: written, executables }) => [
        action,
        Object.keys(written).sort(),
        executables,
      ]),
    ).toEqual([
      ['publish:gitlab:merge-request', ['run.sh'], ['run.sh']],
      ['gitlab:repo:push', ['old/one.txt', 'two.txt'], []],
    ]);
    expect(published[1].input).toEqual({
      repoUrl: 'github.com?owner=acme&repo=shop',
      branchName: 'waymark/raci-1',
      commitMessage: 'Hand over: "training" ${{ user.ref }}',
      sourcePath: 'removed',
      commitAction: 'delete',
    });
    await stop();
  });

  it('gives the template the values of the configuration, and leads to the task when no address comes out', async () => {
    const template = await readShippedTemplate('propose-change-github');
    Object.assign(template.spec ?? {}, {
      steps: [
        {
          id: 'publish',
          action: github.id,
          input: {
            repoUrl: '${{ parameters.repoUrl }}',
            reviewers: '${{ parameters.reviewers }}',
            sourcePath: '.',
          },
        },
      ],
      output: { links: [{ title: 'No address', url: 'data:text/html,x' }] },
    });
    const { open, published, stop } = await start(github, [template]);
    const { url } = await open({
      target: {
        ...change().target,
        values: { reviewers: ['lena'], repoUrl: 'not this one' },
      },
    });
    expect(url).toMatch(
      /^http:\/\/portal\.example\.org\/create\/tasks\/[0-9a-f-]{36}$/,
    );
    expect(published[0].input).toMatchObject({
      repoUrl: 'github.com?owner=acme&repo=shop',
      reviewers: ['lena'],
    });
    await stop();
  });
});
