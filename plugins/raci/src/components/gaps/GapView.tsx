import { useElementWidth } from '@waymark/plugin-page-parts-react';
import type { GapItem } from '@waymark/plugin-raci-common';
import { useRef } from 'react';
import { useActivities } from '../entity/useActivities';
import { GapCards } from './GapCards';
import { GapTable } from './GapTable';

/** Pixels below which the words of a gap have no room in a table. */
const NARROW = 600;

/** Gaps of many entities, each with what to do about it. */
export function GapView({ gaps }: { gaps: readonly GapItem[] }) {
  const activities = useActivities();
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame);
  const Gaps = width !== undefined && width < NARROW ? GapCards : GapTable;
  return (
    <div ref={frame}>
      <Gaps gaps={gaps} titleOf={id => activities.get(id)?.title ?? id} />
    </div>
  );
}
