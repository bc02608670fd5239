import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { portalUrl } from './browser.ts';
import { signIn } from './signIn.ts';

/**
 * Waits until the catalog has read entities that a page asks for once: after
 * the start it reads one file after the other.
 */
export async function untilInCatalog(
  person: string,
  ...entityRefs: string[]
): Promise<void> {
  const token = await signIn(person);
  const deadline = Date.now() + 120_000;
  for (;;) {
    const response = await fetch(`${portalUrl}/api/catalog/entities/by-refs`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ entityRefs }),
    });
    assert.equal(response.status, 200, await response.clone().text());
    const { items } = (await response.json()) as { items: unknown[] };
    if (items.every(Boolean)) {
      return;
    }
    assert.ok(
      Date.now() < deadline,
      `the catalog has ${entityRefs.join(' and ')} within 120 s`,
    );
    await setTimeout(500);
  }
}
