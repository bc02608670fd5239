import type { BenchDatabase } from '../../backend/databases';
import { Child } from '../../process/Child';
import type { BackendAnswer, BackendQuestion } from './serve';

/** A backend with the lineage plugin, in a process of its own. */
export class LineageProcess {
  readonly #child: Child<BackendQuestion, BackendAnswer>;
  /** Address of the backend, without a path. */
  readonly url: string;

  private constructor(
    child: Child<BackendQuestion, BackendAnswer>,
    url: string,
  ) {
    this.#child = child;
    this.url = url;
  }

  /**
   * Starts it over a database that others may use, too.
   *
   * @param options.catalogEdges - its catalog holds the assets of the graph
   * of so many edges; nothing without
   */
  static async start(options: {
    database: BenchDatabase;
    catalogEdges?: number;
  }): Promise<LineageProcess> {
    const { database, catalogEdges = 0 } = options;
    const child = new Child<BackendQuestion, BackendAnswer>(
      require.resolve('./serve.ts'),
    );
    const { url } = await child.ask({
      start: { database: database.config, catalogEdges },
    });
    return new LineageProcess(child, url);
  }

  /** Milliseconds of processor time since the process began. */
  async processorMs(): Promise<number> {
    const { processorMs } = await this.#child.ask({ measure: 'processor' });
    return processorMs;
  }

  /** Bytes after a collection, which takes processor time. */
  async memory(): Promise<Pick<BackendAnswer, 'heap' | 'resident'>> {
    return this.#child.ask({ measure: 'memory' });
  }

  /** Ends the backend, then its process. */
  async stop(): Promise<void> {
    await this.#child.ask({ stop: true });
    await this.#child.stop();
  }
}
