import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { parse } from 'yaml';
import {
  type Rendered,
  startScaffolder,
  type Surroundings,
} from '../rendering/startScaffolder';
import { writeFiles } from '../rendering/writeProject';
import { run } from '../running/run';
import { ENTITY_REF } from './answers';

const FIXTURE = join(
  dirname(resolvePackagePath('templates')),
  'tests/fixtures/churn',
);
const HOST = 'https://git.example.org/churn/blob/main/';
const OWNER = 'user:default/ann';

type Entity = NonNullable<Surroundings['entities']>[number];

/** Cures, applied to a project that trains, and that is all. */
export interface Cures {
  /** Brings what a cure proposes into a copy of the project. */
  apply(
    cure: string,
    answers: JsonObject,
    folder: string,
  ): Promise<Rendered['files']>;
  stop(): Promise<void>;
}

/**
 * A scaffolder with cures and a repository of the project in `work`. What a
 * cure writes is taken from a dry run.
 */
export async function startCures(
  cures: readonly string[],
  work: string,
): Promise<Cures> {
  const team = join(work, 'team');
  const bare = join(work, 'churn.git');
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  await cp(FIXTURE, team, { recursive: true });
  await makeRepository(team, bare);
  const scaffolder = await startScaffolder(cures, {
    entities: [await readEntity()],
    person: OWNER,
    config: {
      changeProposals: {
        author: { name: 'Example', email: 'example@example.org' },
        git: [{ urlPrefix: HOST, remote: bare }],
      },
    },
    // The pages of the host, of which only descriptors are read.
    features: [
      mockServices.urlReader.mock({
        readUrl: async url => {
          const content = await readFile(join(team, url.replace(HOST, '')));
          return {
            buffer: async () => content,
            stream: () => Readable.from(content),
          };
        },
      }).factory,
    ],
  });
  return {
    stop: () => scaffolder.stop(),
    async apply(cure, answers, folder) {
      const { files } = await scaffolder.render(cure, {
        entityRef: ENTITY_REF,
        ...answers,
      });
      const proposed = new Map(
        [...files]
          .filter(([path]) => path.startsWith('proposed/'))
          .map(([path, file]) => [path.replace('proposed/', ''), file]),
      );
      await rm(folder, { recursive: true, force: true });
      await cp(FIXTURE, folder, { recursive: true });
      await writeFiles(proposed, folder);
      return proposed;
    },
  };
}

async function makeRepository(team: string, bare: string): Promise<void> {
  const author = [
    ...['-c', 'user.name=Example'],
    ...['-c', 'user.email=example@example.org'],
  ];
  const git = (...words: string[]) => run(['git', ...words], { cwd: team });
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '--all');
  await git(...author, 'commit', '--quiet', '--message', 'First commit');
  await git('clone', '--quiet', '--bare', team, bare);
}

async function readEntity(): Promise<Entity> {
  const entity: Entity = parse(
    await readFile(join(FIXTURE, 'catalog-info.yaml'), 'utf8'),
  );
  return {
    ...entity,
    metadata: {
      namespace: 'default',
      ...entity.metadata,
      annotations: {
        'backstage.io/managed-by-location': `url:${HOST}catalog-info.yaml`,
      },
    },
    relations: [{ type: 'ownedBy', targetRef: OWNER }],
  };
}
