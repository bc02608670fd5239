import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import { parse } from 'yaml';

const TEMPLATES = dirname(resolvePackagePath('templates'));

/** A Template entity of this repository, by the name of its folder. */
export function readTemplate(name: string): TemplateEntityV1beta3 {
  const template = parse(
    readFileSync(join(TEMPLATES, name, 'template.yaml'), 'utf8'),
  );
  return {
    ...template,
    metadata: { namespace: 'default', ...template.metadata },
  };
}

/** Everything in a template's folder, as a dry run takes it. */
export async function readTemplateFolder(
  name: string,
): Promise<{ path: string; base64Content: string }[]> {
  const folder = join(TEMPLATES, name);
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return await Promise.all(
    found
      .filter(entry => entry.isFile())
      .map(async entry => {
        const file = join(entry.parentPath, entry.name);
        return {
          path: file.slice(folder.length + 1),
          base64Content: await readFile(file, 'base64'),
        };
      }),
  );
}
