import type { StubbedAction } from './startScaffolder';

/** GitHub's action of the scaffolder, as it is. */
export const github: StubbedAction = {
  id: 'publish:github:pull-request',
  inputs: [
    'repoUrl',
    'branchName',
    'targetBranchName',
    'title',
    'description',
    'sourcePath',
    'filesToDelete',
    'update',
    'reviewers',
  ],
  outputs: { remoteUrl: 'https://github.com/acme/shop/pull/7' },
};
