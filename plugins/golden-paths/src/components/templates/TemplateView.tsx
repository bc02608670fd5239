import { useElementWidth } from '@waymark/plugin-page-parts-react';
import { useRef } from 'react';
import { TemplateCards } from './TemplateCards';
import { TemplateTable, type TemplateViewProps } from './TemplateTable';

/** Pixels below which a table of eight columns has no room. */
const NARROW = 600;

/** Templates as there is room for them. */
export function TemplateView(props: TemplateViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame);
  const Templates =
    width !== undefined && width < NARROW ? TemplateCards : TemplateTable;
  return (
    <div ref={frame}>
      <Templates {...props} />
    </div>
  );
}
