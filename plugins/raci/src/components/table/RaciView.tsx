import type { EntityRaci, RaciActivity } from '@waymark/plugin-raci-common';
import { useElementWidth } from '@waymark/plugin-page-parts-react';
import { useRef, useState } from 'react';
import { RaciStack } from './RaciStack';
import { RaciTable } from './RaciTable';

/** What a table, or the list in its place, shows. */
export interface RaciViewProps {
  raci: EntityRaci;
  /** By id, for what they mean. */
  activities: ReadonlyMap<string, RaciActivity>;
  /** Opens what else is known of an activity. */
  onOpen?: (activity: string) => void;
}

/** Five columns with a name and its origin each need this much, in pixels. */
const TABLE_WIDTH = 500;
let views = 0;

/** Who acts in which activity: as a table where there is room, else a list. */
export function RaciView(props: RaciViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame);
  // Two tables of one page must not share the ids of their rows.
  const [idPrefix] = useState(() => `raci-${views++}`);
  return (
    <div ref={frame}>
      {width !== undefined && width < TABLE_WIDTH ? (
        <RaciStack {...props} />
      ) : (
        <RaciTable {...props} idPrefix={idPrefix} />
      )}
    </div>
  );
}
