import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  createMockDirectory,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  createChangeProposals,
  runGit,
} from '@waymark/plugin-change-proposals-node';
import { migrationsDirectory } from '../../database/openDatabase';
import {
  templateEntity,
  templateYaml,
  TEMPLATE_REF,
} from '../__testUtils__/openContents';
import { createContents } from '../createContents';
import { readKeepSettings } from '../readKeepSettings';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const BLOB = 'http://git.example.org/templates/blob/HEAD/';

describe('a template in a real repository', () => {
  const disk = createMockDirectory();
  const { signal } = new AbortController();
  const git = (...args: string[]) =>
    runGit(
      ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args],
      { cwd: disk.resolve('templates'), signal },
    );
  const commit = async (files: Record<string, string>) => {
    for (const [path, text] of Object.entries(files)) {
      const file = disk.resolve('templates', path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
      if (path.endsWith('.sh')) {
        await chmod(file, 0o755);
      }
    }
    await git('add', '.');
    await git('commit', '-q', '-m', 'Change it');
  };

  it('is read with its modes, followed commit by commit, and kept', async () => {
    await mkdir(disk.resolve('templates'), { recursive: true });
    await git('init', '-q', '-b', 'main');
    await commit({
      'training/template.yaml': templateYaml('1.0.0'),
      'training/skeleton/run.sh': '#!/bin/sh\n',
      'other/template.yaml': 'not of this one',
    });
    const config = mockServices.rootConfig({
      data: {
        changeProposals: {
          author: { name: 'Portal', email: 'portal@example.org' },
          git: [{ urlPrefix: BLOB, remote: disk.resolve('templates') }],
        },
      },
    });
    const logger = mockServices.logger.mock();
    const proposals = createChangeProposals({
      config,
      logger,
      urlReader: mockServices.urlReader.mock(),
    });
    const readFiles = jest.fn(proposals.readFiles);
    const knex = await databases.init('SQLITE_3');
    await knex.migrate.latest({ directory: migrationsDirectory });
    const { templates } = createContents({
      knex,
      catalog: catalogServiceMock({
        entities: [
          templateEntity({
            metadata: {
              name: 'training',
              namespace: 'default',
              annotations: {
                'backstage.io/managed-by-location': `url:${BLOB}training/template.yaml`,
              },
            },
          }),
        ],
      }),
      auth: mockServices.auth(),
      readFiles,
      settings: readKeepSettings(config),
      logger,
    });

    const first = await templates.current(TEMPLATE_REF);
    expect([...first.files.keys()].sort()).toEqual([
      'skeleton/run.sh',
      'template.yaml',
    ]);
    expect(first.files.get('skeleton/run.sh')?.executable).toBe(true);
    expect(first).toMatchObject({ version: '1.0.0', seq: 1 });

    // A commit elsewhere in the repository is no new content of the template.
    await commit({ 'other/template.yaml': 'moved on' });
    expect(await templates.current(TEMPLATE_REF)).toEqual(first);

    await commit({ 'training/template.yaml': templateYaml('1.1.0') });
    await templates.look({ signal });
    expect(await templates.behind(TEMPLATE_REF, first.hash)).toBe(1);
    expect((await templates.latest(TEMPLATE_REF))?.version).toBe('1.1.0');
    const kept = await templates.kept(TEMPLATE_REF, first.hash);
    expect(kept?.files.get('skeleton/run.sh')?.executable).toBe(true);

    readFiles.mockClear();
    await templates.current(TEMPLATE_REF);
    expect(await readFiles.mock.results[0].value).toBe('not-modified');
  });
});
