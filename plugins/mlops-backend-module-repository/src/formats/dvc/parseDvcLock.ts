import path from 'node:path/posix';
import { z } from 'zod/v4';
import {
  checkShape,
  parseYaml,
  type Problem,
  type SourceFile,
} from '../../document';
import { resolveDataPath } from './resolveDataPath';
import type { DvcStage, DvcTracked } from './dvcTypes';

const LOCK_HINT =
  'Run `dvc repro` with DVC 2 or newer and commit the dvc.lock it writes.';
const SINGLE_HINT = 'Run `dvc add` again and commit the .dvc file it writes.';

const count = z.number().int().nonnegative();

const trackedSchema = z
  .object({
    path: z.string().min(1),
    hash: z.string().optional(),
    md5: z.string().optional(),
    etag: z.string().optional(),
    checksum: z.string().optional(),
    size: count.optional(),
    nfiles: count.optional(),
  })
  .loose();

const stageSchema = z
  .object({
    deps: z.array(trackedSchema).nullish(),
    outs: z.array(trackedSchema).nullish(),
  })
  .loose();

const lockSchema = z
  .object({
    schema: z.literal('2.0'),
    stages: z.record(z.string(), z.unknown()).nullish(),
  })
  .loose();

const singleSchema = z
  .object({ wdir: z.string().optional(), outs: z.array(trackedSchema).min(1) })
  .loose();

/** What a `dvc.lock` records, stage by stage. */
export interface DvcLock {
  path: string;
  stages: DvcStage[];
  problems: Problem[];
}

/**
 * Reads a `dvc.lock` of schema 2.0; a broken stage leaves the others.
 *
 * @param workingDirectories - `wdir` by stage, from the `dvc.yaml` beside it:
 * the lock's paths are relative to it, and the lock does not repeat it.
 */
export function parseDvcLock(
  file: SourceFile,
  workingDirectories: ReadonlyMap<string, string> = new Map(),
): DvcLock {
  const result: DvcLock = { path: file.path, stages: [], problems: [] };
  const { document, problems } = parseYaml(file, { hint: LOCK_HINT });
  if (!document) {
    return { ...result, problems };
  }
  const root = checkShape({ document, schema: lockSchema, hint: LOCK_HINT });
  if (!root.data) {
    return { ...result, problems: root.problems };
  }
  const directory = path.dirname(file.path);
  for (const name of Object.keys(root.data.stages ?? {})) {
    const stage = checkShape({
      document,
      schema: stageSchema,
      at: ['stages', name],
      hint: LOCK_HINT,
    });
    result.problems.push(...stage.problems);
    if (stage.data) {
      const base = workingDirectories.get(declaredStageName(name)) ?? directory;
      result.stages.push({
        name,
        deps: (stage.data.deps ?? []).map(dep => toTracked(dep, base)),
        outs: (stage.data.outs ?? []).map(out => toTracked(out, base)),
        reports: [],
        descriptions: {},
      });
    }
  }
  return result;
}

/** `train@eu`, made by `foreach` or `matrix`, is declared as `train`. */
export function declaredStageName(name: string): string {
  return name.split('@', 1)[0];
}

/** Reads a `.dvc` file, which tracks what `dvc add` or `dvc import` took in. */
export function parseDvcFile(file: SourceFile): {
  outs: DvcTracked[];
  problems: Problem[];
} {
  const { document, problems } = parseYaml(file, { hint: SINGLE_HINT });
  if (!document) {
    return { outs: [], problems };
  }
  const root = checkShape({
    document,
    schema: singleSchema,
    hint: SINGLE_HINT,
  });
  const base = resolveDataPath(path.dirname(file.path), root.data?.wdir ?? '.');
  return {
    outs: (root.data?.outs ?? []).map(out => toTracked(out, base)),
    problems: root.problems,
  };
}

function toTracked(
  entry: z.infer<typeof trackedSchema>,
  base: string,
): DvcTracked {
  // `hash` names the algorithm; the value stands under that name.
  const named = entry.hash ? entry[entry.hash] : undefined;
  const digest =
    (typeof named === 'string' ? named : undefined) ??
    entry.md5 ??
    entry.etag ??
    entry.checksum;
  return {
    path: resolveDataPath(base, entry.path),
    ...(digest && { digest }),
    ...(entry.size !== undefined && { sizeBytes: entry.size }),
    ...(entry.nfiles !== undefined && { files: entry.nfiles }),
  };
}
