import { githubAuthApiRef } from '@backstage/core-plugin-api';
import type { JsonObject } from '@backstage/types';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import PortalSignInPage from './PortalSignInPage';

function render(config: JsonObject) {
  return renderInTestApp(<PortalSignInPage onSignInSuccess={jest.fn()} />, {
    config,
    apis: [
      [
        githubAuthApiRef,
        {
          getAccessToken: async () => '',
          getBackstageIdentity: async () => undefined,
          getProfile: async () => undefined,
          signIn: async () => {},
          signOut: async () => {},
          sessionState$: () => {
            throw new Error('nobody watches the session here');
          },
        },
      ],
    ],
  });
}

describe('PortalSignInPage', () => {
  it('offers the people that config lists', async () => {
    await render({
      auth: {
        providers: {
          examplePeople: {
            people: [{ entityRef: 'user:default/a', name: 'A', role: 'r' }],
          },
        },
      },
    });
    expect(screen.getByText('Who would you like to be?')).toBeVisible();
  });

  it("offers the organisation's identity provider and nobody else without them", async () => {
    await render({ app: { title: 'Waymark' } });
    expect(await screen.findByText('GitHub')).toBeVisible();
    expect(screen.queryByText('Who would you like to be?')).toBeNull();
    expect(screen.queryByText(/guest/i)).toBeNull();
  });
});
