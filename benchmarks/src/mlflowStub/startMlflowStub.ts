import { fork, type ChildProcess } from 'node:child_process';

/** A server that answers as MLflow does, in a process of its own. */
export interface MlflowStub {
  url: string;
  /** Changes the descriptions of so many models. */
  revise(models: number): Promise<void>;
  stop(): void;
}

/** Starts the stub on loopback, with so many registered models. */
export async function startMlflowStub(models: number): Promise<MlflowStub> {
  // Node's own flags are handed down, so that the child reads TypeScript too.
  const child = fork(require.resolve('./serve.ts'), [String(models)]);
  const port = await messageWith(child, 'port');
  return {
    url: `http://127.0.0.1:${port}`,
    async revise(count) {
      const answered = messageWith(child, 'revised');
      child.send({ models: count });
      await answered;
    },
    stop: () => child.disconnect(),
  };
}

/**
 * The named part of the first message that has it. The loader that reads
 * TypeScript sends messages of its own, about the files it loads.
 */
function messageWith(child: ChildProcess, name: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) =>
      reject(new Error(`The MLflow stub ended with ${code}`));
    child.once('exit', onExit);
    child.on('message', function onMessage(message) {
      const value = (message as Record<string, unknown>)[name];
      if (value !== undefined) {
        child.off('message', onMessage);
        child.off('exit', onExit);
        resolve(value);
      }
    });
  });
}
