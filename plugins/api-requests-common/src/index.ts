/**
 * How the clients of the Waymark backends ask.
 *
 * @packageDocumentation
 */
export { ApiRequests } from './ApiRequests';
export { entityPath } from './entityPath';
export { ifPresent, isAbsent } from './isAbsent';
export { pageCall } from './pageCall';
export { pageOf } from './pageOf';
export { toSearchParams, type QueryValues } from './toSearchParams';
export type {
  ApiCall,
  ApiClientOptions,
  Page,
  PageOptions,
  RequestOptions,
} from './types';
