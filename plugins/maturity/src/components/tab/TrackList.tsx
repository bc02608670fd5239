import type { CheckContext } from '../check/CheckContext';
import { useRubric } from '../entity/useRubric';
import { TrackSection } from '../tracks/TrackSection';

/**
 * All tracks of a rubric with their checks. Where a track leads to is help: if
 * the rubric cannot be read, the tracks are shown without it.
 */
export function TrackList(props: {
  context: CheckContext;
  /** The track and check that the address names, with the address's key. */
  linked: { check?: string; track?: string; key: string };
}) {
  const { context, linked } = props;
  const { value: rubric } = useRubric(context.score.id);
  const about = new Map(rubric?.rubric.tracks.map(one => [one.id, one]));
  return (
    <>
      {context.score.tracks.map(track => (
        <TrackSection
          key={track.id}
          track={track}
          about={about.get(track.id)}
          context={context}
          linked={
            (linked.track ?? (linked.check && track.id)) === track.id
              ? linked
              : undefined
          }
        />
      ))}
    </>
  );
}
