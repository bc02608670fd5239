const PAUSE_MS = 100;
const LIMIT_MS = 90_000;

/**
 * Asks again and again until the answer is truthy, and gives it back. Fails
 * after a minute and a half with what it waited for.
 * @public
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + LIMIT_MS;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer) {
      return answer;
    }
    await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`Waited in vain until ${what}`);
}
