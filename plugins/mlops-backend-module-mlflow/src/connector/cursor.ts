import { InputError } from '@backstage/errors';
import { z } from 'zod';

/**
 * Where a pass stands. It goes through registered models, then versions, then
 * runs; `token` is MLflow's own for the next page, none at the beginning.
 */
const cursorSchema = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('models'), token: z.string().optional() }),
  z.object({ phase: z.literal('versions'), token: z.string().optional() }),
  z.object({
    phase: z.literal('runs'),
    /** The experiments that are searched together; none before the first. */
    experiments: z.array(z.string()).optional(),
    /** Which of the pass's searches for runs it is, from 0. */
    search: z.number().int().min(0).optional(),
    token: z.string().optional(),
  }),
]);

/** @see cursorSchema */
export type Cursor = z.infer<typeof cursorSchema>;

/** Reads a stored cursor; the beginning where there is none. */
export function parseCursor(cursor: unknown): Cursor {
  if (cursor === undefined) {
    return { phase: 'models' };
  }
  const parsed = cursorSchema.safeParse(cursor);
  if (!parsed.success) {
    throw new InputError(
      `The cursor is not one of this connector: ${parsed.error.issues[0].message}`,
    );
  }
  return parsed.data;
}
