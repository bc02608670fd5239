import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { portalUrl } from './browser.ts';
import { signIn } from './signIn.ts';

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
