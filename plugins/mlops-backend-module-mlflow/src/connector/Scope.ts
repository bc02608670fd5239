import type { MlflowModelVersion, MlflowRun } from '../client/schemas';
import { userOf } from '../mapping/toVersionRecord';

/** What the scope remembers of a version. */
export interface ScopedVersion {
  model: string;
  version: string;
  status: string;
  createdBy?: string;
}

/** A run that produces no version belongs to at most so many models. */
const MAX_MODELS_OF_EXPERIMENT = 20;

/**
 * Which experiments hold runs of registered models, and of which: what decides
 * the runs that are read and the pages they belong on.
 *
 * It is a memory of what versions said. A connector that has none yet, or an
 * old one, walks the versions again; nothing depends on its surviving.
 */
export class Scope {
  readonly #versionsByRun = new Map<string, Map<string, ScopedVersion>>();
  readonly #modelsByExperiment = new Map<string, Set<string>>();

  /**
   * Every version that was updated before this moment is known, milliseconds
   * since the epoch; undefined while the scope is being filled.
   */
  completeUntil?: number;

  add(version: MlflowModelVersion, run: MlflowRun | undefined): void {
    if (!run) {
      return;
    }
    const { run_id: runId, experiment_id: experimentId } = run.info;
    const versions = this.#versionsByRun.get(runId) ?? new Map();
    versions.set(JSON.stringify([version.name, version.version]), {
      model: version.name,
      version: version.version,
      status: version.status || 'READY',
      createdBy: version.user_id || userOf(run),
    });
    this.#versionsByRun.set(runId, versions);
    const models = this.#modelsByExperiment.get(experimentId) ?? new Set();
    models.add(version.name);
    this.#modelsByExperiment.set(experimentId, models);
  }

  /** The experiments that are read, in an order that every pass shares. */
  experiments(): string[] {
    return [...this.#modelsByExperiment.keys()].sort();
  }

  /** What was registered from a run. */
  versionsOf(runId: string): ScopedVersion[] {
    return [...(this.#versionsByRun.get(runId)?.values() ?? [])];
  }

  /**
   * The models a run belongs to: those it made a version of, else all that
   * were ever registered from its experiment. An experiment of very many
   * models says nothing about any single one of them.
   */
  modelsOf(run: MlflowRun): string[] {
    const own = new Set(
      this.versionsOf(run.info.run_id).map(({ model }) => model),
    );
    const models =
      own.size > 0
        ? own
        : (this.#modelsByExperiment.get(run.info.experiment_id) ?? new Set());
    return own.size > 0 || models.size <= MAX_MODELS_OF_EXPERIMENT
      ? [...models]
      : [];
  }
}
