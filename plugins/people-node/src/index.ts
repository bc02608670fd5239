/**
 * Who asks, what is kept of what they do, and whom to tell.
 *
 * @packageDocumentation
 */
export * from './audited';
export * from './createNotifier';
export * from './readRights';
