import type { MetricsService } from '@backstage/backend-plugin-api/alpha';

/** A pass of the registry that ended well. */
export interface EndedPass {
  mode: string;
}

/**
 * Backstage's metrics service as a benchmark needs it: it adds up the counters
 * by name and tells when a pass is over.
 */
export class Meters {
  readonly #counts = new Map<string, number>();
  #settle?: (outcome: EndedPass | Error) => void;

  /** What the counter of this name has counted; 0 where it never did. */
  read(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  /** Resolves when the pass under way, or the next one, has ended. */
  async passEnd(): Promise<EndedPass> {
    const outcome = await new Promise<EndedPass | Error>(resolve => {
      this.#settle = resolve;
    });
    if (outcome instanceof Error) {
      throw outcome;
    }
    return outcome;
  }

  /** What the backend under measurement is given. */
  get service(): MetricsService {
    const counter = (name: string) => ({
      add: (value: number, attributes?: object) => {
        this.#counts.set(name, this.read(name) + value);
        if (name === 'mlops.registry.pass.failures') {
          this.#settle?.(
            new Error(`The pass failed: ${JSON.stringify(attributes)}`),
          );
        }
      },
    });
    const recorder = (name: string) => ({
      record: (_value: number, attributes?: object) => {
        if (name === 'mlops.registry.pass.duration') {
          const { mode } = (attributes ?? {}) as { mode?: unknown };
          this.#settle?.({ mode: String(mode) });
        }
      },
    });
    const observable = () => ({ addCallback() {}, removeCallback() {} });
    return {
      createCounter: counter,
      createUpDownCounter: counter,
      createHistogram: recorder,
      createGauge: recorder,
      createObservableCounter: observable,
      createObservableUpDownCounter: observable,
      createObservableGauge: observable,
    };
  }
}
