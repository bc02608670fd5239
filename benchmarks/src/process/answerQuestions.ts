/** What a process is asked by message. */
export interface Question<Q> {
  id: number;
  question: Q;
}

/** What it answers; `error` in place of `answer` when it could not. */
export interface Answer<A> {
  id: number;
  answer?: A;
  error?: string;
}

/** Answers the questions of the process that started this one, and ends with it. */
export function answerQuestions<Q, A>(
  answer: (question: Q) => Promise<A>,
): void {
  process.on('message', async message => {
    const { id, question } = message as Question<Q>;
    const reply: Answer<A> = await answer(question).then(
      found => ({ id, answer: found }),
      error => ({
        id,
        error: error instanceof Error ? String(error.stack) : String(error),
      }),
    );
    process.send?.(reply);
  });
  process.on('disconnect', () => process.exit());
}
