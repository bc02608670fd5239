import {
  AuthenticationError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { classifyReadError } from './classifyReadError';

describe('classifyReadError', () => {
  it.each([
    [new Error('Request failed for x, 401 Unauthorized'), 'auth'],
    [new Error('x could not be read as y, 403 Forbidden'), 'auth'],
    [new AuthenticationError('no'), 'auth'],
    [new NotAllowedError('no'), 'auth'],
    [
      new Error('Request failed for x, 403 Forbidden (rate limit exceeded)'),
      'rate-limited',
    ],
    [new Error('Failed to read, 429 Too Many Requests'), 'rate-limited'],
    [new NotFoundError('Request failed for x, 404 Not Found'), 'misconfigured'],
    [
      new NotAllowedError(
        "Reading from 'https://x' is not allowed. You may need to configure an integration",
      ),
      'misconfigured',
    ],
    [new Error('FetchUrlReader does not implement readTree'), 'misconfigured'],
    [new SyntaxError('Unexpected token <'), 'malformed'],
    [new Error('zlib: incorrect header check'), 'malformed'],
    [new Error('Request failed for x, 503 Service Unavailable'), 'unavailable'],
    [new Error('connect ECONNREFUSED 127.0.0.1:1'), 'unavailable'],
    [new DOMException('no answer', 'TimeoutError'), 'unavailable'],
    ['a text', 'unavailable'],
  ])('%s is %s', (error, reason) => {
    expect(classifyReadError(error)).toMatchObject({
      reason,
      hint: expect.stringMatching(/.{20,}/),
    });
  });

  it('repeats no credentials', () => {
    const { message } = classifyReadError(
      new Error('https://bot:s3cret@x/?private_token=s3cret&a=1 failed'),
    );
    expect(message).toBe('https://x/?private_token=…&a=1 failed');
  });
});
