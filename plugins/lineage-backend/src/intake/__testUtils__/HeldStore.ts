import { gunzipSync } from 'node:zlib';
import type { EventStatements } from '../../ingest/types';
import type { LineageStore, RawEvents } from '../../store/types';

/** A store whose writes wait until the test lets them go on. */
export class HeldStore implements LineageStore {
  /** Run ids of each group, in the order in which groups came. */
  readonly groups: string[][] = [];
  /** Lines of the raw events of each group. */
  readonly raw: string[][] = [];
  /** Throws for groups that the test wants refused. */
  refuse: (runIds: string[]) => void = () => {};
  #isHeld = false;
  #waiting: (() => void)[] = [];

  /** Makes writes wait from now on. */
  hold(): void {
    this.#isHeld = true;
  }

  /** Lets all that waits, and all that comes, go on. */
  release(): void {
    this.#isHeld = false;
    this.#waiting.splice(0).forEach(go => go());
  }

  async write(
    events: readonly EventStatements[],
    raw: RawEvents | undefined,
  ): Promise<void> {
    const runIds = events.map(({ run }) => run!.runId);
    this.groups.push(runIds);
    this.raw.push(gunzipSync(raw!.body).toString().split('\n'));
    if (this.#isHeld) {
      await new Promise<void>(go => {
        this.#waiting.push(go);
      });
    }
    this.refuse(runIds);
  }
}
