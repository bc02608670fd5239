import { InputError, NotFoundError } from '@backstage/errors';
import type {
  ChangeProposals,
  FileTree,
} from '@waymark/plugin-change-proposals-node';
import { RECORD_PATH, writeRecord } from '@waymark/plugin-golden-paths-common';
import { tree } from '../contents/__testUtils__/openContents';
import { readProject } from './readProject';

const record = (project: string) =>
  writeRecord({
    apiVersion: 'mlops.waymark.dev/v1alpha1',
    kind: 'TemplateRecord',
    template: { ref: 'template:default/training' },
    project,
    answers: {},
  });

/** Folders of one repository; those that are absent have too many files. */
function read(folders: Record<string, FileTree>, from: string) {
  const readFiles: ChangeProposals['readFiles'] = async ({ path = from }) => {
    const files = folders[path];
    if (!files) {
      throw new InputError('more than 5,000 files');
    }
    return {
      revision: 'r1',
      url: `https://git.example.org/mono/tree/main/${path}`,
      path,
      files,
      skipped: [{ path: 'a/big.bin', reason: 'large' }],
    };
  };
  return readProject(
    { location: 'url:x', entityRefs: ['model:default/churn'] },
    { proposals: { readFiles } },
  );
}

describe('readProject', () => {
  const churn = record('model:default/churn');
  const other = record('model:default/other');

  it.each<[string, Record<string, FileTree>, string]>([
    [
      'in the descriptor’s folder',
      { 'm/c': tree({ [RECORD_PATH]: churn }) },
      'm/c',
    ],
    [
      'below it, where a broken one and another project’s are too',
      {
        'm/c': tree({
          [RECORD_PATH]: other,
          [`a/${RECORD_PATH}`]: 'broken',
          [`b/${RECORD_PATH}`]: other,
          [`c d/${RECORD_PATH}`]: churn,
        }),
      },
      'm/c/c d',
    ],
    [
      'above it',
      { 'm/c': tree({ x: 'x' }), m: tree({ [RECORD_PATH]: churn }) },
      'm',
    ],
    [
      'in its own folder, though it names an entity that is not there',
      { 'm/c': tree({ [RECORD_PATH]: other }) },
      'm/c',
    ],
  ])('finds a record %s', async (_what, folders, path) => {
    expect(await read(folders, 'm/c')).toMatchObject({
      location: { url: 'url:x', path },
      isWithin: path !== 'm',
    });
  });

  it('gives paths from the project’s folder, and only its own', async () => {
    const files = tree({
      [`a/${RECORD_PATH}`]: churn,
      'a/src/x.py': 'x',
      'ab/y.py': 'y',
    });
    expect(await read({ m: files }, 'm')).toMatchObject({
      files: tree({ [RECORD_PATH]: churn, 'src/x.py': 'x' }),
      skipped: ['big.bin'],
      url: 'https://git.example.org/mono/tree/main/m/a',
    });
  });

  it('says that there is none, whatever is too large above it', async () => {
    await expect(read({ 'm/c': tree({}) }, 'm/c')).rejects.toThrow(
      `There is no ${RECORD_PATH} in https://git.example.org/mono/tree/main/m/c or a folder above it`,
    );
  });

  it('lets other errors through', async () => {
    const proposals = {
      readFiles: () => Promise.reject(new NotFoundError('no such repository')),
    };
    await expect(
      readProject({ location: 'url:x', entityRefs: [] }, { proposals }),
    ).rejects.toThrow('no such repository');
  });
});
