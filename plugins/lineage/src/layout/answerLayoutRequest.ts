import type { LayoutReply, LayoutRequest } from './messages';

/**
 * What the worker does with a request. The library is imported here and late:
 * what a worker's script imports at once, the app's build shares with the
 * scripts of the page, and the worker would load those as well.
 */
export async function answerLayoutRequest(
  request: LayoutRequest,
): Promise<LayoutReply> {
  const { id, input } = request;
  try {
    const { layoutGraph } = await import('./layoutGraph');
    return { id, positions: layoutGraph(input) };
  } catch (error) {
    return { id, error: String(error) };
  }
}
