import { fork, type ChildProcess } from 'node:child_process';
import type { Answer, Question } from './answerQuestions';

/**
 * A file in a process of its own that answers questions, so that what it does
 * takes no time from others. It ends with the process that started it.
 */
export class Child<Q extends object, A> {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<
    number,
    { resolve(answer: A): void; reject(error: Error): void }
  >();
  #asked = 0;

  /** @param file - absolute path; it calls `answerQuestions` */
  constructor(file: string) {
    this.#process = fork(file);
    this.#process.on('message', message => {
      // The loader that reads TypeScript sends messages of its own.
      const { id, answer, error } = message as Partial<Answer<A>>;
      const waiting = id === undefined ? undefined : this.#waiting.get(id);
      if (id !== undefined && waiting) {
        this.#waiting.delete(id);
        if (error === undefined) {
          waiting.resolve(answer as A);
        } else {
          waiting.reject(new Error(error));
        }
      }
    });
    this.#process.once('exit', code => {
      for (const { reject } of this.#waiting.values()) {
        reject(new Error(`${file} ended with ${code}`));
      }
    });
  }

  /** Rejects with what went wrong there, or when the process has ended. */
  ask(question: Q): Promise<A> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#process.send({ id, question } satisfies Question<Q>);
    });
  }

  /** Resolves when the process has ended. */
  async stop(): Promise<void> {
    const ended = new Promise(resolve => this.#process.once('exit', resolve));
    this.#process.disconnect();
    await ended;
  }
}
