import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { createProposals } from '../__testUtils__/createProposals';
import { github } from '../__testUtils__/githubAction';
import { createRepository } from '../__testUtils__/gitRemote';
import {
  readShippedTemplate,
  startScaffolder,
} from '../__testUtils__/startScaffolder';
import {
  before,
  changes,
  file,
  shown,
  text,
} from './__testUtils__/manyChanges';

jest.setTimeout(60_000);

const credentials = mockCredentials.user('user:default/lena');

describe('ChangeProposals.proposeFiles, to a host', () => {
  const root = createMockDirectory();
  const url = 'https://github.com/acme/shop/blob/main/ml/catalog-info.yaml';
  const folder = {
    etag: 'a1',
    files: Object.fromEntries(
      Object.entries(before)
        .filter(([path]) => path.startsWith('ml/'))
        .map(([path, content]) => [path.slice(3), content]),
    ),
    links: { link: '/etc/passwd' },
  };
  const folders = {
    'https://github.com/acme/shop/tree/main/ml': folder,
  };
  const wanted = { location: { url }, revision: 'a1', changes };

  it('opens a pull request with files to write and files to remove', async () => {
    const { scaffolder, published, stop } = await startScaffolder({
      templates: [await readShippedTemplate('propose-change-github')],
      action: github,
    });
    const { proposals } = createProposals({
      scaffolder,
      folders,
      config: {
        templates: [{ host: 'github.com', template: 'propose-change-github' }],
      },
    });
    const proposed = await proposals.proposeFiles(wanted, text, {
      credentials,
    });
    expect(proposed).toMatchObject({
      kind: 'pull-request',
      url: 'https://github.com/acme/shop/pull/7',
      branch: 'waymark/update-1',
    });
    expect(proposed?.files.map(({ path }) => path)).toEqual(shown);
    expect(published).toHaveLength(1);
    expect(published[0].files).toEqual({
      'ml/Makefile': 'test:\n\tpytest\n',
      'ml/scripts/run.sh': '#!/bin/sh\necho 2\n',
      'ml/src/new name.py': 'a\nb\nc\nD\n',
      'ml/was-a-file/inner.txt': '1\n',
    });
    expect(published[0].executables).toEqual(['ml/scripts/run.sh']);
    expect(published[0].input.filesToDelete).toEqual([
      'ml/old.py',
      'ml/gone.txt',
      'ml/was-a-file',
    ]);
    await expect(
      proposals.proposeFiles(
        {
          ...wanted,
          changes: [{ path: 'a.bin', file: file(Buffer.from([0])) }],
        },
        text,
        { credentials },
      ),
    ).rejects.toThrow('ml/a.bin is no UTF-8 text');
    await stop();
  });

  it('hands back a diff where nothing is configured, which git takes', async () => {
    const { proposals } = createProposals({ folders });
    const proposed = await proposals.proposeFiles(wanted, text, {
      credentials,
    });
    expect(proposed).toMatchObject({ kind: 'diff' });
    const { directory } = createRepository(join(root.path, 'team'), before);
    writeFileSync(
      join(root.path, 'all.diff'),
      proposed?.files.map(({ diff }) => diff).join('') ?? '',
    );
    execFileSync('git', ['apply', join(root.path, 'all.diff')], {
      cwd: directory,
      stdio: 'pipe',
    });
    const moved = join(directory, 'ml/src/new name.py');
    expect(readFileSync(moved, 'utf8')).toBe('a\nb\nc\nD\n');
  });

  it('refuses when the repository moved, and what is no plain file', async () => {
    const { proposals } = createProposals({ folders });
    await expect(
      proposals.proposeFiles({ ...wanted, revision: 'a0' }, text, {
        credentials,
      }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('changed since its files were read'),
    });
    await expect(
      proposals.proposeFiles({ ...wanted, changes: [{ path: 'link' }] }, text, {
        credentials,
      }),
    ).rejects.toThrow(
      'ml/link of https://github.com/acme/shop/tree/main/ml is a link, not a file',
    );
  });
});
