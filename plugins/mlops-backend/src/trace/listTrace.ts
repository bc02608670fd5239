import type { Page, TraceStep } from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import {
  badCursor,
  decodeCursor,
  encodeCursor,
  type PageRequest,
} from '@waymark/plugin-openapi-operations-node';
import type { SourceRanking } from '../queries/sourceRanking';
import { readLogStream, type LogStep } from './readLogStream';
import { readRunStream, type RunStep } from './readRunStream';
import { readVersionStream, type VersionStep } from './readVersionStream';
import { mergeStreams, STREAMS, type TracePosition } from './streams';
import { describeSteps } from './describeSteps';

const LIST = 'trace';

/**
 * What happened to a model, dataset or pipeline, the newest first: of the
 * streams that tell it, each is read a page ahead and the newest steps of all
 * are taken. A cursor is the place of a step in that order, so that pages
 * neither skip nor repeat, whatever is added at the top meanwhile.
 */
export async function listTrace(options: {
  knex: Knex;
  ranking: SourceRanking;
  entityRef: string;
  version?: string;
  page: PageRequest;
}): Promise<Page<TraceStep>> {
  const { page, ...of } = options;
  const after = readPosition(page.cursor);
  const query = { ...of, limit: page.limit + 1, after };
  const found = mergeStreams<LogStep | VersionStep | RunStep>(
    await Promise.all([
      readLogStream(query),
      readVersionStream(query),
      readRunStream(query),
    ]),
    page.limit + 1,
  );
  const wanted = found.slice(0, page.limit);
  const last = wanted.at(-1);
  return {
    items: await describeSteps({ ...of, steps: wanted }),
    pageInfo:
      last && found.length > page.limit
        ? {
            nextCursor: encodeCursor(LIST, [
              last.at,
              STREAMS.indexOf(last.stream),
              last.key,
            ]),
          }
        : {},
  };
}

function readPosition(cursor: string | undefined): TracePosition | undefined {
  const keys = decodeCursor(LIST, cursor, ['text', 'count', 'text']);
  if (!keys) {
    return undefined;
  }
  const [at, stream, key] = [
    String(keys[0]),
    STREAMS[Number(keys[1])],
    String(keys[2]),
  ];
  if (!stream || (stream === 'log' && !/^\d{1,15}$/.test(key))) {
    throw badCursor();
  }
  return { at, stream, key };
}
