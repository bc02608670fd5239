import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { RubricText } from '@waymark/plugin-maturity-node';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const PACKAGE = '@waymark/plugin-maturity-backend-module-mlops';

/** What lists and gates mean without a name comes first. */
const FILES = ['mlops.yaml', 'data.yaml', 'ownership.yaml'];

/** The rubrics that come with this package. */
export async function readShippedRubrics(): Promise<RubricText[]> {
  const folder = resolvePackagePath(PACKAGE, 'rubrics');
  return Promise.all(
    FILES.map(async file => ({
      source: `${PACKAGE}/rubrics/${file}`,
      yaml: await readFile(join(folder, file), 'utf8'),
    })),
  );
}
