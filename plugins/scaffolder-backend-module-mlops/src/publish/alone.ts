import { devNull } from 'node:os';

/**
 * For Git in a repository of our own making: nobody's settings but ours, so
 * that the same files are the same tree on every machine.
 */
export const ALONE: Readonly<Record<string, string>> = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: devNull,
  GIT_ATTR_NOSYSTEM: '1',
};
