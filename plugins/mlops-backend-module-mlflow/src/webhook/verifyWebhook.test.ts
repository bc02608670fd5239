import { verifyWebhook } from './verifyWebhook';

const SECRET = 'a webhook secret';
const SENT_AT = Date.parse('2026-03-01T08:00:00Z');
const BODY =
  '{"entity": "model_version_alias", "action": "created", "timestamp": "2026-03-01T08:00:00+00:00", "data": {"name": "ünï", "alias": "champion", "version": "2"}}';

/** Made by MLflow 3.17.2's own code from the values above. */
const SIGNATURE = 'v1,LfBjRsDqEno1E5aE4vuGv5443CgSFt79tQjozVQwBnI=';

const HEADERS = {
  'x-mlflow-delivery-id': '9c0f4c0a-6c1b-4f0e-8f4e-0d6f5b7f7a11',
  'x-mlflow-timestamp': '1772352000',
  'x-mlflow-signature': SIGNATURE,
};

function verify(
  changes: {
    headers?: Record<string, string | undefined>;
    body?: string;
    receivedAt?: number;
    secret?: string;
  } = {},
) {
  return verifyWebhook(
    {
      headers: { ...HEADERS, ...changes.headers },
      rawBody: Buffer.from(changes.body ?? BODY),
      receivedAt: changes.receivedAt ?? SENT_AT + 1_000,
    },
    { secret: changes.secret ?? SECRET, maxAgeMs: 300_000 },
  );
}

describe('verifyWebhook', () => {
  it('accepts what MLflow signed', () => {
    expect(verify()).toEqual({
      deliveryId: HEADERS['x-mlflow-delivery-id'],
      entity: 'model_version_alias',
      action: 'created',
      data: { name: 'ünï', alias: 'champion', version: '2' },
    });
  });

  it('accepts one good signature of several', () => {
    const several = `v1,${Buffer.alloc(32).toString('base64')} ${SIGNATURE}`;
    expect(verify({ headers: { 'x-mlflow-signature': several } }).action).toBe(
      'created',
    );
  });

  it('accepts headers in any case', () => {
    expect(
      verify({
        headers: {
          'x-mlflow-signature': undefined,
          'X-MLflow-Signature': SIGNATURE,
        },
      }).action,
    ).toBe('created');
  });

  it.each<[string, Parameters<typeof verify>[0], RegExp]>([
    ['another secret', { secret: 'a guess' }, /signature/],
    ['a changed body', { body: BODY.replace('"2"', '"3"') }, /signature/],
    ['a body of other spaces', { body: BODY.replace(': ', ':') }, /signature/],
    [
      'another delivery',
      { headers: { 'x-mlflow-delivery-id': 'another' } },
      /signature/,
    ],
    [
      'a later time',
      { headers: { 'x-mlflow-timestamp': '1772352060' } },
      /signature/,
    ],
    [
      'a signature of another version',
      { headers: { 'x-mlflow-signature': SIGNATURE.replace('v1', 'v2') } },
      /signature/,
    ],
    [
      'a short signature',
      { headers: { 'x-mlflow-signature': 'v1,AAAA' } },
      /signature/,
    ],
    [
      'no signature',
      { headers: { 'x-mlflow-signature': undefined } },
      /secret/,
    ],
    [
      'no delivery id',
      { headers: { 'x-mlflow-delivery-id': undefined } },
      /Delivery-Id/,
    ],
    ['a delivery from long ago', { receivedAt: SENT_AT + 300_001 }, /replay/],
    ['a delivery from the future', { receivedAt: SENT_AT - 300_001 }, /replay/],
  ])('refuses %s', (_, changes, message) => {
    expect(() => verify(changes)).toThrow(
      expect.objectContaining({
        name: 'AuthenticationError',
        message: expect.stringMatching(message),
      }),
    );
  });
});
