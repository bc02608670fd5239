import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { LocalGitUrlReader } from './LocalGitUrlReader';
import { readLocalRepositories } from './repositories';

const base = 'http://localhost:7007/api/local-git';

describe('LocalGitUrlReader', () => {
  const directory = createMockDirectory();

  function git(...args: string[]) {
    execFileSync('git', args, { cwd: directory.path, stdio: 'pipe' });
  }

  function commit(message: string) {
    git('add', '--all');
    git(
      '-c',
      'user.name=Test',
      '-c',
      'user.email=test@example.org',
      'commit',
      '--quiet',
      '--message',
      message,
    );
  }

  /** The reader as the backend gets it: behind the others, chosen by URL. */
  function createReader(given: { directory?: string } = {}) {
    const config = new ConfigReader({
      backend: { baseUrl: 'http://localhost:7007' },
      localGit: {
        repositories: [{ name: 'shop', path: directory.path }],
        ...given,
      },
    });
    return UrlReaders.create({
      config,
      logger: mockServices.logger.mock(),
      factories: [
        ({ treeResponseFactory }) => {
          const reader = new LocalGitUrlReader({
            repositories: readLocalRepositories(config),
            baseUrl: base,
            treeResponseFactory,
          });
          return [{ predicate: url => reader.reads(url), reader }];
        },
      ],
    });
  }

  beforeEach(() => {
    directory.setContent({
      'models/churn/catalog-info.yaml': 'kind: Model\n',
      'models/churn/reports/one.json': '{"a": 1}',
      'models/price list/catalog-info.yaml': 'kind: Model # 2\n',
    });
    git('init', '--quiet', '--initial-branch=main');
    commit('start');
  });

  it('reads a committed file and says when nothing changed', async () => {
    const reader = createReader();
    const url = `${base}/shop/blob/main/models/churn/catalog-info.yaml`;
    const first = await reader.readUrl(url);
    expect((await first.buffer()).toString()).toBe('kind: Model\n');
    expect(first.lastModifiedAt).toBeInstanceOf(Date);

    await expect(
      reader.readUrl(url, { etag: first.etag }),
    ).rejects.toMatchObject({ name: 'NotModifiedError' });

    directory.addContent({ 'models/churn/catalog-info.yaml': 'kind: Other\n' });
    const uncommitted = reader.readUrl(url, { etag: first.etag });
    await expect(uncommitted).rejects.toMatchObject({
      name: 'NotModifiedError',
    });
    commit('change');
    const second = await reader.readUrl(url, { etag: first.etag });
    expect((await second.buffer()).toString()).toBe('kind: Other\n');
  });

  it('reads a folder, and not again while that folder stays the same', async () => {
    const reader = createReader();
    const url = `${base}/shop/tree/main/models/churn/`;
    const tree = await reader.readTree(url, {
      filter: path => !path.endsWith('.json'),
    });
    const files = await tree.files();
    expect(files.map(file => file.path)).toEqual(['catalog-info.yaml']);

    directory.addContent({ 'elsewhere.txt': 'x' });
    commit('elsewhere');
    await expect(
      reader.readTree(url, { etag: tree.etag }),
    ).rejects.toMatchObject({ name: 'NotModifiedError' });
  });

  it('finds files by pattern, with names that need encoding', async () => {
    const reader = createReader();
    const found = await reader.search(
      `${base}/shop/blob/main/models/*/catalog-info.yaml`,
    );
    expect(found.files.map(file => file.url)).toEqual([
      `${base}/shop/blob/main/models/churn/catalog-info.yaml`,
      `${base}/shop/blob/main/models/price%20list/catalog-info.yaml`,
    ]);
    const again = await reader.readUrl(found.files[1].url);
    expect((await again.buffer()).toString()).toBe('kind: Model # 2\n');
  });

  it('finds what came to a folder of repositories, bare or not', async () => {
    const reader = createReader({ directory: `${directory.path}/all` });
    const read = async (name: string) => {
      const url = `${base}/${name}/blob/main/models/churn/catalog-info.yaml`;
      return (await (await reader.readUrl(url)).buffer()).toString();
    };
    await expect(read('churn')).rejects.toThrow(
      `${directory.path}/all has no repository of that name`,
    );
    git('clone', '--quiet', '--bare', '.', 'all/churn.git');
    await expect(read('churn')).resolves.toBe('kind: Model\n');
    git('clone', '--quiet', '.', 'all/offer');
    await expect(read('offer')).resolves.toBe('kind: Model\n');
    const tree = await reader.readTree(`${base}/churn/tree/main/models/churn`);
    expect((await tree.files()).map(({ path }) => path).sort()).toEqual([
      'catalog-info.yaml',
      'reports/one.json',
    ]);
  });

  it('shows nothing outside that folder, and no folder that is none', async () => {
    directory.addContent({ 'all/empty': {}, 'all/file.git': 'x' });
    git('clone', '--quiet', '--bare', '.', 'outside.git');
    symlinkSync('../outside.git', `${directory.path}/all/link.git`);
    const reader = createReader({ directory: `${directory.path}/all` });
    for (const name of [
      'link',
      'empty',
      'file',
      '..%2Foutside',
      '.git',
      '-x',
    ]) {
      await expect(
        reader.readUrl(`${base}/${name}/blob/main/models/x`),
      ).rejects.toMatchObject({
        name: 'NotFoundError',
        message: expect.stringContaining('no local Git repository'),
      });
    }
  });

  it.each([
    ['shop/blob/main/none.yaml', "'none.yaml' at 'main' was not found"],
    ['shop/blob/none/a.yaml', "'a.yaml' at 'none' was not found"],
    ['other/blob/main/a.yaml', 'localGit.repositories has: shop'],
  ])('says what is wrong with %s', async (rest, message) => {
    await expect(createReader().readUrl(`${base}/${rest}`)).rejects.toThrow(
      message,
    );
  });
});
