import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { ForwardedError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type {
  FactRetriever,
  FactSubject,
  RetrieverAnswer,
} from '@waymark/plugin-maturity-node';
import { definitionsOf, fact, toAnswer } from '../facts';
import { describeReadError, isRateLimited } from './describeReadError';
import { REPOSITORY_MEANINGS } from './meanings';
import {
  readSurroundings,
  type SurroundingsServices,
} from './readSurroundings';
import { repositoryFacts } from './repositoryFacts';
import { folderOf } from './source/Folder';
import {
  fileAddress,
  locateSource,
  type SourcePlace,
} from './source/locateSource';
import { readRepository, type RepositoryTree } from './source/readRepository';
import type { Surroundings } from './surroundings';

/** What reading repositories takes. */
export interface RepositoryRetrieverOptions extends SurroundingsServices {
  urlReader: Pick<UrlReaderService, 'readTree'>;
  integrations: Pick<ScmIntegrationRegistry, 'byUrl' | 'resolveUrl'>;
}

/** A subject and where its files are. */
interface Project {
  subject: FactSubject;
  place: SourcePlace;
}

/**
 * Tells what the files of an entity's repository say about how it is built.
 * Entities of one repository are read together.
 */
export function createRepositoryRetriever(
  options: RepositoryRetrieverOptions,
): FactRetriever {
  const { urlReader, integrations } = options;
  return {
    id: 'repository',
    title: 'Repository files',
    facts: definitionsOf(REPOSITORY_MEANINGS),
    appliesTo: {
      kind: {
        $in: ['Model', 'Dataset', 'Pipeline', 'Component', 'API', 'Resource'],
      },
    },
    every: { hours: 2 },
    readsSource: true,
    timeout: { minutes: 3 },
    batchSize: 50,
    concurrency: 2,
    async retrieve(subjects, { signal }) {
      signal.throwIfAborted();
      const answers = new Map<string, RetrieverAnswer>();
      const projects: Project[] = [];
      for (const subject of subjects) {
        const { annotations = {} } = subject.entity.metadata;
        const place = locateSource(annotations, integrations);
        if (place) {
          projects.push({ subject, place });
        } else {
          answers.set(subject.entityRef, toAnswer({ linked: fact(false) }));
        }
      }
      if (projects.length === 0) {
        return answers;
      }
      const surroundings = await readSurroundings(options, {
        places: projects.map(({ place }) => place),
        signal,
      });
      const closed = new Map<string, unknown>();
      for (const [root, some] of byRoot(projects)) {
        const { host } = new URL(root);
        const folders = [...new Set(some.map(({ place }) => place.path))];
        let tree: RepositoryTree;
        try {
          if (closed.has(host)) {
            throw closed.get(host);
          }
          tree = await readRepository({ urlReader, root, folders, signal });
        } catch (error) {
          signal.throwIfAborted();
          if (isRateLimited(error)) {
            // The next repository of the host would be refused, too.
            closed.set(host, error);
          }
          const failure = describeReadError(root, error);
          some.forEach(({ subject }) =>
            answers.set(subject.entityRef, { error: failure }),
          );
          continue;
        }
        for (const project of some) {
          answers.set(
            project.subject.entityRef,
            answerFor(project, tree, surroundings),
          );
        }
      }
      return answers;
    },
  };

  function answerFor(
    { subject, place }: Project,
    tree: RepositoryTree,
    surroundings: Surroundings,
  ): RetrieverAnswer {
    try {
      return toAnswer(
        repositoryFacts({
          folder: folderOf(tree, place.path),
          annotations: subject.entity.metadata.annotations ?? {},
          surroundings,
          belongings: surroundings.belongings(place),
          addressOf: path => fileAddress(place.root, path, integrations),
        }),
      );
    } catch (error) {
      return {
        error: new ForwardedError(
          `The files of ${subject.entityRef} in ${place.root}${place.path} could not be understood`,
          error,
        ),
      };
    }
  }
}

function byRoot(projects: readonly Project[]): Map<string, Project[]> {
  const groups = new Map<string, Project[]>();
  for (const project of projects) {
    const { root } = project.place;
    groups.set(root, [...(groups.get(root) ?? []), project]);
  }
  return groups;
}
