import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { portalUrl } from './browser.ts';

/** Signs in, waiting for the catalog to have read the people. */
async function signIn(person: string): Promise<string> {
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

/**
 * What the register page and the action `catalog:register` do, with a
 * repository on local disk: one machine needs no Git host.
 */
describe('registering from a local repository', () => {
  const target = `${portalUrl}/api/local-git/waymark/blob/HEAD/examples/projects/customers/catalog-info.yaml`;

  it('reads what the file declares', async () => {
    const token = await signIn('user:default/lena.hoffmann');
    const response = await fetch(
      `${portalUrl}/api/catalog/locations?dryRun=true`,
      {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ type: 'url', target }),
      },
    );
    assert.equal(response.status, 201, await response.clone().text());
    const { entities } = (await response.json()) as {
      entities: { kind: string; metadata: { name: string } }[];
    };
    const names = entities.map(
      entity => `${entity.kind} ${entity.metadata.name}`,
    );
    assert.ok(names.includes('Dataset customers'), names.join(', '));
    assert.ok(names.includes('Pipeline customer-cleaning'), names.join(', '));
  });

  it('says what is wrong with a file that is not there', async () => {
    const token = await signIn('user:default/lena.hoffmann');
    const response = await fetch(
      `${portalUrl}/api/catalog/locations?dryRun=true`,
      {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({
          type: 'url',
          target: target.replace('customers', 'nowhere'),
        }),
      },
    );
    assert.ok(response.status >= 400 && response.status < 500);
    assert.match(
      await response.text(),
      /no matching files found for .*nowhere\/catalog-info\.yaml/,
    );
  });
});
