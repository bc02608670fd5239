/**
 * Maturity: facts, rubrics, levels with their cause, waivers, campaigns and
 * the gate.
 *
 * @packageDocumentation
 */
export { maturityPlugin as default } from './plugin';
