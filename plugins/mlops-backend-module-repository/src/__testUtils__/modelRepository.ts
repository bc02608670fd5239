import type { ProblemRecord } from '@waymark/plugin-mlops-node';
import { recordsOf } from '@waymark/plugin-mlops-node/testUtils';
import { memoryCache } from './createConnector';
import { catalogEntity } from './entities';
import { MemoryRepositories } from './MemoryRepositories';

/** The folders of the repository, a model in each. */
export const NAMES = ['a', 'b', 'c', 'd', 'e'];

/** A repository of models, and a switch that breaks single folders. */
export function modelRepository() {
  const host = new MemoryRepositories();
  for (const name of NAMES) {
    host.files.set(`${name}/README.md`, '---\nlicense: mit\n---\nA model.\n');
  }
  const url = (name: string) => `${host.root}${name}/`;
  const entities = NAMES.map(name => catalogEntity('Model', name, url(name)));
  const failing = new Map<string, Error>();
  host.intercept = async requested => {
    const error = failing.get(requested);
    if (error) {
      throw error;
    }
  };
  const options = { reader: host, entities, cache: memoryCache() };
  return { host, url, failing, entities, options };
}

/** What was not understood. */
export const problemsOf = (pages: Parameters<typeof recordsOf>[0]) =>
  recordsOf(pages).filter(
    (record): record is ProblemRecord => record.type === 'problem',
  );
