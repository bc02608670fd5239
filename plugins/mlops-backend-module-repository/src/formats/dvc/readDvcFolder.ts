import path from 'node:path/posix';
import type { Problem, SourceFile } from '../../document';
import type { DvcArtifact, DvcStage, DvcTracked } from './dvcTypes';
import { declaredStageName, parseDvcFile, parseDvcLock } from './parseDvcLock';
import { parseDvcYaml, type DvcYaml } from './parseDvcYaml';

/** What all DVC files of a folder say together. */
export interface DvcFolder {
  /** Stages by the `dvc.yaml` they belong to, resolved where locked. */
  stages: Map<string, DvcStage[]>;
  artifacts: (DvcArtifact & { declaredIn: string })[];
  /** What `dvc.lock` and `.dvc` files know of each path. */
  tracked: Map<string, DvcTracked>;
  outputs: Set<string>;
  /** Outputs that are looked at rather than used. */
  reports: Set<string>;
  descriptions: Record<string, string>;
  problems: Problem[];
}

/** Reads `dvc.yaml`, `dvc.lock` and `.dvc` files, wherever they lie. */
export function readDvcFolder(files: SourceFile[]): DvcFolder {
  const ending = (suffix: string) =>
    files.filter(file => path.basename(file.path).endsWith(suffix));
  const yamls = ending('dvc.yaml').map(parseDvcYaml);
  const locks = ending('dvc.lock').map(file => {
    const yaml = yamls.find(
      ({ path: yamlPath }) =>
        path.dirname(yamlPath) === path.dirname(file.path),
    );
    return parseDvcLock(file, yaml?.workingDirectories);
  });
  const singles = ending('.dvc').map(parseDvcFile);

  const declaredStages = yamls.flatMap(yaml => yaml.stages);
  const lockedStages = locks.flatMap(lock => lock.stages);
  const outputs = [
    ...singles.flatMap(single => single.outs),
    ...lockedStages.flatMap(stage => stage.outs),
  ];
  const tracked = new Map<string, DvcTracked>();
  // Dependencies first: what a stage wrote is surer than what another read.
  for (const item of [
    ...lockedStages.flatMap(stage => stage.deps),
    ...outputs,
  ]) {
    tracked.set(item.path, item);
  }
  return {
    stages: new Map(yamls.map(yaml => [yaml.path, resolveStages(yaml, locks)])),
    artifacts: yamls.flatMap(yaml =>
      yaml.artifacts.map(artifact => ({ ...artifact, declaredIn: yaml.path })),
    ),
    tracked,
    outputs: new Set(
      [...outputs, ...declaredStages.flatMap(stage => stage.outs)].map(
        out => out.path,
      ),
    ),
    reports: new Set(declaredStages.flatMap(stage => stage.reports)),
    descriptions: Object.assign(
      {},
      ...declaredStages.map(stage => stage.descriptions),
    ),
    problems: [...yamls, ...locks, ...singles].flatMap(file => file.problems),
  };
}

/** Stages as locked, which has templates filled in; as declared without. */
function resolveStages(
  yaml: DvcYaml,
  locks: { path: string; stages: DvcStage[] }[],
): DvcStage[] {
  const lock = locks.find(
    ({ path: lockPath }) => path.dirname(lockPath) === path.dirname(yaml.path),
  );
  return yaml.stages.flatMap(declared => {
    const locked = (lock?.stages ?? []).filter(
      stage => declaredStageName(stage.name) === declared.name,
    );
    return locked.length > 0 ? locked : [declared];
  });
}
