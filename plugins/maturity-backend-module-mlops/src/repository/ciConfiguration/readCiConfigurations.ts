import { parse } from 'yaml';
import type { Folder } from '../source/Folder';
import { readCircleciConfig } from './readCircleciConfig';
import { readGithubWorkflow } from './readGithubWorkflow';
import { readGitlabPipeline } from './readGitlabPipeline';
import type { CiConfiguration, CiContent } from './types';

const SYSTEMS: [
  CiConfiguration['system'],
  RegExp,
  (document: unknown) => CiContent,
][] = [
  ['github-actions', /^\.github\/workflows\/[^/]+\.ya?ml$/, readGithubWorkflow],
  [
    'gitlab-ci',
    /^\.gitlab-ci\.ya?ml$|^\.gitlab\/.+\.ya?ml$/,
    readGitlabPipeline,
  ],
  ['circleci', /^\.circleci\/config\.ya?ml$/, readCircleciConfig],
];

/** Issue forms and the like lie beside what `.gitlab-ci.yml` includes. */
const ENTRY =
  /^(?:\.github\/workflows\/[^/]+\.ya?ml|\.gitlab-ci\.ya?ml|\.circleci\/config\.ya?ml)$/;

/**
 * Reads the CI configurations of a project: those in its folder, and those at
 * the root of its repository, where CI systems look. A system counts as
 * configured where its own file is there.
 */
export function readCiConfigurations(folder: Folder): CiConfiguration[] {
  const files = new Set([
    ...folder.rootFiles,
    ...folder.files.map(file => inRepository(folder, file)),
  ]);
  const configurations = [...files].flatMap(file => {
    const local = fromFolder(folder, file);
    const found = SYSTEMS.find(([, pattern]) => pattern.test(local));
    if (!found) {
      return [];
    }
    const [system, , read] = found;
    const content = readText(folder.rootText(file) ?? '', read);
    return [{ system, file, ...content }];
  });
  return configurations.filter(({ system }) =>
    configurations.some(
      other =>
        other.system === system && ENTRY.test(fromFolder(folder, other.file)),
    ),
  );
}

/** Of what is no YAML, each line counts as a command. */
function readText(
  text: string,
  read: (document: unknown) => CiContent,
): CiContent {
  try {
    return read(parse(text, { logLevel: 'error', maxAliasCount: 100 }));
  } catch {
    return {
      commands: text
        .split('\n')
        .map(line => line.replace(/(^|\s)#.*$/, '').trim()),
      names: [],
      environments: [],
      scheduled: false,
    };
  }
}

function inRepository({ path }: Folder, file: string): string {
  return path === '' ? file : `${path}/${file}`;
}

function fromFolder({ path }: Folder, file: string): string {
  return path !== '' && file.startsWith(`${path}/`)
    ? file.slice(path.length + 1)
    : file;
}
