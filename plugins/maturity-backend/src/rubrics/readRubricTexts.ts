import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { RubricProblem } from '@waymark/plugin-maturity-common';
import type { RubricText } from '@waymark/plugin-maturity-node';

/** Where a configured rubric is. */
export type RubricTarget =
  | {
      /** Relative to the working directory of the backend, or absolute. */
      file: string;
      url?: undefined;
    }
  | { url: string; file?: undefined };

/** Bytes; a rubric may have no more than so many characters anyway. */
const MAX_SIZE = 1_000_000;
const TIMEOUT_MS = 15_000;
const ATTEMPTS = 3;

/**
 * Reads the configured rubrics once. One that cannot be read is a problem and
 * left out; the backend starts with the others.
 */
export async function readRubricTexts(options: {
  targets: readonly RubricTarget[];
  urlReader: Pick<UrlReaderService, 'readUrl'>;
}): Promise<{ texts: RubricText[]; problems: RubricProblem[] }> {
  const { targets, urlReader } = options;
  const texts: RubricText[] = [];
  const problems: RubricProblem[] = [];
  const answers = await Promise.all(
    targets.map(async target => {
      const source = target.file ?? target.url;
      try {
        const yaml =
          target.file === undefined
            ? await readAddress(target.url, urlReader)
            : await readLocal(target.file);
        return { source, yaml };
      } catch (error) {
        return { source, error: toError(error).message };
      }
    }),
  );
  for (const { source, yaml, error } of answers) {
    if (yaml === undefined) {
      problems.push({
        severity: 'error',
        source,
        pointer: '',
        message: `The rubric could not be read: ${error}. Mend 'maturity.rubrics' or what it names, and start the backend anew`,
      });
    } else {
      texts.push({ source, yaml });
    }
  }
  return { texts, problems };
}

async function readLocal(file: string): Promise<string> {
  const absolute = path.resolve(file);
  const { size } = await stat(absolute);
  assertSize(size);
  return readFile(absolute, 'utf8');
}

async function readAddress(
  url: string,
  urlReader: Pick<UrlReaderService, 'readUrl'>,
): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await urlReader.readUrl(url, {
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const buffer = await answer.buffer();
      assertSize(buffer.byteLength);
      return buffer.toString('utf8');
    } catch (error) {
      // A host that is away for a moment must not cost a rubric until the
      // next start; what is not there will not come by asking again.
      if (attempt === ATTEMPTS || toError(error).name === 'NotFoundError') {
        throw error;
      }
    }
  }
}

function assertSize(size: number): void {
  if (size > MAX_SIZE) {
    throw new Error(
      `it has ${size} bytes; expected at most ${MAX_SIZE}. Split it into several rubrics`,
    );
  }
}
