import { portalUrl } from './browser.ts';
import { signIn } from './signIn.ts';

/** Asks the API of maturity as a person. */
export async function askMaturity(
  person: string,
  method: string,
  path: string,
  body = {},
) {
  const response = await fetch(`${portalUrl}/api/maturity/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await signIn(person)}`,
      'content-type': 'application/json',
    },
    ...(method !== 'GET' && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}
