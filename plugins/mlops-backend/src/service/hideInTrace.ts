import type { TraceStep } from '@waymark/plugin-mlops-common';
import {
  endpointRef,
  hideUses,
  visibleRefs,
  type Viewer,
} from './hideEntities';

/**
 * Takes out of a trace what the asker may not see: links to data sets, and
 * endpoints that are entities. Names that a source gives stay, as does who
 * acted: they are part of a model the asker may see.
 */
export async function hideInTrace(
  viewer: Viewer,
  steps: TraceStep[],
): Promise<TraceStep[]> {
  const allows = await visibleRefs(
    viewer,
    steps.flatMap(step => [
      endpointRef(step.endpoint),
      ...step.data.map(use => use.entityRef),
    ]),
  );
  return steps.map(({ endpoint, ...step }) => {
    const ref = endpointRef(endpoint);
    const isShown = endpoint !== undefined && (!ref || allows(ref));
    return {
      ...step,
      ...(isShown && { endpoint }),
      data: hideUses(step.data, allows),
    };
  });
}
