import { chmodSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import {
  createProposals,
  type HostFolder,
} from '../__testUtils__/createProposals';
import { createBareCopy, createRepository } from '../__testUtils__/gitRemote';
import type { RepositoryFiles } from '../types';

jest.setTimeout(60_000);

const at = 'https://git.example.org/ml/churn/blob/main/';

/** Paths with texts; a star for those that may be run. */
function texts(read: RepositoryFiles | 'not-modified') {
  if (read === 'not-modified') {
    return read;
  }
  return Object.fromEntries(
    [...read.files].map(([path, { content, executable }]) => [
      executable ? `${path}*` : path,
      Buffer.from(content).toString(),
    ]),
  );
}

describe('ChangeProposals.readFiles', () => {
  const root = createMockDirectory();

  function createTeam(directory = 'team') {
    return createRepository(join(root.path, directory), {
      'catalog-info.yaml': 'kind: Model\n',
      'src/price list/train.py': 'print("ä")\r\n',
      'src/empty.txt': '',
    });
  }

  function open(remote: string, given: JsonObject = {}) {
    mkdirSync(join(root.path, 'temporary'), { recursive: true });
    return createProposals({
      config: {
        author: { name: 'W', email: 'w@example.org' },
        git: [{ urlPrefix: at, remote, ...given }],
      },
      workingDirectory: join(root.path, 'temporary'),
    }).proposals;
  }

  beforeEach(() => root.clear());

  describe('of a Git remote', () => {
    it('reads a repository on the disk where it lies, with modes, and without links and large files', async () => {
      const team = createTeam();
      symlinkSync('/etc/passwd', join(team.directory, 'link'));
      team.commit({
        'run.sh': '#!/bin/sh\n',
        'big.bin': 'x'.repeat(1_048_577),
      });
      chmodSync(join(team.directory, 'run.sh'), 0o755);
      team.commit({ 'just.bin': 'x'.repeat(1_048_576) });
      const read = await open(team.directory).readFiles({
        url: `url:${at}catalog-info.yaml`,
      });
      expect(texts(read)).toEqual({
        'catalog-info.yaml': 'kind: Model\n',
        'src/price list/train.py': 'print("ä")\r\n',
        'src/empty.txt': '',
        'run.sh*': '#!/bin/sh\n',
        'just.bin': 'x'.repeat(1_048_576),
      });
      expect(read).toMatchObject({
        revision: team.git('rev-parse', 'HEAD').trim(),
        url: 'https://git.example.org/ml/churn/tree/main/',
        path: '',
        skipped: [
          { path: 'big.bin', reason: 'large' },
          { path: 'link', reason: 'link' },
        ],
      });
      expect(readdirSync(join(root.path, 'temporary'))).toEqual([]);
    });

    it('reads only what moved, and only what is committed', async () => {
      const team = createTeam();
      const proposals = open(team.directory);
      const location = { url: `${at}src/empty.txt` };
      const first = await proposals.readFiles(location);
      const { revision } = first as RepositoryFiles;
      await expect(proposals.readFiles(location, { revision })).resolves.toBe(
        'not-modified',
      );
      team.commit({ 'src/empty.txt': '1' });
      const second = await proposals.readFiles(location, { revision });
      expect(texts(second)).toEqual({
        'price list/train.py': 'print("ä")\r\n',
        'empty.txt': '1',
      });
    });

    it.each([true, false])(
      'fetches from another machine, which sends parts: %s',
      async allowed => {
        const team = createTeam();
        team.commit({ 'big.bin': 'x'.repeat(1_048_577) });
        const bare = createBareCopy(team, join(root.path, 'bare.git'));
        bare.git('config', 'uploadpack.allowFilter', String(allowed));
        const proposals = open(`file://${bare.directory}`, { branch: 'main' });
        const read = await proposals.readFiles({ url: at, path: '' });
        expect(Object.keys(texts(read)).sort()).toEqual([
          'catalog-info.yaml',
          'src/empty.txt',
          'src/price list/train.py',
        ]);
        const { revision, skipped } = read as RepositoryFiles;
        expect(skipped).toEqual([{ path: 'big.bin', reason: 'large' }]);
        await expect(
          proposals.readFiles({ url: at, path: '' }, { revision }),
        ).resolves.toBe('not-modified');
        expect(readdirSync(join(root.path, 'temporary'))).toEqual([]);
      },
    );

    it('serves a folder of repositories with one entry', async () => {
      createTeam('repositories/churn');
      createRepository(join(root.path, 'repositories/offer'), { a: 'offer' });
      const proposals = open(join(root.path, 'repositories/{repository}'), {
        urlPrefix: 'https://git.example.org/ml/{repository}/blob/main/',
      });
      const read = (name: string) =>
        proposals.readFiles({
          url: `https://git.example.org/ml/${name}/blob/main/a`,
        });
      expect(texts(await read('offer'))).toEqual({ a: 'offer' });
      expect(texts(await read('churn'))).toMatchObject({
        'src/empty.txt': '',
      });
      await expect(read('none')).rejects.toMatchObject({
        name: 'NotFoundError',
        message: `There is no repository in ${join(root.path, 'repositories/none')}`,
      });
    });

    it('does not take the repository around for a folder that is none', async () => {
      createTeam('around');
      mkdirSync(join(root.path, 'around', 'churn'));
      await expect(
        open(join(root.path, 'around', 'churn')).readFiles({ url: `${at}a` }),
      ).rejects.toMatchObject({
        name: 'NotFoundError',
        message: expect.stringContaining('not a git repository'),
      });
    });

    it.each<[string, string | undefined, RegExp]>([
      ['nowhere', undefined, /^There is no folder 'nowhere' at [0-9a-f]{40}/],
      ['catalog-info.yaml', undefined, /^There is no folder 'catalog-info/],
      ['', 'none', /has no commit on none/],
    ])('says that %j on %s is not there', async (path, branch, message) => {
      const team = createTeam();
      const proposals = open(team.directory, branch ? { branch } : {});
      await expect(proposals.readFiles({ url: at, path })).rejects.toThrow(
        expect.objectContaining({
          name: 'NotFoundError',
          message: expect.stringMatching(message),
        }),
      );
    });

    it('says that a folder has too many files', async () => {
      const team = createTeam();
      const files = Array.from({ length: 5001 }, (_, index) => [
        `many/${index}`,
        'x',
      ]);
      team.commit(Object.fromEntries(files));
      await expect(
        open(team.directory).readFiles({ url: `${at}many/1` }),
      ).rejects.toThrow(
        `many of ${team.directory} has more than 5000 files; name a folder within it`,
      );
    });

    it('says what Git says, and stops when told', async () => {
      const proposals = open('http://robot:s3cret@127.0.0.1:9/ml.git');
      await expect(proposals.readFiles({ url: at })).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.stringMatching(/^(?!.*s3cret)git clone failed: fatal:/),
      });
      const signal = AbortSignal.abort(new Error('went away'));
      await expect(
        open(createTeam().directory).readFiles({ url: at }, { signal }),
      ).rejects.toThrow('went away');
    });
  });

  describe('of a host', () => {
    const url = 'https://github.com/acme/shop/blob/main/ml/catalog-info.yaml';

    function openHost(folder: Partial<HostFolder>) {
      const folders = {
        'https://github.com/acme/shop/tree/main/ml': {
          etag: 'a1',
          files: { 'catalog-info.yaml': 'kind: Model\n' },
          ...folder,
        },
      };
      return createProposals({ folders }).proposals;
    }

    it('reads a folder by its archive, with modes, and without links and large files', async () => {
      const proposals = openHost({
        files: {
          'a/b.txt': 'ä\r\n',
          'run.sh': '#!',
          'big.bin': 'x'.repeat(1_048_577),
        },
        executables: ['run.sh'],
        links: { link: '/etc/passwd' },
      });
      const read = await proposals.readFiles({ url });
      expect(texts(read)).toEqual({ 'a/b.txt': 'ä\r\n', 'run.sh*': '#!' });
      expect(read).toMatchObject({
        revision: 'a1',
        path: 'ml',
        url: 'https://github.com/acme/shop/tree/main/ml',
        skipped: [
          { path: 'big.bin', reason: 'large' },
          { path: 'link', reason: 'link' },
        ],
      });
    });

    it('reads only what moved', async () => {
      await expect(
        openHost({}).readFiles({ url }, { revision: 'a1' }),
      ).resolves.toBe('not-modified');
      const read = await openHost({}).readFiles({ url }, { revision: 'a0' });
      expect(texts(read)).toEqual({ 'catalog-info.yaml': 'kind: Model\n' });
    });

    it('passes on what the host says', async () => {
      await expect(
        openHost({}).readFiles({ url, path: 'none' }),
      ).rejects.toMatchObject({
        name: 'NotFoundError',
        message: 'https://github.com/acme/shop/tree/main/none is not there',
      });
    });
  });
});
