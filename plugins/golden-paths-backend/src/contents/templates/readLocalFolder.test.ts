import { symlink } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { readLocalFolder } from './readLocalFolder';

describe('readLocalFolder', () => {
  const disk = createMockDirectory();
  const location = `file:${disk.resolve('training/template.yaml')}`;

  beforeEach(async () => {
    disk.setContent({
      'training/template.yaml': 'kind: Template',
      'training/skeleton/run.sh': ctx => {
        ctx.symlink('../template.yaml');
      },
      'training/skeleton/deep/README.md': 'read me',
      'training/skeleton/large': 'x'.repeat(1024 * 1024 + 1),
      'training/.git/HEAD': 'ref',
      'other/secret': 'not of the template',
    });
  });

  it('reads the files of the folder, and nothing else', async () => {
    const read = await readLocalFolder(location);
    expect(read).toMatchObject({ revision: expect.any(String) });
    const files = read === 'not-modified' ? new Map() : read.files;
    expect([...files.keys()].sort()).toEqual([
      'skeleton/deep/README.md',
      'template.yaml',
    ]);
    expect(files.get('skeleton/deep/README.md')?.content.toString()).toBe(
      'read me',
    );
  });

  it('knows a link to elsewhere from a file', async () => {
    await symlink(disk.resolve('other'), disk.resolve('training/linked'));
    const read = await readLocalFolder(location);
    expect(read !== 'not-modified' && [...read.files.keys()].sort()).toEqual([
      'skeleton/deep/README.md',
      'template.yaml',
    ]);
  });

  it('reads again only what changed', async () => {
    const read = await readLocalFolder(location);
    const revision = read === 'not-modified' ? '' : read.revision;
    expect(await readLocalFolder(location, { revision })).toBe('not-modified');
    disk.addContent({ 'training/skeleton/new': 'new' });
    expect(await readLocalFolder(location, { revision })).not.toBe(
      'not-modified',
    );
  });

  it('says that there is none', async () => {
    await expect(
      readLocalFolder(`file:${disk.resolve('gone/template.yaml')}`),
    ).rejects.toThrow("gone/template.yaml' cannot be read: ENOENT");
  });
});
