import { toSearchParams } from './toSearchParams';
import type { ApiCall, PageOptions, RequestOptions } from './types';

/** A call for one page of a list. @public */
export function pageCall(
  page: PageOptions | undefined,
  request: RequestOptions | undefined,
): ApiCall & { parameters: URLSearchParams } {
  const { limit, cursor } = page ?? {};
  return { parameters: toSearchParams({ limit, cursor }), request };
}
