import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import lineagePlugin from '@waymark/plugin-lineage-backend';
import { answerQuestions } from '../../process/answerQuestions';
import { describeGraph } from '../graph/describeGraph';
import { describeCatalog } from './describeCatalog';
import { catalogFactory, permissionsFactory } from './limitedReader';

/*
 * The process of a backend with the lineage plugin. It is told to start, and
 * then what it costs is asked of it.
 */

/** What the process is asked. */
export type BackendQuestion =
  | {
      start: {
        /** `backend.database` of its configuration. */
        database: JsonObject;
        /** The catalog holds the assets of the graph of so many edges; 0: nothing. */
        catalogEdges: number;
      };
    }
  | { measure: 'processor' | 'memory' }
  | { stop: true };

/** What it answers: all of it, whatever was asked. */
export interface BackendAnswer {
  /** Address of the backend, without a path. */
  url: string;
  /** Milliseconds of processor time since the process began. */
  processorMs: number;
  /** Bytes of the heap; alive ones alone when memory was asked for. */
  heap: number;
  /** Bytes of memory that the system has given to the process. */
  resident: number;
}

let backend: TestBackend | undefined;
let url = '';

answerQuestions<BackendQuestion, BackendAnswer>(async question => {
  if ('start' in question) {
    const { database, catalogEdges } = question.start;
    backend = await startTestBackend({
      features: [
        lineagePlugin,
        databaseServiceFactory,
        schedulerServiceFactory,
        mockServices.rootConfig.factory({ data: { backend: { database } } }),
        mockServices.rootLogger.factory({ level: 'warn' }),
        permissionsFactory,
        catalogFactory(
          catalogEdges > 0
            ? describeCatalog(describeGraph(catalogEdges))
            : { entities: [], hidden: new Set() },
        ),
      ],
    });
    url = `http://127.0.0.1:${backend.server.port()}`;
  }
  if ('stop' in question) {
    await backend?.stop();
  }
  if ('measure' in question && question.measure === 'memory') {
    // Twice: what finalizers let go is collected the second time.
    globalThis.gc?.();
    globalThis.gc?.();
  }
  const { user, system } = process.cpuUsage();
  const { heapUsed, rss } = process.memoryUsage();
  return {
    url,
    processorMs: (user + system) / 1000,
    heap: heapUsed,
    resident: rss,
  };
});
