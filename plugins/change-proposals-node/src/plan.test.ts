import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import {
  createProposals,
  descriptor,
  edit,
  host,
} from './__testUtils__/createProposals';

const credentials = mockCredentials.user('user:default/lena');
const text = { id: 'raci-1', title: 'Hand over', description: 'Agreed.' };

describe('ChangeProposals.plan', () => {
  const directory = createMockDirectory();

  it('shows the diff of each file, which git takes', async () => {
    const before = descriptor('churn', 'offer');
    const { proposals } = createProposals({
      files: {
        [`${host}/a.yaml`]: before,
        [`${host}/b.yaml`]: descriptor('x'),
      },
    });
    const { files, unavailable } = await proposals.plan([
      edit('churn', `url:${host}/a.yaml`),
      edit('x', `url:${host}/b.yaml`),
      edit('offer', `url:${host}/a.yaml`),
    ]);
    expect(unavailable).toEqual([]);
    expect(
      files.map(({ path, url, entityRefs }) => [path, url, entityRefs]),
    ).toEqual([
      [
        'a.yaml',
        `${host}/a.yaml`,
        ['model:default/churn', 'model:default/offer'],
      ],
      ['b.yaml', `${host}/b.yaml`, ['model:default/x']],
    ]);
    directory.setContent({ 'a.yaml': before });
    writeFileSync(join(directory.path, 'a.diff'), files[0].diff);
    execFileSync('git', ['apply', 'a.diff'], { cwd: directory.path });
    expect(directory.content()).toMatchObject({
      'a.yaml': before.replaceAll('owner: a', 'owner: b'),
    });
  });

  it('reads a file again only when its ETag changed', async () => {
    const contents: Record<string, string> = {
      [`${host}/a.yaml`]: descriptor('churn'),
    };
    const { proposals, files } = createProposals({ files: contents });
    const edits = [edit('churn', `url:${host}/a.yaml`)];
    const first = await proposals.plan(edits);
    await expect(proposals.plan(edits)).resolves.toEqual(first);
    expect(files.bodiesSent).toHaveLength(1);
    contents[`${host}/a.yaml`] = `# more\n${descriptor('churn')}`;
    const third = await proposals.plan(edits);
    expect(files.bodiesSent).toHaveLength(2);
    expect(third.files[0].diff).toContain('@@ -3,4 +3,4 @@');
  });

  it('says nothing of what is so already', async () => {
    const { proposals } = createProposals({
      files: { [`${host}/a.yaml`]: descriptor('churn') },
    });
    const edits = [edit('churn', `url:${host}/a.yaml`, 'a')];
    await expect(proposals.plan(edits)).resolves.toEqual({
      files: [],
      unavailable: [],
    });
    await expect(
      proposals.propose(edits, text, { credentials }),
    ).resolves.toEqual([]);
  });

  it("makes an entity's edits together or not at all", async () => {
    const { proposals } = createProposals({
      files: { [`${host}/a.yaml`]: descriptor('churn', 'offer') },
    });
    const torn = edit('churn', `url:${host}/a.yaml`);
    torn.set.push({ path: ['spec', 'owner', 'name'], value: 'x' });
    const { files, unavailable } = await proposals.plan([
      torn,
      edit('offer', `url:${host}/a.yaml`),
    ]);
    expect(files[0].entityRefs).toEqual(['model:default/offer']);
    expect(files[0].diff).not.toContain('# churn');
    expect(unavailable).toEqual([
      {
        entityRef: 'model:default/churn',
        reason: expect.stringContaining('owner is no map'),
      },
    ]);
  });

  it.each<[string, string | undefined, string]>([
    ['no location', undefined, 'it has no backstage.io/managed-by-location'],
    ['no address', 'url:nothing', "is 'url:nothing'; expected url: or file:"],
    [
      'no file',
      'mlops:https://mlflow.example.org/models/churn',
      'it comes from mlops:https://mlflow.example.org/models/churn, not from a file',
    ],
    [
      'a file on the disk that is in no known repository',
      'file:/etc/catalog.yaml',
      'no repository is known for that; name it in changeProposals.git',
    ],
    [
      'a file that is not there',
      `url:${host}/none.yaml`,
      `${host}/none.yaml could not be read: ${host}/none.yaml is not there`,
    ],
    [
      'a file without the entity',
      `url:${host}/other.yaml`,
      'The file has no document of model:default/churn',
    ],
    ['a long file', `url:${host}/long.yaml`, 'is longer than 1048576 bytes'],
    ['no text', `url:${host}/image.yaml`, 'is no UTF-8 text'],
    [
      'a way out of the repository',
      `url:https://git.example.org/ml/%2e%2e%2fsecret.yaml`,
      "it comes from '../secret.yaml', which is no path of a file in a repository",
    ],
    [
      "Git's own files",
      `url:https://git.example.org/ml/.GIT/config`,
      'which is no path of a file in a repository',
    ],
  ])('says why not for %s', async (_what, location, reason) => {
    const { proposals } = createProposals({
      files: {
        [`${host}/other.yaml`]: descriptor('other'),
        [`${host}/long.yaml`]: '#'.repeat(1024 * 1024 + 1),
        [`${host}/image.yaml`]: Buffer.from([0x89, 0x50, 0xff, 0xfe]),
      },
      config: {
        author: { name: 'W', email: 'w@example.org' },
        git: [{ urlPrefix: 'https://git.example.org/ml/', remote: '/none' }],
      },
    });
    const edits = [edit('churn', location)];
    await expect(proposals.plan(edits)).resolves.toEqual({
      files: [],
      unavailable: [
        {
          entityRef: 'model:default/churn',
          reason: expect.stringContaining(reason),
        },
      ],
    });
    await expect(
      proposals.propose(edits, text, { credentials }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(
        '1 of 1 changes cannot be made, so none is proposed. model:default/churn: ',
      ),
    });
  });

  it('stops with the signal', async () => {
    const { proposals } = createProposals({
      files: { [`${host}/a.yaml`]: descriptor('churn') },
    });
    const signal = AbortSignal.abort(new Error('went away'));
    await expect(
      proposals.plan([edit('churn', `url:${host}/a.yaml`)], { signal }),
    ).rejects.toThrow('went away');
  });
});
