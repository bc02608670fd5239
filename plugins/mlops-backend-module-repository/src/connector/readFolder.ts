import { createHash } from 'node:crypto';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type { ProblemRecord } from '@waymark/plugin-mlops-node';
import { pathInside, type Folder } from '../catalog';
import { annotatedCards } from '../formats/cards/translateCards';
import type { FilePatterns } from '../translate/formats';
import type { FormatFile } from '../translate/translateFolder';
import { withDeadline } from './withDeadline';
import { createClassifier } from './classifyPath';

/** How much of a folder is read. */
export interface FolderLimits {
  /** Files per folder. */
  maxFiles: number;
  /** Bytes per file. */
  maxFileSize: number;
}

// Files are held in memory together while their folder is translated.
const MAX_FOLDER_BYTES = 64 * 1024 * 1024;

/** The files of a folder that are worth reading. */
export interface FolderContent {
  etag: string;
  files: FormatFile[];
  /** Files that were left out; paths are relative to the folder. */
  problems: ProblemRecord[];
}

/**
 * Reads the files of a folder in one request.
 *
 * @throws NotModifiedError of `@backstage/errors` when the folder still has
 * `etag`; whatever the UrlReader throws; a TimeoutError after `timeoutMs`;
 * the signal's reason.
 */
export async function readFolder(options: {
  reader: Pick<UrlReaderService, 'readTree'>;
  folder: Folder;
  /** All folders: those inside this one are left to themselves. */
  folders: Folder[];
  patterns: FilePatterns;
  limits: FolderLimits;
  etag?: string;
  timeoutMs: number;
  signal: AbortSignal;
}): Promise<FolderContent> {
  const { reader, folder, folders, patterns, limits, etag, timeoutMs, signal } =
    options;
  const classify = createClassifier({
    patterns,
    extraCards: new Set(annotatedCards({ folder }).keys()),
    excluded: folders.flatMap(({ url }) => pathInside(folder.url, url) ?? []),
  });
  const gate = createGate(limits);

  return withDeadline({ signal, timeoutMs }, async deadline => {
    const tree = await reader.readTree(folder.url, {
      signal: deadline,
      ...(etag !== undefined && { etag }),
      filter: (path, info) =>
        classify(path) !== undefined && gate.admit(path, info?.size),
    });
    const files: FormatFile[] = [];
    for (const file of await tree.files()) {
      const format = classify(file.path);
      if (format && !gate.refused(file.path)) {
        deadline.throwIfAborted();
        const content = await file.content();
        // Not every reader knows sizes beforehand.
        if (gate.admit(file.path, content.byteLength)) {
          files.push({
            path: file.path,
            text: content.toString('utf8'),
            format,
            ...(file.lastModifiedAt && {
              modifiedAt: file.lastModifiedAt.toISOString(),
            }),
          });
        }
      }
    }
    return { etag: tree.etag, files, problems: gate.problems() };
  });
}

interface Gate {
  admit(path: string, size: number | undefined): boolean;
  refused(path: string): boolean;
  problems(): ProblemRecord[];
}

/** Lets files in until a limit is reached, and remembers which stayed out. */
function createGate({ maxFiles, maxFileSize }: FolderLimits): Gate {
  const sizes = new Map<string, number>();
  const tooLarge = new Map<string, ProblemRecord>();
  let surplus = 0;
  let total = 0;
  return {
    admit(path, size = 0) {
      if (tooLarge.has(path)) {
        return false;
      }
      const known = sizes.get(path);
      if (known === undefined && sizes.size >= maxFiles) {
        surplus++;
        return false;
      }
      total += size - (known ?? 0);
      sizes.set(path, size);
      const refused =
        size > maxFileSize
          ? `The file has ${size} bytes; files up to ${maxFileSize} bytes are read.`
          : total > MAX_FOLDER_BYTES &&
            `The files of this folder exceed ${MAX_FOLDER_BYTES} bytes together; this one was left out.`;
      if (refused) {
        total -= size;
        tooLarge.set(path, {
          type: 'problem',
          path,
          message: refused,
          hint: 'Split the file or keep less history in it; mlops.repository.maxFileSize raises the limit of one file.',
        });
      }
      return !refused;
    },
    refused: path => tooLarge.has(path),
    problems: () => [
      ...tooLarge.values(),
      ...(surplus > 0
        ? [
            {
              type: 'problem' as const,
              path: '',
              message: `The folder has more than ${maxFiles} files that would be read; ${surplus} were left out.`,
              hint: 'Raise mlops.repository.maxFiles, or narrow mlops.repository.files.',
            },
          ]
        : []),
    ],
  };
}

/** Changes when the entities of a folder, and so its translation, change. */
export function fingerprintOf(folder: Folder): string {
  return createHash('sha256')
    .update(
      JSON.stringify(
        folder.entities.map(({ ref, title, annotations }) => [
          ref,
          title,
          Object.entries(annotations).sort(),
        ]),
      ),
    )
    .digest('base64url');
}
