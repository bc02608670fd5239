/**
 * Who is Responsible, Accountable, Consulted and Informed: the rules, the
 * API's types, its client, permissions and relations.
 *
 * @packageDocumentation
 */
export * from './activities';
export * from './annotations';
export * from './api';
export * from './facts';
export * from './permissions';
export * from './relations';
export * from './roles';
export * from './rules';
