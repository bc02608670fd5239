/** Commits that were pushed to a branch of a repository. */
export interface Push {
  /** Address of the repository for people, without a slash at its end. */
  repository: string;
  branch: string;
}

/** The topics of Backstage's event modules that tell of pushes, by host. */
const READERS: Readonly<Record<string, (payload: unknown) => Partial<Push>[]>> =
  {
    'github.push': payload => [
      {
        repository: textAt(payload, 'repository', 'html_url'),
        branch: branchOf(textAt(payload, 'ref')),
      },
    ],
    'gitlab.push': payload => [
      {
        repository: textAt(payload, 'project', 'web_url'),
        branch: branchOf(textAt(payload, 'ref')),
      },
    ],
    'bitbucketCloud.repo:push': payload =>
      listAt(payload, 'push', 'changes')
        .filter(change => textAt(change, 'new', 'type') === 'branch')
        .map(change => ({
          repository: textAt(payload, 'repository', 'links', 'html', 'href'),
          branch: textAt(change, 'new', 'name'),
        })),
    'azureDevOps.git.push': payload =>
      listAt(payload, 'resource', 'refUpdates').map(update => ({
        repository: textAt(payload, 'resource', 'repository', 'remoteUrl'),
        branch: branchOf(textAt(update, 'name')),
      })),
  };

export const PUSH_TOPICS: readonly string[] = Object.keys(READERS);

/**
 * The pushes that an event tells of; none where it is about tags, or is not
 * what the host documents.
 *
 * @param topic - one of {@link PUSH_TOPICS}
 */
export function readPushes(topic: string, payload: unknown): Push[] {
  const read = Object.hasOwn(READERS, topic) ? READERS[topic] : undefined;
  return (read?.(payload) ?? []).flatMap(({ repository, branch }) => {
    const address = repository && withoutCredentials(repository);
    return address && branch ? [{ repository: address, branch }] : [];
  });
}

function branchOf(ref: string | undefined): string | undefined {
  return ref?.match(/^refs\/heads\/(.+)$/)?.[1];
}

/** Azure DevOps writes the organisation before the host, as a user. */
function withoutCredentials(repository: string): string | undefined {
  if (!URL.canParse(repository)) {
    return undefined;
  }
  const { origin, pathname } = new URL(repository);
  return `${origin}${pathname.replace(/\/+$/, '')}`;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      at !== null && typeof at === 'object' && Object.hasOwn(at, key)
        ? (at as Record<string, unknown>)[key]
        : undefined,
    value,
  );
}

function textAt(value: unknown, ...path: string[]): string | undefined {
  const found = valueAt(value, path);
  return typeof found === 'string' ? found : undefined;
}

function listAt(value: unknown, ...path: string[]): unknown[] {
  const found = valueAt(value, path);
  return Array.isArray(found) ? found : [];
}
