import type { DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { PERSON_HEADER } from '../signIn/people';

/**
 * A Backstage token of Lena Hoffmann, by the sign-in without a password.
 *
 * Errors: `ResponseError` when the sign-in refuses, for instance because the
 * catalog does not have her yet.
 */
export async function signInAsExample(options: {
  discovery: DiscoveryService;
  signal: AbortSignal;
}): Promise<string> {
  const baseUrl = await options.discovery.getBaseUrl('auth');
  const response = await fetch(`${baseUrl}/examplePeople/refresh`, {
    headers: {
      [PERSON_HEADER]: 'user:default/lena.hoffmann',
      'x-requested-with': 'XMLHttpRequest',
    },
    signal: options.signal,
  });
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  const { backstageIdentity } = (await response.json()) as {
    backstageIdentity: { token: string };
  };
  return backstageIdentity.token;
}
