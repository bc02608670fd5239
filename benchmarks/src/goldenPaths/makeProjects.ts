import type { Entity } from '@backstage/catalog-model';
import type { Files, GitServer } from './GitServer';
import { locate, type RunningGoldenPaths } from './startGoldenPaths';
import { answersOf, type TemplateCopy } from './template';

const TEMPLATE = 'template:default/ml-training-pipeline';
/** What the first project is called; the others have another number. */
const FIRST = 'demand-0000';

/** Names of so many projects. */
export function nameProjects(count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `demand-${String(index).padStart(4, '0')}`,
  );
}

/** Renders one project, and makes all the others of it by their names. */
export async function makeProjects(options: {
  started: RunningGoldenPaths;
  git: GitServer;
  template: TemplateCopy;
  names: readonly string[];
}): Promise<void> {
  const { started, git, template, names } = options;
  const run = await started.ask<{
    directoryContents: { path: string; base64Content: string }[];
  }>('POST', '/scaffolder/v2/dry-run', {
    template: template.describe(),
    values: answersOf(FIRST),
    secrets: {},
    directoryContents: template.readContents(),
  });
  const first = run.directoryContents.map(
    ({ path, base64Content }) =>
      [path, Buffer.from(base64Content, 'base64').toString()] as const,
  );
  for (const [index, name] of names.entries()) {
    const rename = (text: string) =>
      text
        .replaceAll(FIRST, name)
        .replaceAll(FIRST.replace('-', '_'), name.replace('-', '_'));
    const files: Files = new Map(
      first.map(([path, text]) => [rename(path), rename(text)]),
    );
    git.create(name, index % 10 === 0 ? [files, drift(files)] : [files]);
    await started.tell(`/receipts/${name}`, { templateRef: TEMPLATE });
    await started.tell(`/receipts/${name}/rendered`, {
      record: files.get('.waymark/template.yaml') ?? '',
      files: [...files].map(([path, text]) => ({
        path,
        base64: Buffer.from(text).toString('base64'),
      })),
    });
  }
}

/** What people do: a line in a standard file, many in one of their own. */
function drift(files: Files): Files {
  return new Map([
    ['Makefile', `${files.get('Makefile')}\nours:\n\t@echo ours\n`],
    ['NOTES.md', 'Ours.\n'.repeat(100)],
  ]);
}

/** The entity that stands for a project. */
export function describeModel(name: string): Entity {
  return {
    apiVersion: 'mlops.waymark.dev/v1alpha1',
    kind: 'Model',
    metadata: {
      name,
      namespace: 'default',
      uid: name,
      etag: name,
      annotations: {
        'backstage.io/source-template': TEMPLATE,
        'mlops.waymark.dev/template-version': '1.0.0',
        'backstage.io/managed-by-location': locate(name),
      },
    },
    spec: { owner: 'group:default/forecasting' },
  };
}
