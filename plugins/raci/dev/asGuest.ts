import { people } from '../src/fixtures';

/**
 * The same with the guest, whom the dev app signs in, in the place of Cara: so
 * there is something of one's own to see.
 */
export function asGuest<T>(data: T): T {
  const text = JSON.stringify(data)
    .split(people.cara)
    .join('user:default/guest')
    .split('"name":"cara"')
    .join('"name":"guest"');
  return JSON.parse(text);
}
