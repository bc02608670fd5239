import path from 'node:path/posix';

/**
 * A path as DVC states it, made relative to the folder read. Absolute paths
 * and addresses (`s3://…`) lie elsewhere and stay as they are.
 */
export function resolveDataPath(base: string, stated: string): string {
  return stated.startsWith('/') || stated.includes('://')
    ? stated
    : path.join(base, stated).replace(/\/$/, '');
}
