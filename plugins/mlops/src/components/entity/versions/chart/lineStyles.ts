import type { Theme } from '@material-ui/core/styles';

// Lines are told apart by their dashes too, not by colour alone.
const DASHES = ['', '6 3', '2 3', '8 3 2 3', '1 4', '10 4'];

/** How the line in this place of the list is drawn. */
export function lineStyle(
  index: number,
  { palette }: Theme,
): { stroke: string; strokeDasharray: string } {
  const colors = [
    palette.primary.main,
    palette.status.warning,
    palette.status.ok,
    palette.text.secondary,
    palette.status.error,
    palette.status.running,
  ];
  return {
    stroke: colors[index % colors.length],
    strokeDasharray: DASHES[index % DASHES.length],
  };
}
