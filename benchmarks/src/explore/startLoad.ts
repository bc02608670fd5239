import { fork } from 'node:child_process';
import type { LoadOrder, LoadReport } from './load';

/** A client in a process of its own. */
export interface LoadClient {
  /** Sends requests; rejects when one is not answered with 200. */
  send(order: LoadOrder): Promise<number[]>;
  stop(): void;
}

/** Starts the client. */
export function startLoad(): LoadClient {
  const child = fork(require.resolve('./load.ts'));
  return {
    async send(order) {
      child.send(order);
      const { times, failures } = await new Promise<LoadReport>(
        (resolve, reject) => {
          const onExit = (code: number | null) =>
            reject(new Error(`The client ended with ${code}`));
          child.once('exit', onExit);
          child.on('message', function onMessage(message) {
            // The loader that reads TypeScript sends messages of its own.
            if ((message as Partial<LoadReport>).times) {
              child.off('message', onMessage);
              child.off('exit', onExit);
              resolve(message as LoadReport);
            }
          });
        },
      );
      if (failures > 0 || times.length < order.amount) {
        throw new Error(
          `${failures} of ${order.amount} requests failed, ${times.length} were answered; the first was ${order.paths[0]}`,
        );
      }
      return times;
    },
    stop: () => child.disconnect(),
  };
}
