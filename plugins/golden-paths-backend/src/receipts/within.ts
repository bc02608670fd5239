/** Milliseconds that one question to the scaffolder may take. */
const TIMEOUT_MS = 10_000;

/**
 * An answer of the scaffolder, whose client takes no signal: a late one is
 * dropped.
 *
 * Errors: an `Error` when there is none in ten seconds.
 */
export async function within<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([
      answer,
      new Promise<never>((_, reject) => {
        timer = setTimeout(
          () =>
            reject(
              new Error(`The scaffolder did not answer in ${TIMEOUT_MS} ms`),
            ),
          TIMEOUT_MS,
        );
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
}
