/** Shapes that nodes and edges point to: each is in the page once. */
export type GraphIcon =
  | 'dataset'
  | 'model'
  | 'job'
  | 'endpoint'
  | 'masked'
  | 'rollUp'
  | 'running'
  | 'complete'
  | 'failed'
  | 'aborted'
  | 'unknown'
  | 'dropped';

/** Drawn in 24 × 24 with lines of the text's colour; lists draw them, too. */
export const SHAPES: Record<GraphIcon, string> = {
  dataset:
    'M4 6c0-4 16-4 16 0s-16 4-16 0v12c0 4 16 4 16 0V6M4 12c0 4 16 4 16 0',
  model:
    'M12 2l9 5v10l-9 5-9-5V7zM12 8l5 3v4l-5 3-5-3v-4zM12 2v6M3 7l4 4M21 7l-4 4',
  job: 'M12 3a9 9 0 1 0 .1 0zM10 8l6 4-6 4z',
  endpoint:
    'M7 18a4 4 0 0 1 0-8 5 5 0 0 1 10-1 4.5 4.5 0 0 1 0 9zM12 22v-9M9 15l3-3 3 3',
  masked: 'M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4M12 15v2',
  rollUp: 'M3 8h13v13H3zM8 8V3h13v13h-5',
  running: 'M12 3a9 9 0 1 1-9 9M12 7v5l4 2',
  complete: 'M12 3a9 9 0 1 0 .1 0zM8 12l3 3 5-6',
  failed: 'M12 3L2 21h20zM12 10v5M12 17.5v.5',
  aborted: 'M12 3a9 9 0 1 0 .1 0zM6 6l12 12',
  unknown: 'M12 3a9 9 0 1 0 .1 0zM9.5 9.5a2.5 2.5 0 1 1 2.5 3v1.5M12 17v.5',
  dropped: 'M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14M10 11v6M14 11v6',
};

/** Defines the shapes; `prefix` keeps two graphs of a page apart. */
export function GraphSprites(props: {
  prefix: string;
  className: string;
  arrow: string;
  arrowOut: string;
}) {
  const { prefix, className, arrow, arrowOut } = props;
  return (
    <svg className={className} aria-hidden focusable={false}>
      <defs>
        {Object.entries(SHAPES).map(([name, path]) => (
          <symbol key={name} id={`${prefix}-${name}`} viewBox="0 0 24 24">
            <path
              d={path}
              fill="none"
              stroke="currentColor"
              strokeWidth={1.8}
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          </symbol>
        ))}
        {[
          ['arrow', arrow],
          ['arrow-out', arrowOut],
        ].map(([name, arrowClass]) => (
          <marker
            key={name}
            id={`${prefix}-${name}`}
            viewBox="0 0 10 10"
            refX={9}
            refY={5}
            markerWidth={10}
            markerHeight={10}
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M0 0L10 5L0 10z" className={arrowClass} />
          </marker>
        ))}
      </defs>
    </svg>
  );
}
