import { createHmac, timingSafeEqual } from 'node:crypto';
import { AuthenticationError, InputError } from '@backstage/errors';
import type { WebhookRequest } from '@waymark/plugin-mlops-node';
import { z } from 'zod';

/** A delivery whose origin and age were checked. */
export interface VerifiedDelivery {
  deliveryId: string;
  entity: string;
  action: string;
  data: Record<string, unknown>;
}

const bodySchema = z.object({
  entity: z.string(),
  action: z.string(),
  data: z.record(z.string(), z.unknown()),
});

/**
 * Checks a delivery as MLflow signs it, version 1: `v1,` and the Base64 of
 * HMAC-SHA256 over `<delivery id>.<timestamp>.<raw body>`. Several signatures
 * separated by spaces are accepted, so that a secret can be changed.
 *
 * @throws AuthenticationError when it is not from MLflow, or too old
 * @throws InputError when the body is not a delivery
 */
export function verifyWebhook(
  request: WebhookRequest,
  options: { secret: string; maxAgeMs: number },
): VerifiedDelivery {
  const { rawBody, receivedAt } = request;
  const { secret, maxAgeMs } = options;
  const header = (name: string) =>
    Object.entries(request.headers).find(
      ([key, value]) => value && key.toLowerCase() === name,
    )?.[1];

  const deliveryId = header('x-mlflow-delivery-id');
  const timestamp = header('x-mlflow-timestamp');
  const signatures = header('x-mlflow-signature');
  if (!deliveryId || !timestamp || !signatures) {
    throw new AuthenticationError(
      'The webhook has no X-MLflow-Delivery-Id, X-MLflow-Timestamp or X-MLflow-Signature; create it in MLflow with the secret of the connection',
    );
  }
  const expected = createHmac('sha256', secret)
    .update(`${deliveryId}.${timestamp}.`)
    .update(rawBody)
    .digest();
  if (!signatures.split(' ').some(one => matches(one, expected))) {
    throw new AuthenticationError(
      'The signature of the webhook does not match the secret of the connection',
    );
  }
  const age = Math.abs(receivedAt - Number(timestamp) * 1000);
  if (!/^\d{1,12}$/.test(timestamp) || age > maxAgeMs) {
    throw new AuthenticationError(
      `The webhook's X-MLflow-Timestamp is not within ${maxAgeMs / 1000} seconds of now; it is a replay, or a clock is wrong`,
    );
  }
  return { deliveryId, ...parseBody(rawBody) };
}

function matches(signature: string, expected: Buffer): boolean {
  const [version, encoded] = signature.split(',');
  const given = Buffer.from(encoded ?? '', 'base64');
  return (
    version === 'v1' &&
    given.length === expected.length &&
    timingSafeEqual(given, expected)
  );
}

function parseBody(rawBody: Buffer) {
  let body: unknown;
  try {
    body = JSON.parse(rawBody.toString('utf8'));
  } catch {
    throw new InputError('The body of the webhook is not JSON');
  }
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError(
      `The body of the webhook is not understood at '${issue.path.join('.')}': ${issue.message}`,
    );
  }
  return parsed.data;
}
