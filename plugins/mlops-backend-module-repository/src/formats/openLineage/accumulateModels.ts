import { limitText, TEXT_LIMIT } from '../../document';
import type { AccumulatedRun } from './accumulateRuns';
import { lineageKey } from './accumulateRuns';
import type { FoundEvent } from './parseEvents';
import { isModel, versionOf, type LineageDataset } from './runEvent';

/** A model version as the events of the runs that wrote it describe it. */
export interface AccumulatedVersion {
  version: string;
  aliases: string[];
  status: string;
  createdAt: string;
  updatedAt: string;
  createdBy?: string;
  description?: string;
  /** The run that wrote it first. */
  run?: AccumulatedRun;
}

/** A model that runs wrote, and the versions of it that still exist. */
export interface AccumulatedModel {
  namespace: string;
  name: string;
  versions: Map<string, AccumulatedVersion>;
}

/**
 * Follows models through the events, in time:
 *
 * ```
 *  v1 {champion}      v1: champion
 *  v2 {challenger}    v1: champion   v2: challenger
 *  v2 {champion}      v1: -          v2: champion
 *  DROP v1                           v2: champion
 *  DROP               nothing is left
 * ```
 *
 * An alias belongs to one version: who is given it takes it from the others.
 * The list in `waymark_modelVersion` is the version's whole list.
 *
 * @param events - ordered by time.
 */
export function accumulateModels(
  events: FoundEvent[],
  runs: AccumulatedRun[],
): AccumulatedModel[] {
  const models = new Map<string, AccumulatedModel>();
  const runsById = new Map(runs.map(run => [run.id, run]));
  for (const { run: event, at } of events) {
    const run = event && runsById.get(event.run.runId.toLowerCase());
    for (const output of event?.outputs ?? []) {
      if (isModel(output)) {
        const key = lineageKey(output);
        const model = models.get(key) ?? {
          namespace: output.namespace,
          name: output.name,
          versions: new Map<string, AccumulatedVersion>(),
        };
        models.set(key, model);
        applyOutput(model, output, at, run);
      }
    }
  }
  return [...models.values()];
}

function applyOutput(
  model: AccumulatedModel,
  output: LineageDataset,
  at: string,
  run: AccumulatedRun | undefined,
): void {
  const stated = versionOf(output);
  const version = stated && limitText(stated, 255);
  const change = output.facets?.lifecycleStateChange?.lifecycleStateChange;
  if (change?.toUpperCase() === 'DROP') {
    if (version) {
      model.versions.delete(version);
    } else {
      model.versions.clear();
    }
    return;
  }
  if (!version) {
    return;
  }
  const facet = output.outputFacets?.waymark_modelVersion;
  const known = model.versions.get(version);
  if (facet?.aliases) {
    takeAliases(model, facet.aliases);
  }
  model.versions.set(version, {
    ...(known ?? { version, aliases: [], status: 'READY', createdAt: at, run }),
    updatedAt: at,
    ...(facet?.aliases && {
      aliases: [...new Set(facet.aliases)].map(alias =>
        limitText(alias, TEXT_LIMIT.name),
      ),
    }),
    ...(facet?.status && {
      status: limitText(facet.status.toUpperCase(), 64),
    }),
    ...(facet?.createdBy && {
      createdBy: limitText(facet.createdBy, TEXT_LIMIT.name),
    }),
    ...(facet?.description && {
      description: limitText(facet.description, TEXT_LIMIT.message),
    }),
  });
}

function takeAliases(model: AccumulatedModel, aliases: string[]): void {
  for (const version of model.versions.values()) {
    version.aliases = version.aliases.filter(alias => !aliases.includes(alias));
  }
}
