import { InputError, toError } from '@backstage/errors';
import {
  readRecord,
  RECORD_PATH,
  type FileTree,
  type TemplateRecord,
} from '@waymark/plugin-golden-paths-common';

/** Records of a repository that are looked at; more are no monorepo's. */
const MOST_RECORDS = 200;

/** A record, and where the project that it is about begins. */
export interface FoundRecord {
  /** The project's folder, from the folder that was read; empty for that. */
  root: string;
  text: string;
  record: TemplateRecord;
}

/** A project without a record that can be read. */
export class NoRecordError extends InputError {}

/**
 * Finds the record of a project among the files of a folder: the one that
 * names an entity of it, else the folder's own. Pure.
 *
 * @throws NoRecordError when the folder's own record cannot be read
 */
export function findRecord(
  files: FileTree,
  entityRefs: readonly string[],
): FoundRecord | undefined {
  const own = files.has(RECORD_PATH) ? openOwn(files) : undefined;
  if (own && entityRefs.includes(own.record.project)) {
    return own;
  }
  const below = [...files.keys()]
    .filter(path => path.endsWith(`/${RECORD_PATH}`))
    .sort()
    .slice(0, MOST_RECORDS);
  for (const path of below) {
    const found = tryOpen(files, path);
    if (found && entityRefs.includes(found.record.project)) {
      return found;
    }
  }
  return own;
}

function openOwn(files: FileTree): FoundRecord {
  try {
    return open(files, RECORD_PATH);
  } catch (error) {
    throw new NoRecordError(toError(error).message);
  }
}

function open(files: FileTree, path: string): FoundRecord {
  const text = new TextDecoder().decode(files.get(path)?.content);
  return {
    root: path.slice(0, -RECORD_PATH.length).replace(/\/$/, ''),
    text,
    record: readRecord(text),
  };
}

/** A record that cannot be read is a matter of the project it lies in. */
function tryOpen(files: FileTree, path: string): FoundRecord | undefined {
  try {
    return open(files, path);
  } catch {
    return undefined;
  }
}
