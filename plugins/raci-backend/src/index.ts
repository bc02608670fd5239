/**
 * Who is Responsible, Accountable, Consulted and Informed: resolution, gaps,
 * history and hand-overs.
 *
 * @packageDocumentation
 */
export { raciPlugin as default } from './plugin';
