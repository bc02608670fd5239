import type {
  GithubIntegration,
  GitLabIntegration,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { locateSource } from '../repository/source/locateSource';

/** Where an entity's CI runs, as far as its annotations say. */
export interface CiProjects {
  github?: { integration: GithubIntegration; slug: string };
  gitlab?: { integration: GitLabIntegration; project: string };
  circleci?: { slug: string };
}

type Integrations = Pick<
  ScmIntegrationRegistry,
  'github' | 'gitlab' | 'byUrl' | 'resolveUrl'
>;

/** What names of owners, groups and projects are made of. */
const NAMES = /^[\w.-]+(?:\/[\w.-]+)+$/;

/**
 * Finds an entity's projects by the annotations that Backstage's own CI plugins
 * use, else by where its source is. Names that no project can have are left
 * out, since they become part of an address.
 */
export function findProjects(
  annotations: Readonly<Record<string, string>>,
  integrations: Integrations,
): CiProjects {
  const source = locateSource(annotations, integrations)?.root;
  const circleci = annotations['circleci.com/project-slug'];
  const github = findGithub(annotations, integrations, source);
  const gitlab = findGitlab(annotations, integrations, source);
  return {
    ...(github && { github }),
    ...(gitlab && { gitlab }),
    ...(circleci && NAMES.test(circleci) && { circleci: { slug: circleci } }),
  };
}

function findGithub(
  annotations: Readonly<Record<string, string>>,
  { github }: Integrations,
  source: string | undefined,
): CiProjects['github'] {
  const there = source === undefined ? undefined : github.byUrl(source);
  const integration = there ?? github.byHost('github.com');
  const slug =
    annotations['github.com/project-slug'] ??
    (there && source && slugOf(source));
  return integration && slug && /^[\w.-]+\/[\w.-]+$/.test(slug)
    ? { integration, slug }
    : undefined;
}

/** `https://host/owner/name/tree/main/` is of `owner/name`. */
function slugOf(source: string): string {
  const [, owner, name = ''] = new URL(source).pathname.split('/');
  return `${owner}/${name.replace(/\.git$/, '')}`;
}

function findGitlab(
  annotations: Readonly<Record<string, string>>,
  { gitlab }: Integrations,
  source: string | undefined,
): CiProjects['gitlab'] {
  const there = source === undefined ? undefined : gitlab.byUrl(source);
  const integration = there ?? gitlab.byHost('gitlab.com');
  const declared =
    annotations['gitlab.com/project-slug'] ??
    annotations['gitlab.com/project-id'];
  const project = declared ?? (there && source && projectOf(source, there));
  return integration && project && /^[\w./-]+$/.test(project)
    ? { integration, project }
    : undefined;
}

/** `https://host/group/name/-/tree/main/` is the project `group/name`. */
function projectOf(
  source: string,
  { config }: GitLabIntegration,
): string | undefined {
  // An installation may be below a path of its host.
  const below = new URL(config.baseUrl).pathname.replace(/\/+$/, '');
  const [path] = new URL(source).pathname
    .slice(below.length)
    .split(/\/-\/|\/(?:tree|blob|raw)\//, 1);
  return path.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '') || undefined;
}
