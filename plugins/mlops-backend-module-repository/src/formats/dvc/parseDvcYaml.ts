import path from 'node:path/posix';
import { z } from 'zod/v4';
import {
  checkShape,
  parseYaml,
  TEXT_LIMIT,
  limitText,
  type Problem,
  type SourceFile,
} from '../../document';
import { resolveDataPath } from './resolveDataPath';
import type { DvcArtifact, DvcStage } from './dvcTypes';

const HINT =
  'See https://dvc.org/doc/user-guide/project-structure/dvcyaml-files for the format.';

const outSchema = z.union([
  z.string(),
  z.record(
    z.string(),
    z
      .object({ desc: z.string().optional(), cache: z.boolean().optional() })
      .loose()
      .nullable(),
  ),
]);

const stageSchema = z
  .object({
    wdir: z.string().optional(),
    deps: z.array(z.string()).nullish(),
    outs: z.array(outSchema).nullish(),
    metrics: z.array(outSchema).nullish(),
    plots: z.array(outSchema).nullish(),
  })
  .loose();

const artifactSchema = z
  .object({
    path: z.string().min(1),
    type: z.string().optional(),
    desc: z.string().optional(),
    labels: z.array(z.string()).nullish(),
  })
  .loose();

const rootSchema = z
  .object({
    stages: z.record(z.string(), z.unknown()).nullish(),
    artifacts: z.record(z.string(), z.unknown()).nullish(),
  })
  .loose();

/** What a `dvc.yaml` declares. Paths are relative to the folder read. */
export interface DvcYaml {
  path: string;
  stages: DvcStage[];
  /** `wdir` by stage, where one is given. */
  workingDirectories: Map<string, string>;
  artifacts: DvcArtifact[];
  problems: Problem[];
}

/**
 * Reads a `dvc.yaml`. A stage or artifact that is not understood becomes a
 * problem; the others stay. Paths with `${…}` are left out, since only
 * `dvc.lock` knows what they became.
 */
export function parseDvcYaml(file: SourceFile): DvcYaml {
  const result: DvcYaml = {
    path: file.path,
    stages: [],
    workingDirectories: new Map(),
    artifacts: [],
    problems: [],
  };
  const { document, problems } = parseYaml(file);
  if (!document) {
    return { ...result, problems };
  }
  const root = checkShape({ document, schema: rootSchema, hint: HINT });
  if (!root.data) {
    return { ...result, problems: root.problems };
  }
  const directory = path.dirname(file.path);

  for (const name of Object.keys(root.data.stages ?? {})) {
    // `foreach` and `matrix` keep the stage proper under `do` or beside them.
    const at = hasDo(root.data.stages?.[name])
      ? ['stages', name, 'do']
      : ['stages', name];
    const stage = checkShape({ document, schema: stageSchema, at, hint: HINT });
    result.problems.push(...stage.problems);
    if (stage.data) {
      const base = resolveDataPath(directory, stage.data.wdir ?? '.');
      if (isPlain(stage.data.wdir)) {
        result.workingDirectories.set(name, base);
      }
      result.stages.push(toStage(name, base, stage.data));
    }
  }
  for (const name of Object.keys(root.data.artifacts ?? {})) {
    const at = ['artifacts', name];
    const found = checkShape({
      document,
      schema: artifactSchema,
      at,
      hint: HINT,
    });
    result.problems.push(...found.problems);
    if (found.data) {
      const { data } = found;
      result.artifacts.push({
        name: limitText(name, TEXT_LIMIT.name),
        path: resolveDataPath(directory, data.path),
        ...(data.type && { type: data.type }),
        ...(data.desc && {
          description: limitText(data.desc, TEXT_LIMIT.message),
        }),
        labels: data.labels ?? [],
        line: document.lineOf(at),
      });
    }
  }
  return result;
}

function hasDo(stage: unknown): boolean {
  return typeof stage === 'object' && stage !== null && 'do' in stage;
}

function toStage(
  name: string,
  base: string,
  stage: z.infer<typeof stageSchema>,
): DvcStage {
  const toOuts = (outs: z.infer<typeof outSchema>[] | null | undefined) =>
    (outs ?? []).flatMap(out => {
      const [stated, details] =
        typeof out === 'string' ? [out, null] : (Object.entries(out)[0] ?? []);
      return isPlain(stated)
        ? [{ path: resolveDataPath(base, stated), details }]
        : [];
    });
  const outs = toOuts(stage.outs);
  const looks = [...toOuts(stage.metrics), ...toOuts(stage.plots)];
  return {
    name,
    deps: (stage.deps ?? [])
      .filter(isPlain)
      .map(dep => ({ path: resolveDataPath(base, dep) })),
    outs: outs.map(out => ({ path: out.path })),
    reports: [
      ...looks,
      ...outs.filter(({ details }) => details?.cache === false),
    ].map(out => out.path),
    descriptions: Object.fromEntries(
      outs.flatMap(({ path: outPath, details }) =>
        details?.desc
          ? [[outPath, limitText(details.desc, TEXT_LIMIT.message)]]
          : [],
      ),
    ),
  };
}

function isPlain(text: string | undefined): text is string {
  return Boolean(text) && !text?.includes('${');
}
