/**
 * What was created from which template: receipts, drift of projects, and
 * updates that lose nothing.
 *
 * @packageDocumentation
 */
export { goldenPathsPlugin as default } from './plugin';
