import { useTheme } from '@material-ui/core/styles';

/** The mark: a trail blaze, a winding way and a light to walk towards. */
export function WaymarkMark(props: { size?: number }) {
  const { size = 32 } = props;
  const { palette } = useTheme();
  const { indicator, navItem, selectedColor } = palette.navigation;
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect
        x="4.7"
        y="4.7"
        width="22.6"
        height="22.6"
        rx="5"
        transform="rotate(45 16 16)"
        fill={navItem?.hoverBackground}
        stroke={selectedColor}
        strokeOpacity={0.35}
        strokeWidth="0.8"
      />
      <path
        d="M8.6 12.2 12.3 20.4 16 13.4 19.7 20.4 23.4 12.2"
        fill="none"
        stroke={selectedColor}
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="16" cy="8.4" r="2.3" fill={indicator} />
    </svg>
  );
}
