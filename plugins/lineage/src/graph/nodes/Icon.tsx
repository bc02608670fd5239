import { useGraphContext } from '../canvas/GraphContext';
import type { GraphIcon } from './GraphSprites';

/** A shape of the graph's own; the word that it stands for is beside it. */
export function Icon(props: { name: GraphIcon; className: string }) {
  const { name, className } = props;
  const { prefix } = useGraphContext();
  return (
    <svg className={className} aria-hidden focusable={false}>
      <use href={`#${prefix}-${name}`} />
    </svg>
  );
}
