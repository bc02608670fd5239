import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import {
  createProposals,
  descriptor,
  edit,
  host,
} from './__testUtils__/createProposals';
import { github } from './__testUtils__/githubAction';
import { createRepository } from './__testUtils__/gitRemote';
import {
  readShippedTemplate,
  startScaffolder,
} from './__testUtils__/startScaffolder';

jest.setTimeout(60_000);

const credentials = mockCredentials.user('user:default/lena');
const text = { id: 'raci-1', title: 'Hand over', description: 'Agreed.' };

describe('ChangeProposals.propose', () => {
  const root = createMockDirectory();
  const at = 'https://git.example.org/ml/blob/main/';

  function createTeam() {
    root.clear();
    return createRepository(join(root.path, 'team'), {
      'a.yaml': descriptor('churn'),
      'b/c.yaml': descriptor('offer'),
    });
  }

  function gitConfig(remote: string, given: JsonObject = {}): JsonObject {
    return {
      author: { name: 'Waymark', email: 'waymark@example.org' },
      git: [
        {
          urlPrefix: at,
          remote,
          branchUrl: 'https://git.example.org/ml/tree/{branch}/',
          ...given,
        },
      ],
    };
  }

  it('hands back diffs where nothing is configured', async () => {
    const { proposals } = createProposals({
      files: { [`${host}/a.yaml`]: descriptor('churn') },
      config: { templates: [{ host: 'github.com', template: 'x' }] },
    });
    const edits = [edit('churn', `url:${host}/a.yaml`)];
    const { files } = await proposals.plan(edits);
    await expect(
      proposals.propose(edits, text, { credentials }),
    ).resolves.toEqual([{ kind: 'diff', files }]);
  });

  it('makes one branch of all files of a repository, once', async () => {
    const team = createTeam();
    const { proposals } = createProposals({
      config: gitConfig(team.directory),
      files: {
        [`${at}a.yaml`]: descriptor('churn'),
        [`${at}b/c.yaml`]: descriptor('offer'),
      },
    });
    const edits = [
      edit('churn', `url:${at}a.yaml`),
      edit('offer', `url:${at}b/c.yaml`),
    ];
    const proposed = await proposals.propose(edits, text, { credentials });
    expect(proposed).toEqual([
      {
        kind: 'branch',
        branch: 'waymark/raci-1',
        url: 'https://git.example.org/ml/tree/waymark%2Fraci-1/',
        files: (await proposals.plan(edits)).files,
      },
    ]);
    expect(team.git('diff', '--stat', 'main', 'waymark/raci-1')).toContain(
      '2 files changed, 2 insertions(+), 2 deletions(-)',
    );
    const tip = team.git('rev-parse', 'waymark/raci-1');
    await expect(
      proposals.propose(edits, text, { credentials }),
    ).resolves.toEqual(proposed);
    expect(team.git('rev-parse', 'waymark/raci-1')).toBe(tip);
  });

  it('refuses what changed between the reading and the proposal', async () => {
    const team = createTeam();
    const { proposals } = createProposals({
      config: gitConfig(team.directory),
      files: { [`${at}a.yaml`]: `# before\n${descriptor('churn')}` },
    });
    await expect(
      proposals.propose([edit('churn', `url:${at}a.yaml`)], text, {
        credentials,
      }),
    ).rejects.toMatchObject({ name: 'ConflictError' });
  });

  it('reads files on the disk that a configured repository has, and no others', async () => {
    const team = createTeam();
    writeFileSync(join(root.path, 'secret.yaml'), descriptor('secret'));
    symlinkSync(
      join(root.path, 'secret.yaml'),
      join(team.directory, 'link.yaml'),
    );
    const { proposals } = createProposals({
      config: gitConfig(team.directory, {
        urlPrefix: `file:${team.directory}/`,
      }),
    });
    const [proposed] = await proposals.propose(
      [edit('offer', `file:${team.directory}/b/c.yaml`)],
      text,
      { credentials },
    );
    expect(proposed.files[0]).toMatchObject({ path: 'b/c.yaml' });
    expect(proposed.files[0].url).toBeUndefined();
    expect(team.show('waymark/raci-1', 'b/c.yaml')).toBe(
      descriptor('offer').replace('owner: a', 'owner: b'),
    );
    const { unavailable } = await proposals.plan([
      edit('secret', `file:${team.directory}/link.yaml`),
    ]);
    expect(unavailable[0].reason).toContain('by a link');
  });

  it('opens a pull request where a template is configured, and one for each repository', async () => {
    const team = createTeam();
    const { scaffolder, published, stop } = await startScaffolder({
      templates: [await readShippedTemplate('propose-change-github')],
      action: github,
    });
    const { proposals } = createProposals({
      scaffolder,
      config: {
        ...gitConfig(team.directory),
        templates: [{ host: 'github.com', template: 'propose-change-github' }],
      },
      files: {
        [`${at}a.yaml`]: descriptor('churn'),
        [`${host}/d.yaml`]: descriptor('price'),
        [`${host}/e.yaml`]: descriptor('risk'),
      },
    });
    const proposed = await proposals.propose(
      [
        edit('price', `url:${host}/d.yaml`),
        edit('churn', `url:${at}a.yaml`),
        edit('risk', `url:${host}/e.yaml`),
      ],
      text,
      { credentials },
    );
    expect(
      proposed.map(({ kind, url, files }) => [kind, url, files.length]),
    ).toEqual([
      ['branch', 'https://git.example.org/ml/tree/waymark%2Fraci-1/', 1],
      ['pull-request', 'https://github.com/acme/shop/pull/7', 2],
    ]);
    expect(published).toHaveLength(1);
    expect(published[0].files).toEqual({
      'd.yaml': descriptor('price').replace('owner: a', 'owner: b'),
      'e.yaml': descriptor('risk').replace('owner: a', 'owner: b'),
    });
    await stop();
  });

  it.each(['', 'Raci', '-a', 'a-', '../a', 'a b', 'x'.repeat(101)])(
    'refuses the id %j',
    async id => {
      const { proposals } = createProposals({});
      await expect(
        proposals.propose([], { ...text, id }, { credentials }),
      ).rejects.toThrow(`'${id}' is no id of a proposal`);
    },
  );
});
