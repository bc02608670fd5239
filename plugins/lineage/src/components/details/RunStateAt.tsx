import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RunState } from '@waymark/plugin-lineage-common';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import { lineageTranslationRef } from '../../translation';

/** How a run stands, and since when. */
export function RunStateAt(props: { state: RunState; at?: string }) {
  const { state, at } = props;
  const { t } = useTranslationRef(lineageTranslationRef);
  return (
    <span>
      {t(`runState.${state}`)}
      {at && (
        <>
          , <RelativeTime at={at} />
        </>
      )}
    </span>
  );
}
