import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, isError, toError } from '@backstage/errors';
import type { Settings } from '../settings/readSettings';
import type { EntityEdit, PlannedChanges, PlannedFile } from '../types';
import { editYaml } from '../yaml/editYaml';
import { locateFile, type LocatedFile } from './locateFile';
import type { SourceReader } from './SourceReader';
import { unifiedDiff } from './unifiedDiff';

/** A planned file with all that is needed to propose it. */
export interface FileChange extends LocatedFile {
  planned: PlannedFile;
  before: string;
  after: string;
}

const MOST_EDITS = 1000;
const AT_ONCE = 4;

/**
 * Reads the files that declare some entities, and changes their texts.
 *
 * Each entity's edits are made together or not at all. An entity that has the
 * values already is in no list.
 *
 * @throws InputError when there are too many edits
 */
export async function planChanges(
  edits: readonly EntityEdit[],
  options: {
    settings: Settings;
    sources: SourceReader;
    hasScaffolder: boolean;
    signal?: AbortSignal;
  },
): Promise<{
  changes: FileChange[];
  unavailable: PlannedChanges['unavailable'];
}> {
  const { settings, sources, hasScaffolder, signal } = options;
  if (edits.length > MOST_EDITS) {
    throw new InputError(
      `${edits.length} edits at once; expected at most ${MOST_EDITS}, propose them in parts`,
    );
  }
  const unavailable: PlannedChanges['unavailable'] = [];
  const refuse = (edit: EntityEdit, reason: string) => {
    const entityRef = stringifyEntityRef(edit.entity);
    unavailable.push({ entityRef, reason });
  };
  const files = new Map<
    string,
    { located: LocatedFile; edits: EntityEdit[] }
  >();
  for (const edit of edits) {
    try {
      const located = locateFile(edit.entity, settings, { hasScaffolder });
      const key = `${located.repository} ${located.path}`;
      const file = files.get(key) ?? { located, edits: [] };
      file.edits.push(edit);
      files.set(key, file);
    } catch (error) {
      refuse(edit, reasonOf(error));
    }
  }

  const changes: FileChange[] = [];
  const waiting = [...files.values()];
  const planFile = async (file: (typeof waiting)[number]) => {
    const { located } = file;
    const before = await readOrRefuse(sources, file, refuse, signal);
    if (before === undefined) {
      return;
    }
    const { after, entityRefs } = applyEdits(before, file.edits, refuse);
    if (after !== before) {
      changes.push({
        ...located,
        before,
        after,
        planned: {
          path: located.path,
          ...('url' in located.from && { url: located.from.url }),
          diff: unifiedDiff(located.path, before, after),
          entityRefs,
        },
      });
    }
  };
  while (waiting.length > 0) {
    await Promise.all(waiting.splice(0, AT_ONCE).map(planFile));
  }
  return {
    changes: changes.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
    unavailable,
  };
}

type Refuse = (edit: EntityEdit, reason: string) => void;

async function readOrRefuse(
  sources: SourceReader,
  file: { located: LocatedFile; edits: EntityEdit[] },
  refuse: Refuse,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const { from, path } = file.located;
  try {
    return await sources.read(from, signal);
  } catch (error) {
    signal?.throwIfAborted();
    const where = 'url' in from ? from.url : path;
    for (const edit of file.edits) {
      refuse(edit, `${where} could not be read: ${toError(error).message}`);
    }
    return undefined;
  }
}

function applyEdits(
  before: string,
  edits: readonly EntityEdit[],
  refuse: Refuse,
): { after: string; entityRefs: string[] } {
  let after = before;
  const entityRefs = new Set<string>();
  for (const edit of edits) {
    const { kind, metadata } = edit.entity;
    try {
      const edited = edit.set.reduce(
        (text, { path, value }) =>
          editYaml({ text, entity: { ...metadata, kind }, path, value }),
        after,
      );
      if (edited !== after) {
        after = edited;
        entityRefs.add(stringifyEntityRef(edit.entity));
      }
    } catch (error) {
      refuse(edit, reasonOf(error));
    }
  }
  return { after, entityRefs: [...entityRefs] };
}

/** What may be told; anything else is a fault of ours and goes on up. */
function reasonOf(error: unknown): string {
  if (isError(error) && error.name === 'InputError') {
    return error.message;
  }
  throw error;
}

function keyOf({ repository, path }: FileChange): string {
  return `${repository} ${path}`;
}
