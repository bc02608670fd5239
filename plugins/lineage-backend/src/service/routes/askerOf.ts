import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Request } from 'express';
import type { Asker } from '../LineageReads';

/** Who asks: a person, or a service. */
export function askerOf(
  httpAuth: HttpAuthService,
): (req: Request) => Promise<Asker> {
  return async req => ({
    credentials: await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    }),
  });
}
