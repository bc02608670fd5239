import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { portalUrl } from './browser.ts';

/**
 * Signs in, waiting for the catalog to have read the people.
 *
 * @returns the token of the person for the portal's APIs
 */
export async function signIn(person: string): Promise<string> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const response = await fetch(
      `${portalUrl}/api/auth/examplePeople/refresh`,
      { headers: { 'x-waymark-person': person } },
    );
    if (response.status !== 404 || Date.now() > deadline) {
      assert.equal(response.status, 200, await response.clone().text());
      const { backstageIdentity } = (await response.json()) as {
        backstageIdentity: { token: string };
      };
      return backstageIdentity.token;
    }
    await setTimeout(500);
  }
}
