import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RunsOverview } from '@waymark/plugin-mlops-common';
import {
  formatDuration,
  RelativeTime,
  useLocale,
} from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { Fact, FactList } from '../layout/FactList';
import { RunStateSince } from '../overview/RunStateSince';
import { ScheduleKept } from './ScheduleKept';

/**
 * How runs go: the last one and the next, whether they come on time, how many
 * succeed and how long they take.
 */
export function PipelineRunFacts(props: { runs: RunsOverview }) {
  const { recent, schedule, successRate, medianDurationMs } = props.runs;
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const [last] = recent;
  return (
    <FactList>
      <Fact label={t('entity.overview.lastRun')}>
        {last ? (
          <RunStateSince state={last.state} at={last.startedAt} />
        ) : (
          t('entity.overview.noRun')
        )}
      </Fact>
      <Fact label={t('entity.pipeline.next')}>
        {schedule?.nextAt && <RelativeTime at={schedule.nextAt} />}
      </Fact>
      <Fact label={t('entity.pipeline.kept')}>
        {schedule && <ScheduleKept judgement={schedule} what="run" />}
      </Fact>
      <Fact label={t('entity.pipeline.successRate')}>
        {last &&
          (successRate === undefined
            ? t('entity.pipeline.noneEnded')
            : t('entity.pipeline.rate', {
                rate: formatShare(successRate, locale),
              }))}
      </Fact>
      <Fact label={t('entity.pipeline.typical')}>
        {medianDurationMs !== undefined &&
          formatDuration(medianDurationMs, { locale })}
      </Fact>
    </FactList>
  );
}

/** A share in percent; what is short of all is never rounded up to it. */
function formatShare(share: number, locale: string | undefined): string {
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: share > 0.99 && share < 1 ? 1 : 0,
  }).format(share < 1 ? Math.min(share, 0.999) : share);
}
