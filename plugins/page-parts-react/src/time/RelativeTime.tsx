import { useLocale } from '../environment/useLocale';
import { absoluteTime, relativeTime } from './formatTime';
import { useNow } from './useNow';

/**
 * "3 hours ago", kept true while it is shown; the exact time is its tooltip.
 * A text that is no time is shown as it stands.
 * @public
 */
export function RelativeTime(props: {
  /** ISO 8601, with zone. */
  at: string;
}) {
  const { at } = props;
  const locale = useLocale();
  const now = useNow();
  return (
    <time dateTime={at} title={absoluteTime(at, { locale })}>
      {relativeTime(at, now, { locale }) ?? at}
    </time>
  );
}
