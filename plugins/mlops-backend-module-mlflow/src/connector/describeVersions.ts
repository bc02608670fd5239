import type { ModelVersionRecord } from '@waymark/plugin-mlops-node';
import type {
  MlflowLoggedModel,
  MlflowModelVersion,
  MlflowRun,
} from '../client/schemas';
import { loggedModelIdOf, toVersionRecord } from '../mapping/toVersionRecord';
import type { Pass } from './Pass';

/** Versions with all that was found about them. */
export interface DescribedVersions {
  records: ModelVersionRecord[];
  /** The runs that the versions came from, as far as they still exist. */
  runs: MlflowRun[];
}

/**
 * Looks up the runs and logged models of a page of versions, all at once, and
 * remembers in the scope which runs they came from. Left out are versions that
 * the pass has had, and those of models that the connection does not read or
 * that are gone by now.
 */
export async function describeVersions(
  pass: Pass,
  listed: MlflowModelVersion[],
): Promise<DescribedVersions> {
  const versions = listed.filter(
    ({ name, version }) =>
      pass.models.has(name) &&
      pass.isFirst(`version ${JSON.stringify([name, version])}`),
  );
  const runs = await findRunsOf(pass, versions);
  const loggedModels = await findLoggedModels(
    pass,
    versions.flatMap(version => loggedModelIdOf(version) ?? []),
    [...runs.values()],
  );
  const records = versions.map(version => {
    const run = runs.get(version.run_id ?? '');
    pass.scope.add(version, run);
    return toVersionRecord(
      {
        version,
        run,
        aliases: pass.models.aliasesOf(version.name, version.version),
        loggedModel: loggedModels.get(loggedModelIdOf(version) ?? ''),
      },
      pass.mapping,
    );
  });
  return { records, runs: [...runs.values()] };
}

/** The runs that these versions came from, by id. */
export async function findRunsOf(
  pass: Pass,
  versions: MlflowModelVersion[],
): Promise<Map<string, MlflowRun>> {
  const runIds = [...new Set(versions.flatMap(({ run_id }) => run_id || []))];
  if (runIds.length === 0) {
    return new Map();
  }
  const experiments = await pass.experiments();
  const { items, problems } = await pass.client.tracking.findRuns(
    runIds,
    [...experiments.keys()],
    pass.signal,
  );
  pass.report(problems);
  return new Map(items.map(run => [run.info.run_id, run]));
}

/** Logged models by id, searched where the runs that touched them are. */
export async function findLoggedModels(
  pass: Pass,
  modelIds: string[],
  runs: MlflowRun[],
): Promise<Map<string, MlflowLoggedModel>> {
  const ids = [...new Set(modelIds)];
  const experimentIds = new Set(runs.map(({ info }) => info.experiment_id));
  if (ids.length === 0 || experimentIds.size === 0) {
    return new Map();
  }
  const { items, problems } = await pass.client.tracking.findLoggedModels(
    ids,
    [...experimentIds],
    pass.signal,
  );
  pass.report(problems);
  return new Map(items.map(model => [model.info.model_id, model]));
}
