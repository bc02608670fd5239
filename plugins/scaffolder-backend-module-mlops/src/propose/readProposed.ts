import { InputError, NotFoundError } from '@backstage/errors';
import type { TreeFile } from '@waymark/plugin-change-proposals-node';
import { findSecretInFiles } from '../record/findSecretInFiles';
import { readWorkspace } from '../record/readWorkspace';

const LIMITS = {
  files: 500,
  fileSize: 1024 * 1024,
  size: 20 * 1024 * 1024,
};

/**
 * The files of a workspace that are to be proposed, none of which holds a
 * secret of the run.
 *
 * @throws NotFoundError without a folder; InputError when it is empty, has more
 * than a proposal takes, or holds a secret
 */
export async function readProposed(
  folder: string,
  options: {
    /** As the template calls it. */
    name: string;
    secrets: Readonly<Record<string, string>>;
    signal?: AbortSignal;
  },
): Promise<Map<string, TreeFile>> {
  const { name, secrets, signal } = options;
  const read = await readWorkspace(folder, { limits: LIMITS, signal }).catch(
    error => {
      throw error.code === 'ENOENT' || error.code === 'ENOTDIR'
        ? new NotFoundError(
            `The workspace has no folder '${name}'; let an earlier step write the files there`,
          )
        : error;
    },
  );
  if (!read || read.leftOut.length > 0) {
    throw new InputError(
      `'${name}' has more than a proposal takes${read ? `: ${read.leftOut.join(', ')}` : ''}; expected at most ${LIMITS.files} files of ${LIMITS.fileSize} bytes, ${LIMITS.size} together`,
    );
  }
  if (read.files.length === 0) {
    throw new InputError(
      `'${name}' has no files; let an earlier step write there what is to be proposed`,
    );
  }
  const found = findSecretInFiles(read.contents, secrets);
  if (found) {
    throw new InputError(
      `${found.path} holds the value of the secret ${found.secret}; a repository is no place for it. Have the template hand it over otherwise, such as by a variable of the CI.`,
    );
  }
  return new Map(
    read.files.map(({ path, executable }) => [
      path,
      {
        content: read.contents.get(path) ?? Buffer.alloc(0),
        ...(executable && { executable }),
      },
    ]),
  );
}
