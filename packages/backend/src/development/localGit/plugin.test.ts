import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { execFileSync } from 'node:child_process';
import request from 'supertest';
import localGit from './plugin';

describe('local-git plugin', () => {
  const directory = createMockDirectory();

  async function start() {
    directory.setContent({
      'a/model.yaml': '<b>kind</b>: Model\n',
      '.git-ignored': '',
    });
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: directory.path, stdio: 'pipe' });
    git('init', '--quiet', '--initial-branch=main');
    git('add', 'a');
    git(
      '-c',
      'user.name=Test',
      '-c',
      'user.email=test@example.org',
      'commit',
      '--quiet',
      '--message=start',
    );
    const { server } = await startTestBackend({
      features: [
        localGit,
        mockServices.rootConfig.factory({
          data: {
            localGit: {
              repositories: [{ name: 'shop', path: directory.path }],
            },
          },
        }),
      ],
    });
    return server;
  }

  it('shows files as plain text and folders as lists', async () => {
    const server = await start();
    const file = await request(server)
      .get('/api/local-git/shop/blob/main/a/model.yaml')
      .buffer()
      .expect(200);
    expect(file.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(file.headers['x-content-type-options']).toBe('nosniff');
    expect(file.text).toBe('<b>kind</b>: Model\n');

    const folder = await request(server)
      .get('/api/local-git/shop/tree/HEAD/')
      .expect(200);
    expect(folder.text).toBe('a/model.yaml\n');

    // As `backstage.io/source-location` of an entity names its folder.
    const location = await request(server)
      .get('/api/local-git/shop/blob/HEAD/a/')
      .expect(200);
    expect(location.text).toBe('a/model.yaml\n');
  });

  it.each([
    ['shop/blob/main/none', 404],
    ['nobody/blob/main/a', 404],
    ['shop/blob/main/a%00', 400],
    ['', 400],
  ])('answers %j with %d', async (rest, status) => {
    const server = await start();
    const response = await request(server).get(`/api/local-git/${rest}`);
    expect(response.status).toBe(status);
  });
});
