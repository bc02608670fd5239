import { useElementWidth } from '@waymark/plugin-page-parts-react';
import { useRef } from 'react';
import { ProjectCards } from './ProjectCards';
import { ProjectTable, type ProjectViewProps } from './ProjectTable';

/** Pixels below which a table of seven columns has no room. */
const NARROW = 600;

/** Projects as there is room for them. */
export function ProjectView(props: ProjectViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame);
  const Projects =
    width !== undefined && width < NARROW ? ProjectCards : ProjectTable;
  return (
    <div ref={frame}>
      <Projects {...props} />
    </div>
  );
}
