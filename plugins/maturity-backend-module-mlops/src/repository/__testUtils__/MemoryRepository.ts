import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';

/** What a repository does when it is read. */
type Mood = Error | 'hanging' | undefined;

/** Repositories in memory, read as a UrlReader would. */
export class MemoryRepository {
  readonly reads: string[] = [];
  mood: Mood;
  readonly #roots: Record<string, Record<string, string>>;

  constructor(roots: Record<string, Record<string, string>>) {
    this.#roots = roots;
  }

  readonly reader: Pick<UrlReaderService, 'readTree'> = {
    readTree: async (url, { filter } = {}) => {
      this.reads.push(url);
      if (this.mood === 'hanging') {
        await new Promise(() => {});
      }
      if (this.mood instanceof Error) {
        throw this.mood;
      }
      const root = this.#roots[url];
      if (!root) {
        throw new NotFoundError(`${url} is not there`);
      }
      const files = Object.entries(root).filter(
        ([path, text]) => filter?.(path, { size: text.length }) ?? true,
      );
      return {
        etag: 'x',
        files: async () =>
          files.map(([path, text]) => ({
            path,
            content: async () => Buffer.from(text),
          })),
        archive: async () => {
          throw new Error('Nobody needs an archive');
        },
        dir: async () => {
          throw new Error('Nobody needs a directory');
        },
      };
    },
  };
}
