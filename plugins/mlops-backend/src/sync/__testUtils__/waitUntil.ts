import { setTimeout as delay } from 'node:timers/promises';

/** Asks again and again until `condition` holds; fails after half a minute. */
export async function waitUntil(
  condition: () => boolean | Promise<boolean>,
): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await condition())) {
    if (Date.now() > deadline) {
      throw new Error(`Never came true: ${condition}`);
    }
    await delay(20);
  }
}
